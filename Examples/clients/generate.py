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


def with_json_bodies(contract):
    """The contract with JSON as the only media type of a body.

    The server takes forms, too. The tool would make one class for all media types of one schema, and
    send the body in each of them at once.
    """
    operations = [operation for item in contract["paths"].values() for operation in item.values()]
    inline = [operation["requestBody"] for operation in operations if "requestBody" in operation]
    for body in [*contract["components"]["requestBodies"].values(), *inline]:
        if JSON in body.get("content", {}):
            body["content"] = {JSON: body["content"][JSON]}
    return contract


def main():
    api = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:5000/api/v1"
    with urllib.request.urlopen(f"{api}/swagger.json", timeout=10) as answer:
        contract = with_json_bodies(json.load(answer))
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
