// The runtime and the HTTP server under one name: `import Accord`.
@_exported import AccordHTTP
@_exported import AccordRuntime
