// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

enum Patterns {
    static let pattern1 = Pattern(
        source: "^[a-z]{1,20}$",
        classCount: 2,
        classes: [97, 122, 1],
        table: [
            0, 0, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0, 7, 0, 8, 0, 9, 0, 10, 0, 11, 0, 12, 0, 13, 0, 14, 0, 15, 0,
            16, 0, 17, 0, 18, 0, 19, 0, 20, 0, 21, 0, 0,
        ],
        accepting: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21])
}
