"""How fast generated decoders, matchers and encoders are, beside Foundation's JSONDecoder and JSONEncoder.

    make bench, or python3 Benchmarks/decoding/measure.py [--github api.github.com.json], which needs PyYAML

It takes schemas out of a contract, generates their Swift, compiles it in release together with Codable
structs of the same shape and `Runner.swift`, and prints megabytes of JSON by second of CPU. GitHub's
description of its API (github.com/github/rest-api-description) is read where it is; without it there is no
figure about it.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

import yaml

from codable import CodableStructs, text_of

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
BUILD = ROOT / ".build" / "release"


class Case:
    """Schemas of one contract, and documents to read and write."""

    def __init__(self, name, contract, documents, unions=()):
        self.name, self.documents, self.unions = name, documents, unions
        self.folder = ROOT / ".build" / "benchmark-decoding" / name
        self.schemas = closure(contract["components"]["schemas"], [*documents, *sum(unions, ())])
        self.version = contract["openapi"]

    def contract(self):
        """Each schema is asked for and answered, so that it has a decoder, a matcher and an encoder."""
        def operation(schema):
            content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
            response = {"description": "The same.", "content": content}
            body = {"required": True, "content": content}
            return {"post": {"operationId": schema, "requestBody": body, "responses": {"200": response}}}

        return {
            "openapi": self.version, "info": {"title": self.name, "version": "1"},
            "paths": {f"/{schema}": operation(schema) for schema in self.schemas},
            "components": {"schemas": self.schemas},
        }

    def generate(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        contract = self.folder / "openapi.json"
        contract.write_text(json.dumps(self.contract()))
        run(BUILD / "Generator", "generate", "--contract", contract, "--output", self.folder / "Generated")
        for name, document in self.documents.items():
            text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
            (self.folder / f"{name}.json").write_text(text)

    def compile(self):
        (self.folder / "Foundation.swift").write_text(CodableStructs(self.schemas).text)
        (self.folder / "Cases.swift").write_text(self.cases())
        sources = [HERE / "Runner.swift", self.folder / "Foundation.swift", self.folder / "Cases.swift"]
        sources += sorted((self.folder / "Generated").glob("*.swift"))
        # One archive, from which only what is needed is linked.
        archive = BUILD / "libAccordRuntime.a"
        archive.unlink(missing_ok=True)
        run("ar", "crs", archive, *(object for module in ("AccordRuntime", "AccordThreads")
                                      for object in sorted((BUILD / f"{module}.build").glob("*.o"))))
        run("swiftc", "-swift-version", "6", "-O", "-wmo", "-parse-as-library", "-module-name", "Measuring",
            "-I", BUILD / "Modules", "-I", ROOT / "Sources" / "CAccordZlib", *sources, archive, "-lz",
            "-o", self.folder / "measure")

    def cases(self):
        matchers = (self.folder / "Generated" / "ContractChecks.generated.swift").read_text()
        matchers = dict(zip(self.schemas, re.findall(r"Matchers\.schema\d+", matchers)))
        def documents():
            for name in self.documents:
                swift = f"Components.Schemas.{text_of(name)}"
                yield (
                    f'Runner.document("{name}", folder, {{ Runner.decoded($0, {swift}.init(json:)) }},\n'
                    f"        {{ {matchers[name]}(&$0) }},"
                    f" {{ $0.encode(&$1) }}, Foundations.{text_of(name)}.self)"
                )
            for union, branch in self.unions:
                yield (
                    f'Runner.union("{union}", folder, document: "{branch}",\n'
                    f"        {{ Runner.decoded($0, Components.Schemas.{text_of(union)}.init(json:)) }},\n"
                    f"        {{ Runner.decoded($0, Components.Schemas.{text_of(branch)}.init(json:)) }})"
                )
        return CASES + "".join(f"    {each}\n" for each in documents()) + "}\n"

    def measure(self):
        self.generate()
        self.compile()
        return subprocess.run([self.folder / "measure", self.folder]).returncode == 0

    def count(self):
        """Prints what each document costs in instructions: the difference of 200 times and 100."""
        self.generate()
        self.compile()
        for document in self.documents:
            for body, label in enumerate(("decode and validate", "validate only", "encode")):
                few, many = (self.instructions(document, body, times) for times in (100, 200))
                print(f"{document}: {label}".ljust(46), f"{(many - few) // 100:8}", "instructions")
        return True

    def instructions(self, document, body, times):
        log = run("valgrind", "--tool=callgrind", f"--callgrind-out-file={self.folder}/callgrind.{document}.{body}",
                  self.folder / "measure", self.folder, document, body, times)
        return int(re.search(r"Collected : (\d+)", log)[1])


CASES = "import AccordRuntime\n\nfunc runCases(_ folder: String) {\n"


def run(*command):
    ran = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if ran.returncode:
        sys.exit(f"{command[0]} failed:\n{ran.stdout}")
    return ran.stdout


def closure(schemas, names):
    """The schemas of these names and what they refer to, the first ones first."""
    found = {}

    def take(name):
        if name not in found:
            found[name] = schemas[name]
            look_at(schemas[name])

    def look_at(value):
        if isinstance(value, dict):
            if isinstance(reference := value.get("$ref"), str):
                take(reference.removeprefix("#/components/schemas/"))
            for each in value.values():
                look_at(each)
        elif isinstance(value, list):
            for each in value:
                look_at(each)

    for name in names:
        take(name)
    return found


def widgets():
    contract = yaml.load((ROOT / "openapi.yaml").read_text(), Loader=yaml.CSafeLoader)

    def widget(number):
        return {
            "name": f"widget-{number:03}", "info_url": f"https://www.example.com/widgets/widget-{number:03}",
            "created_at": f"2026-11-21T07:{number:02}:28Z", "deadline": "2099-12-31T23:59:59Z",
            "deadline_passed": False, "time_remaining": f"1137 days 16 hours {number} minutes 31 seconds",
            "owner": {"email": f"owner{number}@example.com", "public_id": f"b3d8d6e2-6d0e-4c43-9a3c-3b1a6f3e{number:04}"},
            "link": f"/api/v1/widgets/widget-{number:03}",
        }

    links = {name: f"/api/v1/widgets?page={page}&per_page=20" for name, page in
             {"self": 2, "first": 1, "prev": 1, "next": 3, "last": 10}.items()}
    page = {"links": links, "has_prev": True, "has_next": True, "page": 2, "total_pages": 10, "items_per_page": 20, "total_items": 200}
    return Case("widgets", contract, {"WidgetPage": {**page, "items": [widget(number) for number in range(20)]}})


def github(path):
    contract = json.loads(path.read_text())
    examples = contract["components"]["examples"]
    return Case("github", contract, {
        "full-repository": examples["full-repository-default-response"]["value"],
        "minimal-repository": examples["minimal-repository"]["value"],
    })


def unions():
    contract = yaml.load((HERE / "unions.yaml").read_text(), Loader=yaml.CSafeLoader)
    schemas = contract["components"]["schemas"]
    documents = {name: schemas[name]["example"] for name in ("Payment", "ShapeC")}
    return Case("unions", contract, documents, unions=[("Event", "Payment"), ("Shape", "ShapeC")])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--github", type=pathlib.Path, help="GitHub's description of its API, as JSON")
    parser.add_argument("--only", help="one case: widgets, github, unions")
    parser.add_argument("--instructions", action="store_true",
                        help="count instructions with valgrind, which other work on the machine doesn't change")
    options = parser.parse_args()
    for product in ("--product", "Generator"), ("--target", "AccordRuntime"):
        run("swift", "build", "--package-path", ROOT, "-c", "release", *product)
    cases = {"widgets": widgets, "unions": unions}
    if options.github:
        cases["github"] = lambda: github(options.github)
    chosen = [make for name, make in cases.items() if options.only in (None, name)]
    results = [make().count() if options.instructions else make().measure() for make in chosen]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
