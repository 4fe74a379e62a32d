"""Codable structs of the shape that schemas have, for Foundation's coders."""

import re


def text_of(name):
    """The Swift name of a schema: `full-repository` is `FullRepository`."""
    return "".join(part[0].upper() + part[1:] for part in re.split(r"[-_]", name))


class CodableStructs:
    """URIs, other formats and enumerations are left as strings, which costs Foundation least."""

    SCALARS = {"integer": "Int", "number": "Double", "boolean": "Bool", "string": "String"}

    def __init__(self, schemas):
        self.schemas, self.lines = schemas, []
        for name, schema in schemas.items():
            if self.is_struct(schema):
                self.struct(text_of(name), self.merged(schema), "    ")
        self.text = "import Foundation\n\nenum Foundations {\n" + "\n".join(self.lines) + "\n}\n"

    def struct(self, name, schema, indent):
        self.lines.append(f"{indent}struct {name}: Codable, Sendable {{")
        required = schema.get("required", [])
        for key, value in schema["properties"].items():
            type, is_nullable = self.type(value, text_of(key) + "Value", indent)
            is_optional = is_nullable or key not in required
            self.lines.append(f"{indent}    var `{key}`: {type}{'?' if is_optional else ''}")
        self.lines.append(f"{indent}}}")

    def type(self, schema, name, indent):
        """The type, and whether the value may be null."""
        if "$ref" in schema:
            target = schema["$ref"].removeprefix("#/components/schemas/")
            referred = self.schemas[target]
            if self.is_struct(referred):
                return text_of(target), referred.get("nullable", False)
            return self.type(referred, name, indent)
        for keyword in "oneOf", "anyOf", "allOf":
            if keyword in schema and not self.is_struct(schema):
                rest = [each for each in schema[keyword] if each != {"type": "null"}]
                assert len(rest) == 1, schema
                type, is_nullable = self.type(rest[0], name, indent)
                return type, is_nullable or len(rest) < len(schema[keyword])
        types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        is_nullable = "null" in types or schema.get("nullable", False)
        (type,) = [each for each in types if each != "null"]
        if type == "array":
            return f"[{self.type(schema['items'], name, indent)[0]}]", is_nullable
        if type == "object":
            self.struct(name, self.merged(schema), indent + "    ")
            return name, is_nullable
        return "Date" if schema.get("format") == "date-time" else self.SCALARS[type], is_nullable

    def is_struct(self, schema):
        return "properties" in schema or any("$ref" not in each or self.is_struct(self.schemas[
            each["$ref"].removeprefix("#/components/schemas/")]) for each in schema.get("allOf", []))

    def merged(self, schema):
        """An object with the members of all that it is made of."""
        properties, required = dict(schema.get("properties", {})), list(schema.get("required", []))
        for each in schema.get("allOf", []):
            if "$ref" in each:
                each = self.schemas[each["$ref"].removeprefix("#/components/schemas/")]
            part = self.merged(each)
            properties.update(part["properties"])
            required += part["required"]
        return {"properties": properties, "required": required}
