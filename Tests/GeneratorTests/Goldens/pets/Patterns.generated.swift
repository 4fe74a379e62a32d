// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

enum Patterns {
    static let pattern1 = Pattern(
        source: "^[a-z]{1,20}$",
        sets: [[97, 122]],
        steps: [0, 1, 20],
        isAnchoredAtEnd: true)
}
