"""What the conformance tools share: running the generator, and checking and running what it makes."""

import argparse
import concurrent.futures
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DIAGNOSTIC = re.compile(r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<severity>error|warning): (?P<text>.+)$")
BESIDES = re.compile(r"    (hint|.*:\d+:\d+: note): |\S* ?and \d+ more")


# Options and what a person sees

def options(description, *positional):
    """A parser with what every tool takes."""
    parser = argparse.ArgumentParser(description=description)
    for name, text in positional:
        parser.add_argument(name, type=pathlib.Path, help=text)
    parser.add_argument("--generator", type=pathlib.Path, help="the generator's program (ACCORD_GENERATOR)")
    parser.add_argument("--modules", type=pathlib.Path, help="the folder of AccordRuntime.swiftmodule (ACCORD_MODULES)")
    parser.add_argument("--seconds", type=float, default=None, help="stop after this time")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    return parser


class Progress:
    """A line on standard error that says how far a tool is, and its time limit."""

    def __init__(self, seconds=None):
        self.start = time.monotonic()
        self.seconds = seconds
        self.shown = 0

    @property
    def elapsed(self):
        return time.monotonic() - self.start

    @property
    def is_over(self):
        return self.seconds is not None and self.elapsed > self.seconds

    def show(self, text, rarely=10):
        terminal = sys.stderr.isatty()
        if terminal or time.monotonic() - self.shown > rarely:
            self.shown = time.monotonic()
            sys.stderr.write(f"\r\033[K{self.elapsed:.0f} s  {text}" if terminal else f"{self.elapsed:.0f} s  {text}\n")
            sys.stderr.flush()

    def clear(self):
        if sys.stderr.isatty():
            sys.stderr.write("\r\033[K")


def in_parallel(jobs, work, items):
    """The results of `work` in the order of the items."""
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        yield from pool.map(work, items)


@contextlib.contextmanager
def temporary_folder():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="accord-conformance-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


# Programs

@dataclass
class Ran:
    """How a program ended, and what it took."""

    code: int
    output: str
    errors: str
    seconds: float
    processor_seconds: float
    megabytes: float
    hung: bool


def run(command, timeout=600, cwd=None, text=None):
    """Runs a program to its end or to the time limit.

    The memory is the peak of the largest process, but never less than what this one held when it forked.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as given:
        if text is not None:
            given.write(text.encode())
            given.seek(0)
        environment = dict(os.environ, SWIFT_BACKTRACE="enable=no")
        start = time.monotonic()
        process = subprocess.Popen(
            [str(part) for part in command], cwd=cwd, env=environment, start_new_session=True,
            stdin=given, stdout=output, stderr=errors)
        hung = threading.Event()

        def stop():
            hung.set()
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

        timer = threading.Timer(timeout, stop)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - start
        output.seek(0)
        errors.seek(0)
        memory = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
        return Ran(process.returncode, output.read().decode(errors="replace"),
                   errors.read().decode(errors="replace"), seconds,
                   usage.ru_utime + usage.ru_stime, memory, hung.is_set())


class Generator:
    """The program under test, and the compiler that judges what it prints."""

    def __init__(self, chosen):
        built = ROOT / ".build/debug"
        self.program = chosen.generator or pathlib.Path(os.environ.get("ACCORD_GENERATOR", built / "Generator"))
        self.modules = chosen.modules or pathlib.Path(os.environ.get("ACCORD_MODULES", built / "Modules"))
        if not self.program.exists():
            sys.exit(f"{self.program} is not there: swift build --product Generator, or set ACCORD_GENERATOR")

    def check(self, contract, timeout=30):
        return run([self.program, "check", contract], timeout)

    def generate(self, contract, folder, timeout=120):
        return run([self.program, "generate", "--contract", contract, "--output", folder], timeout)

    def needs_modules(self):
        if not (self.modules / "AccordRuntime.swiftmodule").exists():
            sys.exit(f"{self.modules} has no AccordRuntime: swift build --target AccordRuntime, or set ACCORD_MODULES")

    def _imports(self):
        return ["-swift-version", "6", "-module-name", "Generated", "-I", self.modules,
                "-I", ROOT / "Sources/CAccordZlib"]

    def type_check(self, folder, timeout=600):
        """Checks a folder of Swift sources as one module of a debug build."""
        compiler = ["swiftc", "-frontend"] if sys.platform == "linux" else ["swiftc"]
        return run([*compiler, "-typecheck", "-D", "DEBUG", *self._imports(), *sorted(folder.glob("*.swift"))], timeout)

    def link(self, folder, program, timeout=900):
        """Compiles a folder of Swift sources to a program."""
        objects = [object for module in ("AccordRuntime", "AccordThreads")
                   for object in (self.modules.parent / f"{module}.build").glob("*.o")]
        return run(["swiftc", "-Onone", "-wmo", "-num-threads", "2", *self._imports(),
                    *sorted(folder.glob("*.swift")), *objects, "-lz", "-o", program], timeout)


def errors_of(ran):
    """The texts of the errors that the generator printed."""
    matches = map(DIAGNOSTIC.match, (ran.errors + ran.output).splitlines())
    return [match["text"] for match in matches if match and match["severity"] == "error"]


def diagnostics_of(ran):
    return [line for line in (ran.errors + ran.output).splitlines() if DIAGNOSTIC.match(line)]


def misbehaviour(ran):
    """How the generator broke its promise to end with code or diagnostics; None if it kept it."""
    if ran.hung:
        return f"did not end within {ran.seconds:.1f} s"
    if ran.code < 0:
        said = re.search(r"Fatal error.*|.*Crash:.*", ran.errors)
        return f"crashed with {signal.Signals(-ran.code).name}: {said[0][:200] if said else ran.errors.strip()[:200]}"
    if ran.code == 0:
        return None
    if ran.code != 1:
        return f"ended with exit code {ran.code}: {ran.errors.strip()[:300]}"
    if not errors_of(ran):
        return f"failed without a diagnostic: {ran.errors.strip()[:300]!r}"
    strange = [line for line in ran.errors.splitlines() if not DIAGNOSTIC.match(line) and not BESIDES.match(line)]
    return f"printed a line that is no diagnostic: {strange[0]!r}" if strange else None


def compiler_complaint(ran):
    """The first thing that the compiler says of generated code; None if it is content."""
    if ran.hung:
        return f"did not compile within {ran.seconds:.0f} s"
    if ran.code == 0 and not ran.errors.strip():
        return None
    lines = [line for line in ran.errors.splitlines() if re.search(r": (error|warning): ", line)]
    first = lines[0] if lines else ran.errors.strip()[-300:] or f"exit code {ran.code}"
    return re.sub(r"^\S*/", "", first)


# Contracts

def contract(version, paths, components=None, **more):
    document = {"openapi": version, "info": {"title": "Conformance", "version": "1"}, "paths": paths, **more}
    if components:
        document["components"] = components
    return document


def write(document, path):
    path.write_text(json.dumps(document, indent=1))
    return path


def keep(document, path, comment):
    """Writes a contract as YAML that begins with a comment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    comment = " ".join(comment.split())
    path.write_text(f"# {comment}\n{json.dumps(document, indent=1, ensure_ascii=False)}\n")


