"""Makes the package `accord_client` beside this file, from the contract that a running server serves.

    python generate.py [http://127.0.0.1:5000/api/v1]
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

JSON = "application/json"


def simplified(contract):
    """The contract as the tool understands it best.

    Bodies: the server takes forms, too, but the tool would make one class for all media types of one
    schema, and send the body in each of them at once. So only JSON is left.

    `anyOf`: where it only says which members must come together, the tool would make no class at all.
    """
    operations = [operation for item in contract["paths"].values() for operation in item.values()]
    inline = [operation["requestBody"] for operation in operations if "requestBody" in operation]
    for body in [*contract["components"]["requestBodies"].values(), *inline]:
        if JSON in body.get("content", {}):
            body["content"] = {JSON: body["content"][JSON]}
    for schema in contract["components"]["schemas"].values():
        if "properties" in schema:
            schema.pop("anyOf", None)
    return contract


def main():
    api = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:5000/api/v1"
    with urllib.request.urlopen(f"{api}/swagger.json", timeout=10) as answer:
        contract = simplified(json.load(answer))
    package = pathlib.Path(__file__).resolve().parent / "accord_client"
    with tempfile.TemporaryDirectory() as folder:
        source, settings = pathlib.Path(folder, "contract.json"), pathlib.Path(folder, "settings.yaml")
        source.write_text(json.dumps(contract))
        settings.write_text("post_hooks: []\n")
        command = [sys.executable, "-m", "openapi_python_client", "generate", "--fail-on-warning", "--overwrite"]
        command += ["--path", source, "--config", settings, "--meta", "none", "--output-path", package]
        subprocess.run(command, check=True)
    print(f"Made {package}")


if __name__ == "__main__":
    main()
