// This module is generated from the package's openapi.yaml by the plugin GenerateAPI: the types of
// requests and responses (`Operations`, `Components`), a protocol of handlers for each tag, the
// `Authenticator`, and `API`, which puts them together. Nothing in it is written by hand.
