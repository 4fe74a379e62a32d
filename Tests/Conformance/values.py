"""JSON Schema in OpenAPI as Python reads it: which values are valid, some of these, and some broken in one keyword."""

import copy
import json
import re
from fractions import Fraction

try:
    from re import _parser as sre
except ImportError:
    import sre_parse as sre

SAMPLES = {
    "date-time": ["2024-02-29T12:30:00Z", "1999-12-31T23:59:59Z"], "date": ["2024-02-29", "1970-01-01"],
    "time": ["12:30:00Z"], "email": ["ada@example.com"], "uuid": ["123e4567-e89b-42d3-a456-426614174000"],
    "uri": ["https://example.com/a?b=c#d"], "ipv4": ["192.0.2.1"], "ipv6": ["2001:db8::1"], "byte": ["YWJj", "", "YQ=="],
    "hostname": ["example.com"], "uri-reference": ["/a/b"], "duration": ["P1DT2H"], "json-pointer": ["/a/0"]}
BOUNDS = {"int32": (-2**31, 2**31 - 1), "int64": (-2**63, 2**63 - 1)}
NO_FORMAT = "no such format ~"
TEXTS = ("", "a", "ab", "Zoë", "名前", "🙂 smile", '"quoted" \\ and /', "line\nbreak\ttab", "x" * 40)