def load(path):
    """A contract as Python values, by the core schema of YAML 1.2: no dates, no `yes`, and `1e3` is a number."""
    import yaml

    text = path.read_text()
    if path.suffix == ".json":
        return json.loads(text)

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        yaml_implicit_resolvers = {}

    for tag, pattern, first in (
        ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"), ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
        ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", "-+.0123456789"),
        ("merge", r"<<", "<"),
    ):
        Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))
    Loader.add_constructor(
        "tag:yaml.org,2002:int", lambda _, node: int(node.value, 0 if node.value[:2] in ("0o", "0x") else 10))
    return yaml.load(text, Loader)


METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def operations_of(document):
    """Method, path and Operation Object of each operation."""
    for path, item in (document.get("paths") or {}).items():
        for method, operation in (item or {}).items():
            if method in METHODS and isinstance(operation, dict):
                yield method, path, operation


def schema_operation(name, schema, answers_it=False):
    """`POST /name` that takes this schema as JSON."""
    content = {"application/json": {"schema": schema}}
    answer = {"200": {"description": "the same", "content": content}} if answers_it else {"204": {"description": "valid"}}
    return {"post": {"tags": ["groups"], "operationId": name, "responses": answer,
                     "requestBody": {"required": True, "content": content}}}


KEYWORDS = """
actor any as associatedtype async await borrowing break case catch class consume consuming continue convenience copy
default defer deinit didSet discard distributed do dynamic each else enum extension fallthrough false fileprivate final
for func get guard if import in indirect infix init inout internal is isolated lazy left let macro mutating nil
nonisolated nonmutating open operator optional override package postfix precedence precedencegroup prefix private
protocol public repeat required rethrows return right self Self sending set some static struct subscript super switch
throw throws true try Type typealias unowned unsafe var weak where while willSet yield Any AnyObject Protocol
""".split()

# Names that are hard to make identifiers of, or easy to confuse with others.
NASTY = KEYWORDS[::7] + [
    "_", "__", "$", "$0", "$ref", "🙂", "👩‍👩‍👧", "", " ", "1", "2fa", "2XX", "default", "not-found", "NotFound", "notFound",
    "not_found", "a b", "é", "e\u0301", "名前", "boxedX", "boxed_x", "x", "X", "self", "init", "Type", "Int", "String", "Bool",
    "Optional", "Array", "Double", "Components", "Operations", "Schemas", "Input", "Output", "API", "Authenticator",
    "Swift", "AccordRuntime", "Request", "Response", "body", "json", "value", "faults", "seen", "member", "encode", "decode",
    "rawValue", "allCases", "hashValue", "description", "additionalProperties", "a/b", "a~b", "a%b", "a.b", "a\"b", "a\\b",
    "a\nb", "\0", "\\(x)", "*/", "x-a", "X-A", "[]", "{}", "<T>", "#", "&", "a" * 300, "\u200b", "İ", "ﬁ", "null", "true", "1.0"]


