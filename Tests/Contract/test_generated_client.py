"""The client that openapi-python-client makes of the contract lives through a whole story."""

import importlib
import json
import subprocess
import sys

import pytest
import requests

MEDIA_TYPES = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]


def with_one_body(contract, media_type):
    """The contract with one of the media types that a body may have; some are JSON and nothing else.

    Where several have one schema, the tool makes one class of them and then sends the body in
    all of them at once; so the story is told once for each.
    """
    for body in contract["components"]["requestBodies"].values():
        if media_type in body["content"]:
            body["content"] = {media_type: body["content"][media_type]}
    return contract


@pytest.fixture(scope="module", params=MEDIA_TYPES, ids=["json", "urlencoded", "multipart"])
def package(request, server, tmp_path_factory):
    """The client's package, once for each media type of the bodies."""
    folder = tmp_path_factory.mktemp("client")
    contract = requests.get(f"{server.api}/swagger.json", timeout=10).json()
    (folder / "swagger.json").write_text(json.dumps(with_one_body(contract, request.param)))
    (folder / "config.yaml").write_text("post_hooks: []\n")
    name = "client_" + request.param.partition("/")[2].replace("-", "_")
    subprocess.run(
        [
            sys.executable, "-m", "openapi_python_client", "generate", "--fail-on-warning",
            "--path", str(folder / "swagger.json"), "--config", str(folder / "config.yaml"),
            "--meta", "none", "--output-path", str(folder / name),
        ],
        check=True, timeout=120,
    )
    sys.path.insert(0, str(folder))
    yield importlib.import_module(name)
    sys.path.remove(str(folder))


@pytest.fixture
def call(package):
    """call("widgets.get_widget", client, …) → the parsed answer, after its status was compared."""

    def call(operation, client, expected, **arguments):
        module = importlib.import_module(f"{package.__name__}.api.{operation}")
        answer = module.sync_detailed(client=client, **arguments)
        assert answer.status_code == expected, answer.content
        return answer.parsed

    return call


def test_the_story_of_an_administrator_and_a_user(package, call, server):
    models = importlib.import_module(f"{package.__name__}.models")
    name = package.__name__.replace("client_", "made-by-")
    nobody = package.Client(base_url=server.api)

    def signed_in(token):
        return package.AuthenticatedClient(base_url=server.api, token=token)

    # A user registers, logs in, and is told who they are.
    person = models.Credentials(email=f"{name}@example.com", password="pass phrase")
    call("auth.register_user", nobody, 201, body=person)
    call("auth.register_user", nobody, 409, body=person)
    wrong = models.Login(email=person.email, password="another")
    call("auth.login_user", nobody, 401, body=wrong)
    right = models.Login(email=person.email, password=person.password)
    tokens = call("auth.login_user", nobody, 200, body=right)
    user = call("auth.get_user", signed_in(tokens.access_token), 200)
    assert (user.email, user.admin) == (person.email, False)

    # They may not write; an administrator does.
    widget = models.NewWidget(name=name, info_url="https://www.example.com/w", deadline="12/31/2099")
    call("widgets.create_widget", signed_in(tokens.access_token), 403, body=widget)
    admin = signed_in(server.log_in()["access_token"])
    call("widgets.create_widget", admin, 201, body=widget)
    call("widgets.create_widget", admin, 409, body=widget)

    # Everybody who is signed in reads.
    read = call("widgets.get_widget", signed_in(tokens.access_token), 200, name=name)
    assert (read.name, read.deadline.isoformat()) == (name, "2099-12-31T23:59:59+00:00")
    page = call("widgets.list_widgets", signed_in(tokens.access_token), 200, page=1, per_page=100)
    assert name in [item.name for item in page.items]

    # The administrator changes and deletes it.
    content = models.WidgetContent(info_url="https://www.example.org/", deadline="May 13 2098")
    call("widgets.put_widget", admin, 200, name=name, body=content)
    read = call("widgets.get_widget", admin, 200, name=name)
    assert read.info_url == "https://www.example.org/"
    call("widgets.delete_widget", admin, 204, name=name)
    call("widgets.get_widget", admin, 404, name=name)

    # The user's tokens are exchanged, and end with the session.
    renewed = call("auth.refresh_token", signed_in(tokens.refresh_token), 200)
    assert renewed.refresh_token != tokens.refresh_token
    call("auth.logout_user", signed_in(renewed.access_token), 200)
    call("auth.get_user", signed_in(renewed.access_token), 401)
    call("auth.refresh_token", signed_in(renewed.refresh_token), 401)


def test_the_health_of_the_server(package, call, server):
    health = call("health.get_health", package.Client(base_url=server.api), 200)
    assert health.database == "ok"
