// The plugin GenerateAPI adds what it makes of openapi.yaml to this target; nothing is written by hand.