# Schemas

SINGLE = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames",
          "unevaluatedItems", "unevaluatedProperties", "contentSchema", "additionalItems")
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependencies")


def subschemas(schema):
    """Each schema directly inside of a schema, with where it stands: (container, key)."""
    if not isinstance(schema, dict):
        return
    for keyword, value in schema.items():
        if keyword in LISTS or keyword == "items":
            if isinstance(value, list):
                yield from ((value, index) for index in range(len(value)))
        if keyword in SINGLE and isinstance(value, (dict, bool)):
            yield schema, keyword
        if keyword in MAPS and isinstance(value, dict):
            yield from ((value, name) for name in value if isinstance(value[name], (dict, bool)))


def all_schemas(schema):
    """A schema and all that are inside of it; those that are objects."""
    if isinstance(schema, dict):
        yield schema
        for container, key in subschemas(schema):
            yield from all_schemas(container[key])


# Running generated code

def handlers(folder, answer):
    """Swift that implements the generated protocols, all methods with this answer, and makes the API of them."""
    protocols = (folder / "Handlers.generated.swift").read_text()
    api = (folder / "API.generated.swift").read_text()
    source = ["import AccordRuntime", ""]
    for name, body in re.findall(r"^public protocol (\w+)\S*: Sendable \{\n(.*?)^\}", protocols, re.S | re.M):
        source.append(f"struct {name}Answers: {name} {{")
        for signature in re.findall(r"func .*?-> Operations\.\S+", body, re.S):
            source.append(f"    {signature} {{ {answer} }}")
        source.append("}")
    given = re.search(r"public init\((.*?)\n    \) \{", api, re.S)[1]
    labels = [f"{label}: {kind}Answers()" for label, kind in re.findall(r"(\S+): any (\w+API)\b", given)]
    source.append(f"let api = API({', '.join(labels)})")
    return "\n".join(source)


MAIN = """
#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

// A line asks: the target, a tab, the JSON text of the body. A line answers: the status, a tab, the content.
while let line = readLine() {
    let parts = line.split(separator: "\\t", maxSplits: 1, omittingEmptySubsequences: false)
    let request = Request(
        method: .post, target: RequestTarget(String(parts[0])), fields: ["Content-Type": "application/json"],
        body: .buffered(Array(parts[1].utf8)))
    let response = await api.respond(to: request, context: RequestContext())
    let content = String(decoding: response.body, as: UTF8.self)
    print(response.status.rawValue, content.split(separator: "\\n").joined(separator: " "), separator: "\\t")
    fflush(nil)
}
"""


class Runner:
    """A program that puts requests to the API of a contract, in process."""

    def __init__(self, generator, document, folder, answer=".noContent"):
        """`problem` says why there is no program."""
        self.program = folder / "runner"
        sources = folder / "sources"
        path = write(document, folder / "openapi.json")
        ran = generator.generate(path, sources)
        self.problem = misbehaviour(ran) or "; ".join(errors_of(ran)[:3])
        if not self.problem:
            (sources / "main.swift").write_text(handlers(sources, answer) + MAIN)
            ran = generator.type_check(sources)
            self.problem = compiler_complaint(ran) if ran.code else ""
            if not self.problem and (ran := generator.link(sources, self.program)).code:
                sys.exit(f"generated code is right, but makes no program: {ran.errors[-2000:]}")

    def ask(self, requests):
        """The answer to each request (target, value): a status and a text; status 0 is a crash."""
        lines = [f"{target}\t{json.dumps(value)}\n" for target, value in requests]
        answers = []
        while len(answers) < len(lines):
            ran = run([self.program], timeout=120, text="".join(lines[len(answers):]))
            for line in ran.output.splitlines():
                status, _, content = line.partition("\t")
                answers.append((int(status), content))
            if len(answers) < len(lines):
                answers.append((0, "hangs" if ran.hung else f"crashes ({ran.code}) {ran.errors.strip()[:200]}"))
        return answers


def build(generator, documents_of, items, folder, answer=".noContent"):
    """Runners for the items, as many together as compile: yields (runner, items); a runner with a problem
    has one item."""
    runner = Runner(generator, documents_of(items), pathlib.Path(tempfile.mkdtemp(dir=folder)), answer)
    if not runner.problem or len(items) == 1:
        yield runner, items
    else:
        middle = len(items) // 2
        yield from build(generator, documents_of, items[:middle], folder, answer)
        yield from build(generator, documents_of, items[middle:], folder, answer)


# Lists that can only shrink

def read_list(path):
    """The entries of a list: an id, a tab, a reason."""
    lines = path.read_text().splitlines() if path.exists() else []
    return dict(line.split("\t", 1) for line in lines if line and not line.startswith("#"))
