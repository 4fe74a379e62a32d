#!/bin/sh
# The day of a clinician, told with curl: see README.md. Ends with 0 when every answer was the expected
# one. Needs curl and python3.
set -eu

api=${ACCORD_API:-http://127.0.0.1:5000/api/v1}
email=${ACCORD_EMAIL:-clinician@example.com}
password=${ACCORD_PASSWORD:-a passphrase for the example}
longest_wait=60 # seconds

# Tokens and passwords go through files of our own: what stands on a command line, every user can see.
umask 077
files=$(mktemp -d)
trap 'rm -rf "$files"' EXIT

# json NAME…: the value in the body of the last answer that these names, or numbers, lead to.
json() {
    python3 -c '
import json, sys
value = json.load(open(sys.argv[1]))
for name in sys.argv[2:]:
    value = value[int(name)] if isinstance(value, list) else value[name]
print(len(value) if isinstance(value, list) else value)' "$files/body" "$@"
}

# authorize TOKEN: what the next requests show.
authorize() {
    printf 'Authorization: Bearer %s\n' "$1" >"$files/authorization"
}

# request WHAT STATUS METHOD PATH [JSON]: sends one request, says what came back, and ends the program
# when it is not what was expected.
request() {
    printf '%s' "${5-}" >"$files/content"
    set -- "$1" "$2" "$3" "$4" ${5+--header "Content-Type: application/json" --data-binary "@$files/content"}
    what=$1 expected=$2 method=$3 path=$4
    shift 4
    status=$(curl --silent --show-error --max-time 30 --request "$method" --output "$files/body" \
        --write-out '%{http_code}' --header "@$files/authorization" "$@" "$api$path")
    echo "$what: $status"
    if [ "$status" != "$expected" ]; then
        echo "Expected $expected, and the server said: $(cat "$files/body")" >&2
        exit 1
    fi
}

# expect VALUE EXPECTED: ends the program when the two differ.
expect() {
    if [ "$1" != "$2" ]; then
        echo "Not as expected: $1 instead of $2" >&2
        exit 1
    fi
}

# show: the patients of the page that came last, a line each.
show() {
    python3 -c '
import json, sys
for patient in json.load(open(sys.argv[1]))["items"]:
    print("    {id}: {name} {surname}, born {birthday}, {comments}".format(**patient))' "$files/body"
}

: >"$files/authorization"
login=$(EMAIL=$email PASSWORD=$password python3 -c '
import json, os
print(json.dumps({"email": os.environ["EMAIL"], "password": os.environ["PASSWORD"]}))')
request "Log in as $email" 200 POST /auth/login "$login"
lifetime=$(json expires_in)
if [ "$lifetime" -gt "$longest_wait" ]; then
    echo "Tokens live for $lifetime s. Start the server with ACCESS_TOKEN_LIFETIME=8s." >&2
    exit 1
fi
refresh_token=$(json refresh_token)
authorize "$(json access_token)"

request "List the patients" 200 GET /patients
show
if [ "$(json items)" = 0 ]; then
    request "There is none yet, so add one" 201 POST /patients \
        '{"name": "Ada", "surname": "Lovelace", "birthday": "1815-12-10"}'
    request "List the patients" 200 GET /patients
fi
first=$(json items 0 id)
name=$(json items 0 name)

echo "Wait $lifetime s for the access token to expire"
sleep "$((lifetime + 1))"
request "List the patients with it" 401 GET /patients
echo "    $(json message)"
expect "$(json message)" "Access token expired. Please log in again."

authorize "$refresh_token"
request "Refresh" 200 POST /auth/refresh
authorize "$(json access_token)"

request "Update patient $first" 200 PATCH "/patients/$first" '{"comments": "Called back on Monday."}'
expect "$(json comments)" "Called back on Monday."
expect "$(json name)" "$name"

request "Add a patient born on 1971-07-30" 201 POST /patients \
    '{"name": "Grace", "surname": "Moore", "birthday": "1971-07-30", "comments": "New here."}'
expect "$(json birthday)" 1971-07-30
added=$(json id)
request "List the patients" 200 GET /patients
show

request "Delete patient $added" 204 DELETE "/patients/$added"
request "It is gone" 404 GET "/patients/$added"

request "Clear what patient $first says" 200 PATCH "/patients/$first" '{"comments": null}'
expect "$(json comments)" None

request "Log out" 200 POST /auth/logout
request "List the patients after that" 401 GET /patients
echo "    $(json message)"
echo "All as expected."
