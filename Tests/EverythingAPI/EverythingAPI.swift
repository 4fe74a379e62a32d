// The API of `openapi.yaml` beside this file, a contract with every feature of the generator.
// `GeneratedCodeTests` asks it. It is a target of its own, since a test target that applies the
// plugin would be linked with the generator twice.
