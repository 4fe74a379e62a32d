// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

enum Patterns {
    static let pattern1 = Pattern(
        source: "^[a-z]+$",
        sets: [[97, 122]],
        steps: [0, 1, -1],
        isAnchoredAtEnd: true)
}
