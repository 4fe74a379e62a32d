// The API of `openapi.yaml` beside this file: what OpenAPI 3.0 says in other words than 3.1.
