"""What goes over the wire beside the operations' bodies: header fields, redirects, conditions, the docs."""

import gzip
import http.client
import socket

import pytest
import requests
import yaml

from live_server import ROOT, USER

USERS = 'Bearer realm="registered_users@mydomain.com"'
ADMINS = 'Bearer realm="admin_users@mydomain.com"'
WIDGET = {"name": "wire", "info_url": "https://www.example.com/", "deadline": "2099-12-31"}


def raw(server, path, method="GET", fields=None):
    """One request without the conveniences of a client: nothing decoded, nothing followed."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.putrequest(method, path, skip_accept_encoding=True)
    for name, value in (fields or {}).items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer, content


class TestContract:
    def test_the_yaml_is_the_file_of_the_repository(self, server):
        answer, content = raw(server, "/api/v1/openapi.yaml")
        assert (answer.status, answer.headers["Content-Type"]) == (200, "application/yaml")
        assert content == (ROOT / "openapi.yaml").read_bytes()

    def test_the_json_says_the_same_as_the_yaml(self, server):
        answer = requests.get(f"{server.api}/swagger.json", timeout=10)
        assert answer.headers["Content-Type"] == "application/json"
        assert answer.json() == yaml.safe_load((ROOT / "openapi.yaml").read_text())

    @pytest.mark.parametrize("path", ["/api/v1/swagger.json", "/api/v1/openapi.yaml", "/api/v1/ui/swagger-ui.css"])
    def test_compressed_and_conditional(self, server, path):
        plain, content = raw(server, path)
        coded, compressed = raw(server, path, fields={"Accept-Encoding": "br;q=1, gzip;q=0.8"})
        assert "Content-Encoding" not in plain.headers
        assert coded.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(compressed) == content and len(compressed) * 2 < len(content)
        assert coded.headers["ETag"] != plain.headers["ETag"]
        assert "accept-encoding" in plain.headers["Vary"].lower()
        again, nothing = raw(server, path, fields={"If-None-Match": plain.headers["ETag"]})
        assert (again.status, nothing, again.headers["ETag"]) == (304, b"", plain.headers["ETag"])
        refused, _ = raw(server, path, fields={"Accept-Encoding": "gzip;q=0"})
        assert "Content-Encoding" not in refused.headers

    @pytest.mark.parametrize(
        "path", ["/api/v1/swagger.json", "/api/v1/openapi.yaml", "/api/v1/ui/swagger-ui.css", "/admin/main.js"]
    )
    @pytest.mark.parametrize("coding", ["identity", "gzip"])
    def test_parts_make_up_the_whole(self, server, path, coding):
        accepted = {"Accept-Encoding": coding}
        whole, content = raw(server, path, fields=accepted)
        middle, got = len(content) // 2, b""
        for part in (f"0-{middle}", f"{middle + 1}-"):
            fields = {**accepted, "Range": f"bytes={part}", "If-Range": whole.headers["ETag"]}
            answer, octets = raw(server, path, fields=fields)
            assert (answer.status, answer.headers["ETag"]) == (206, whole.headers["ETag"])
            assert answer.headers["Content-Range"] == f"bytes {len(got)}-{len(got) + len(octets) - 1}/{len(content)}"
            got += octets
        assert got == content
        beyond, _ = raw(server, path, fields={**accepted, "Range": f"bytes={len(content)}-"})
        assert (beyond.status, beyond.headers["Content-Range"]) == (416, f"bytes */{len(content)}")

    def test_a_file_is_not_sent_again_since_it_was_modified(self, server):
        path = "/api/v1/ui/swagger-ui.css"
        modified = raw(server, path)[0].headers["Last-Modified"]
        assert raw(server, path, fields={"If-Modified-Since": modified})[0].status == 304
        assert raw(server, path, fields={"If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"})[0].status == 412


class TestDocsPage:
    def test_the_root_leads_to_the_page(self, server):
        answer, _ = raw(server, "/")
        assert (answer.status, answer.headers["Location"]) == (302, "/api/v1/ui")

    def test_its_policy_allows_nothing_inline(self, server):
        answer, _ = raw(server, "/api/v1/ui")
        policy = answer.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none';") and "unsafe" not in policy

    @pytest.mark.parametrize(
        "name", ["../requirements.txt", "..%2f..%2fopenapi.yaml", "%2e%2e/Makefile", "dist/swagger-ui.css", ".pinned"]
    )
    def test_it_leads_nowhere_else(self, server, name):
        answer, content = raw(server, f"/api/v1/ui/{name}")
        assert answer.status in (400, 404)
        assert b"swagger" not in content.replace(b"swagger.json", b"") and b"openapi:" not in content


class TestTokens:
    def test_a_body_with_tokens_is_kept_by_nobody(self, server):
        answer = requests.post(f"{server.api}/auth/login", json={"email": USER[0], "password": USER[1]}, timeout=10)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Pragma"] == "no-cache"
        assert answer.headers["Content-Type"] == "application/json"
        assert answer.json()["expires_in"] == 5

    def test_the_challenges(self, server):
        missing, _ = raw(server, "/api/v1/auth/user")
        assert (missing.status, missing.headers["WWW-Authenticate"]) == (401, USERS)
        missing, _ = raw(server, "/api/v1/widgets", "POST", {"Content-Length": "0"})
        assert (missing.status, missing.headers["WWW-Authenticate"]) == (401, ADMINS)
        wrong, _ = raw(server, "/api/v1/auth/user", fields={"Authorization": "Bearer a.b.c"})
        text = "Invalid token. Please log in again."
        assert wrong.headers["WWW-Authenticate"] == f'{USERS}, error="invalid_token", error_description="{text}"'
        answer = requests.post(f"{server.api}/widgets", json=WIDGET, headers=server.bearer(USER), timeout=10)
        text = "You are not an administrator"
        assert answer.status_code == 403
        assert answer.headers["WWW-Authenticate"] == f'{ADMINS}, error="insufficient_scope", error_description="{text}"'

    def test_the_scheme_is_case_insensitive(self, server):
        token = server.log_in()["access_token"]
        answer, _ = raw(server, "/api/v1/auth/user", fields={"Authorization": f"bEARER {token}"})
        assert answer.status == 200


class TestResources:
    def test_a_widget_from_its_creation_to_its_end(self, server):
        admin = server.bearer()
        made = requests.post(f"{server.api}/widgets", data=WIDGET, headers=admin, timeout=10)
        assert (made.status_code, made.headers["Location"]) == (201, "/api/v1/widgets/wire")
        page = requests.get(f"{server.api}/widgets", headers=admin, timeout=10)
        assert page.headers["Total-Count"] == str(page.json()["total_items"])
        assert page.headers["Link"].startswith('</api/v1/widgets?page=1&per_page=10>; rel="self"')
        gone = requests.delete(f"{server.origin}{made.headers['Location']}", headers=admin, timeout=10)
        assert (gone.status_code, gone.content) == (204, b"")
        assert "Content-Length" not in gone.headers and "Content-Type" not in gone.headers

    def test_every_fault_is_told_at_once(self, server):
        bad = {"name": "No Good", "info_url": "ftp://x"}
        answer = requests.post(f"{server.api}/widgets", json=bad, headers=server.bearer(), timeout=10)
        assert answer.status_code == 400
        body = answer.json()
        assert body["message"] == "Input payload validation failed"
        assert set(body["errors"]) == {"name", "info_url", "deadline"}

    def test_a_deadline_in_the_past_is_a_fault_of_the_same_kind(self, server):
        past = {**WIDGET, "deadline": "1970-01-01"}
        answer = requests.post(f"{server.api}/widgets", json=past, headers=server.bearer(), timeout=10)
        assert answer.status_code == 400 and set(answer.json()["errors"]) == {"deadline"}

    def test_a_slip_of_the_path_is_told_what_is_close(self, server):
        answer = requests.get(f"{server.api}/widget", timeout=10)
        assert answer.status_code == 404 and "/api/v1/widgets" in answer.json()["message"]

    def test_a_trailing_slash_is_redirected(self, server):
        answer, _ = raw(server, "/api/v1/widgets/?page=2")
        assert (answer.status, answer.headers["Location"]) == (308, "/api/v1/widgets?page=2")

    def test_a_wrong_method_is_told_the_right_ones(self, server):
        answer, _ = raw(server, "/api/v1/health", "DELETE")
        assert answer.status == 405
        assert {"GET", "HEAD", "OPTIONS"} == {method.strip() for method in answer.headers["Allow"].split(",")}

    def test_head_says_what_get_would(self, server):
        got, _ = raw(server, "/api/v1/health")
        head, content = raw(server, "/api/v1/health", "HEAD")
        assert (head.status, content) == (200, b"")
        for name in ("Content-Type", "Content-Length", "Cache-Control"):
            assert head.headers[name] == got.headers[name]


class TestCrossOrigin:
    ORIGIN = {"Origin": "https://app.example.com"}

    def test_an_answer_may_be_read_from_elsewhere_without_credentials(self, server):
        answer, _ = raw(server, "/api/v1/health", fields=self.ORIGIN)
        assert answer.headers["Access-Control-Allow-Origin"] in ("*", self.ORIGIN["Origin"])
        assert "Access-Control-Allow-Credentials" not in answer.headers

    def test_a_preflight_is_answered_before_authentication(self, server):
        asked = {
            **self.ORIGIN,
            "Access-Control-Request-Method": "PUT",
            "Access-Control-Request-Headers": "authorization, content-type",
        }
        answer, _ = raw(server, "/api/v1/widgets/x", "OPTIONS", asked)
        assert answer.status in (200, 204)
        assert "PUT" in answer.headers["Access-Control-Allow-Methods"]
        assert "authorization" in answer.headers["Access-Control-Allow-Headers"].lower()


class TestConnections:
    def test_pipelined_requests_are_answered_in_order(self, server):
        first = b"GET /api/v1/health HTTP/1.1\r\nHost: x\r\n\r\n"
        last = b"GET /api/v1/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            connection.sendall(first * 3 + last)
            content = b""
            while piece := connection.recv(65536):
                content += piece
        assert content.count(b"HTTP/1.1 200") == 3 and content.count(b"HTTP/1.1 404") == 1
        assert content.rindex(b"HTTP/1.1 200") < content.index(b"HTTP/1.1 404")

    def test_what_is_refused_before_a_handler_has_the_same_body(self, server):
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            connection.sendall(b"GET /api/v1/health HTTP/1.1\r\n\r\n")
            content = b""
            while piece := connection.recv(65536):
                content += piece
        head, _, body = content.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 400") and b'"status":"fail"' in body.replace(b" ", b"")

    def test_a_body_without_its_token_is_refused_before_it_is_sent(self, server):
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
            connection.sendall(
                b"POST /api/v1/widgets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                b"Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n"
            )
            assert connection.recv(65536).startswith(b"HTTP/1.1 401")
