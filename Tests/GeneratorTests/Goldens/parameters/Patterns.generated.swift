// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

enum Patterns {
    static let pattern1 = Pattern(
        source: "^[a-z]+$",
        classCount: 2,
        classes: [97, 122, 1],
        table: [0, 0, 0, 2, 0, 2],
        accepting: [2])
}