def canonical(value):
    """A text that equal JSON values share, and no others."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return json.dumps(value)
    if isinstance(value, (int, float)):
        return str(Fraction(repr(value) if isinstance(value, float) else value))
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return "{" + ",".join(f"{json.dumps(name)}:{canonical(value[name])}" for name in sorted(value)) + "}"


def types_of(value):
    if value is None:
        return {"null"}
    if isinstance(value, bool):
        return {"boolean"}
    if isinstance(value, int):
        return {"integer", "number"}
    if isinstance(value, float):
        return {"integer", "number"} if value.is_integer() else {"number"}
    return {{str: "string", list: "array", dict: "object"}[type(value)]}


def number(value):
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def pattern_text(tree, chance):
    """A text that a parsed regular expression matches, most of the time."""
    text = ""
    for operation, argument in tree:
        name = str(operation)
        if name == "LITERAL":
            text += chr(argument)
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            least, most, inner = argument
            for _ in range(chance.randint(least, min(int(most), least + 3))):
                text += pattern_text(inner, chance)
        elif name == "SUBPATTERN":
            text += pattern_text(argument[-1], chance)
        elif name == "BRANCH":
            text += pattern_text(chance.choice(argument[1]), chance)
        elif name == "IN":
            kind, value = chance.choice(argument)
            kind = str(kind)
            if kind == "RANGE":
                text += chr(chance.randint(*value))
            elif kind == "LITERAL":
                text += chr(value)
            elif kind == "CATEGORY":
                text += chance.choice({"DIGIT": "0189", "SPACE": " ", "WORD": "aZ_9"}.get(str(value)[9:], "-"))
            else:
                text += chance.choice("~é名")
        elif name in ("ANY", "NOT_LITERAL"):
            text += chance.choice("abc ~")
    return text


class Schemas:
    """The schemas of a contract."""

    def __init__(self, document):
        self.document = document
        self.is_30 = str(document.get("openapi", "")).startswith("3.0")

    def resolve(self, reference):
        if not reference.startswith("#"):
            raise LookupError(reference)
        node = self.document
        for part in reference.split("/")[1:]:
            part = part.replace("%25", "%").replace("%7B", "{").replace("%7D", "}").replace("~1", "/").replace("~0", "~")
            node = node[int(part)] if isinstance(node, list) else node[part]
        return node

    def is_valid(self, schema, value):
        return not next(self.errors(schema, value), None)

    def errors(self, schema, value, at=""):
        """Where a value breaks which keyword; of a union the union itself."""
        if schema is False:
            yield at, "false"
        if not isinstance(schema, dict):
            return
        if "$ref" in schema:
            yield from self.errors(self.resolve(schema["$ref"]), value, at)
            if self.is_30:
                return
        if value is None and self.is_30 and schema.get("nullable"):
            return
        kinds = schema.get("type")
        if kinds is not None and not types_of(value) & set([kinds] if isinstance(kinds, str) else kinds):
            yield at, "type"
            return
        if "enum" in schema and canonical(value) not in map(canonical, schema["enum"]):
            yield at, "enum"
        if "const" in schema and canonical(value) != canonical(schema["const"]):
            yield at, "const"
        if isinstance(value, str):
            yield from self.string_errors(schema, value, at)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield from self.number_errors(schema, value, at)
        elif isinstance(value, list):
            yield from self.array_errors(schema, value, at)
        elif isinstance(value, dict):
            yield from self.object_errors(schema, value, at)
        for part in schema.get("allOf", ()):
            yield from self.errors(part, value, at)
        if "anyOf" in schema and not any(self.is_valid(part, value) for part in schema["anyOf"]):
            yield at, "anyOf"
        if "oneOf" in schema and sum(self.is_valid(part, value) for part in schema["oneOf"]) != 1:
            yield at, "oneOf"
        if "not" in schema and self.is_valid(schema["not"], value):
            yield at, "not"
        if "if" in schema:
            branch = "then" if self.is_valid(schema["if"], value) else "else"
            yield from self.errors(schema.get(branch, True), value, at)

    def string_errors(self, schema, value, at):
        if len(value) < schema.get("minLength", 0):
            yield at, "minLength"
        if len(value) > schema.get("maxLength", len(value)):
            yield at, "maxLength"
        if "pattern" in schema and not re.search(schema["pattern"], value, re.ASCII):
            yield at, "pattern"
        if schema.get("format") in SAMPLES and value.endswith(NO_FORMAT):
            yield at, "format"

    def number_errors(self, schema, value, at):
        value = number(value)
        least, most = schema.get("minimum"), schema.get("maximum")
        for keyword, beyond, limit in (
            ("minimum", lambda limit: value < limit, least), ("maximum", lambda limit: value > limit, most),
            ("exclusiveMinimum", lambda limit: value <= limit, schema.get("exclusiveMinimum")),
            ("exclusiveMaximum", lambda limit: value >= limit, schema.get("exclusiveMaximum")),
        ):
            if isinstance(limit, bool):
                limit = (least if "Min" in keyword else most) if limit else None
                if limit is not None and number(limit) == value:
                    yield at, keyword
            elif limit is not None and beyond(number(limit)):
                yield at, keyword
        if schema.get("multipleOf") and value % number(schema["multipleOf"]):
            yield at, "multipleOf"
        low, high = BOUNDS.get(schema.get("format"), (value, value))
        if not low <= value <= high:
            yield at, "format"

    def array_errors(self, schema, value, at):
        if len(value) < schema.get("minItems", 0):
            yield at, "minItems"
        if len(value) > schema.get("maxItems", len(value)):
            yield at, "maxItems"
        if schema.get("uniqueItems") and len(set(map(canonical, value))) < len(value):
            yield at, "uniqueItems"
        first = schema.get("prefixItems", [])
        for index, item in enumerate(value):
            yield from self.errors(first[index] if index < len(first) else schema.get("items", True), item, f"{at}/{index}")
        if "contains" in schema:
            found = sum(self.is_valid(schema["contains"], item) for item in value)
            if found < schema.get("minContains", 1):
                yield at, "minContains" if "minContains" in schema else "contains"
            if found > schema.get("maxContains", found):
                yield at, "maxContains"

    def object_errors(self, schema, value, at):
        for name in schema.get("required", ()):
            if name not in value:
                yield at, "required"
        if len(value) < schema.get("minProperties", 0):
            yield at, "minProperties"
        if len(value) > schema.get("maxProperties", len(value)):
            yield at, "maxProperties"
        for name, names in schema.get("dependentRequired", {}).items():
            if name in value and not set(names) <= set(value):
                yield at, "dependentRequired"
        for name, part in schema.get("dependentSchemas", {}).items():
            if name in value:
                yield from self.errors(part, value, at)
        for name, item in value.items():
            inside = f"{at}/{name}"
            parts = [schema["properties"][name]] if name in schema.get("properties", {}) else []
            parts += [part for pattern, part in schema.get("patternProperties", {}).items()
                      if re.search(pattern, name, re.ASCII)]
            if not parts and schema.get("additionalProperties") is False:
                yield inside, "additionalProperties"
            for part in parts or [schema.get("additionalProperties", True)]:
                yield from self.errors(part, item, inside)
            if not self.is_valid(schema.get("propertyNames", True), name):
                yield at, "propertyNames"

    # Values

    def value(self, schema, chance, tries=30):
        """A valid value; LookupError if none is found."""
        for attempt in range(tries):
            try:
                value = self.candidate(schema, chance, 4 - attempt // 10)
                if self.is_valid(schema, value):
                    return value
            except (KeyError, IndexError, ValueError, RecursionError, re.error):
                continue
        raise LookupError("no value found")

    def flat(self, schema, chance, depth=0):
        """The schema with its references, its `allOf` and one branch of its unions taken in."""
        if not isinstance(schema, dict) or depth > 30:
            return {}
        parts = []
        if "$ref" in schema:
            parts.append(self.resolve(schema["$ref"]))
        parts += schema.get("allOf", [])
        flat = {word: value for word, value in schema.items() if word not in ("$ref", "allOf", "anyOf", "oneOf")}
        for keyword in ("oneOf", "anyOf"):
            if schema.get(keyword):
                branch = chance.choice(schema[keyword])
                parts.append(branch)
                if (discriminator := schema.get("discriminator")) and "$ref" in branch:
                    tags = [name for name, target in discriminator.get("mapping", {}).items()
                            if target.split("/")[-1] == branch["$ref"].split("/")[-1]]
                    tag = {"const": chance.choice(tags or [branch["$ref"].split("/")[-1]])}
                    parts.append({"properties": {discriminator["propertyName"]: tag}})
        for part in parts:
            for word, value in self.flat(part, chance, depth + 1).items():
                if word == "properties":
                    merged = dict(flat.get(word, {}))
                    for name, inner in value.items():
                        merged[name] = {"allOf": [inner, merged[name]]} if name in merged else inner
                    flat[word] = merged
                elif word == "required":
                    flat[word] = list(dict.fromkeys([*flat.get(word, []), *value]))
                elif word == "type" and "type" in flat:
                    one, other = ([kinds] if isinstance(kinds, str) else kinds for kinds in (flat["type"], value))
                    flat["type"] = [kind for kind in one if kind in other] or one
                else:
                    flat.setdefault(word, value)
        return flat

    def candidate(self, schema, chance, depth):
        flat = self.flat(schema, chance)
        if "const" in flat:
            return copy.deepcopy(flat["const"])
        if "enum" in flat:
            return copy.deepcopy(chance.choice(flat["enum"]))
        if flat.get("nullable") and self.is_30 and chance.random() < 0.2:
            return None
        kinds = flat.get("type") or next((kind for words, kind in (
            (("properties", "required", "additionalProperties", "patternProperties"), "object"),
            (("items", "minItems", "prefixItems", "contains"), "array"),
            (("minLength", "maxLength", "pattern", "format"), "string"),
            (("minimum", "maximum", "multipleOf", "exclusiveMinimum"), "number")) if any(word in flat for word in words)),
            ["string", "integer", "boolean"])
        kind = kinds if isinstance(kinds, str) else chance.choice(kinds)
        if kind in ("null", "boolean"):
            return None if kind == "null" else chance.random() < 0.5
        return getattr(self, kind)(flat, chance, depth)

    def string(self, schema, chance, _):
        if schema.get("format") == "binary" or schema.get("contentEncoding") == "base64":
            return chance.choice(SAMPLES["byte"])
        if schema.get("format") in SAMPLES:
            return chance.choice(SAMPLES[schema["format"]])
        text = pattern_text(sre.parse(schema["pattern"]), chance) if "pattern" in schema else chance.choice(TEXTS)
        least, most = schema.get("minLength", 0), schema.get("maxLength", 10**6)
        if len(text) < least:
            text += "".join(text[index % len(text)] if text else "a" for index in range(least - len(text)))
        return text[:most]

    def limits(self, schema, step):
        least, most = (schema.get(word) for word in ("minimum", "maximum"))
        for word, limit, sign in (("exclusiveMinimum", least, 1), ("exclusiveMaximum", most, -1)):
            bound = schema.get(word)
            bound = limit if bound is True else bound if not isinstance(bound, bool) else None
            if bound is not None:
                shifted = number(bound) + sign * step
                if sign > 0:
                    least = max(shifted, number(least)) if least is not None else shifted
                else:
                    most = min(shifted, number(most)) if most is not None else shifted
        return (None if least is None else number(least)), (None if most is None else number(most))

    def integer(self, schema, chance, _):
        least, most = self.limits(schema, 1)
        low, high = BOUNDS.get(schema.get("format"), BOUNDS["int64"])
        low = low if least is None else -((-least) // 1)
        high = high if most is None else min(most // 1, BOUNDS["int64"][1])
        step = number(schema.get("multipleOf", 1))
        step = step * step.denominator
        value = chance.choice([low, high, 0, 1, low + chance.randint(0, 100)])
        return int(min(max(-((-value) // step) * step, -((-low) // step) * step), high // step * step))

    def number(self, schema, chance, _):
        step = number(schema["multipleOf"]) if schema.get("multipleOf") else Fraction(1, 4)
        least, most = self.limits(schema, step)
        low = least if least is not None else (most - 100 if most is not None else Fraction(-50))
        high = most if most is not None else low + 100
        value = low + (high - low) * Fraction(chance.randint(0, 8), 8)
        value = min(max(-((-value) // step) * step, -((-low) // step) * step), high // step * step)
        return int(value) if value.denominator == 1 and chance.random() < 0.5 else float(value)

    def array(self, schema, chance, depth):
        least = schema.get("minItems", 1 if "contains" in schema else 0)
        count = min(max(least, chance.randint(0, 3) if depth > 0 else 0), schema.get("maxItems", 10**6))
        first, items = schema.get("prefixItems", []), []
        for index in range(count):
            part = first[index] if index < len(first) else schema.get("items", schema.get("contains", True))
            for _ in range(8):
                item = self.candidate(part, chance, depth - 1)
                if not schema.get("uniqueItems") or canonical(item) not in map(canonical, items):
                    items.append(item)
                    break
        return items

    def object(self, schema, chance, depth):
        required = schema.get("required", [])
        value = {}
        for name, part in schema.get("properties", {}).items():
            if name in required or depth > 0 and chance.random() < 0.6:
                value[name] = self.candidate(part, chance, depth - 1)
        more = schema.get("additionalProperties")
        for name in required:
            if name not in value:
                value[name] = self.candidate(more if isinstance(more, dict) else True, chance, depth - 1)
        wanted = schema.get("minProperties", 0)
        if more is True or isinstance(more, dict):
            wanted = max(wanted, len(value) + (chance.randint(0, 2) if depth > 0 else 0))
        for index in range(wanted - len(value)):
            name = self.candidate(schema["propertyNames"], chance, 0) if "propertyNames" in schema else f"more {index}"
            value.setdefault(name, self.candidate(more if isinstance(more, dict) else True, chance, depth - 1))
        for pattern, part in schema.get("patternProperties", {}).items():
            if depth > 0 and chance.random() < 0.6:
                value[pattern_text(sre.parse(pattern), chance)] = self.candidate(part, chance, depth - 1)
        return value

    # Values that are broken

    def spots(self, schema, value, path=()):
        """Each part of a value with the schema that alone describes it."""
        if not isinstance(schema, dict):
            return
        yield path, schema
        if "$ref" in schema:
            yield from self.spots(self.resolve(schema["$ref"]), value, path)
        for part in schema.get("allOf", ()):
            yield from self.spots(part, value, path)
        if isinstance(value, dict):
            for name, item in value.items():
                more = schema.get("additionalProperties")
                yield from self.spots(schema.get("properties", {}).get(name, more), item, (*path, name))
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield from self.spots(schema.get("items"), item, (*path, index))

    def broken(self, schema, value):
        """(keyword, value) for each way to break one keyword of a valid value, and nothing else."""
        for path, part in self.spots(schema, value):
            old = value
            for key in path:
                old = old[key]
            for new in replacements(part, old):
                changed = copy.deepcopy(value)
                if path:
                    holder = changed
                    for key in path[:-1]:
                        holder = holder[key]
                    holder[path[-1]] = new
                else:
                    changed = new
                try:
                    errors = set(self.errors(schema, changed))
                except (LookupError, re.error, RecursionError):
                    continue
                if len(errors) == 1:
                    yield next(iter(errors))[1], changed


def replacements(schema, old):
    """Values near a valid one that may break a keyword of its schema."""
    if "type" in schema:
        yield from (None, True, 3, "a", [], {})
    if isinstance(old, str):
        yield from (old + "~é" * schema.get("maxLength", 0), old[:max(schema.get("minLength", 0) - 1, 0)], NO_FORMAT, old + "\x01")
    if isinstance(old, (int, float)) and not isinstance(old, bool):
        for word in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"):
            if isinstance(schema.get(word), (int, float)) and not isinstance(schema[word], bool):
                yield from (schema[word], schema[word] - 1, schema[word] + 1)
        yield from (old + schema.get("multipleOf", 1) / 2, old + 1, *(bound + step for low, high in [BOUNDS.get(
            schema.get("format"), (0, 0))] for bound, step in ((low, -1), (high, 1))))
    if isinstance(old, list):
        yield old[:max(schema.get("minItems", 0) - 1, 0)]
        if old:
            yield old + [old[-1]] * max(1, schema.get("maxItems", 0) + 1 - len(old))
    if isinstance(old, dict):
        for name in old:
            yield {other: item for other, item in old.items() if other != name}
        yield old | {"no such member": 1}
        yield old | {f"no such member {index}": 1 for index in range(schema.get("maxProperties", 0) + 1)}
        yield {}
    if "enum" in schema or "const" in schema:
        yield from ("no such value", 987654321, None, not old)
