// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

enum Patterns {
    static let pattern1 = Pattern(
        source: "^0x[a-fA-F0-9]{0,2147483648}$",
        sets: [[48, 48], [120, 120], [48, 57, 65, 70, 97, 102]],
        steps: [0, 1, 1, 1, 1, 1, 2, 0, 2147483648],
        isAnchoredAtEnd: true)
    static let pattern2 = Pattern(
        source: "^(?!.*--)[a-z-]+$",
        classCount: 3,
        classes: [45, 45, 1, 97, 122, 2],
        table: [0, 0, 0, 0, 2, 3, 0, 0, 3, 0, 2, 3],
        accepting: [2, 3])
    static let pattern3 = Pattern(
        source: "^([\"']).*\\1$",
        sets: [[34, 34, 39, 39], [0, 9, 11, 12, 14, 8231, 8234, 1114111]],
        program: [7, 5, 2, 1, 0, 0, 5, 3, 2, 1, 0, 0, -1, 0, 10, 1, 0, 8, 0],
        registers: 4)
    static let pattern4 = Pattern(
        source: "^[a-z]+\\@$",
        sets: [[97, 122], [64, 64]],
        steps: [0, 1, -1, 1, 1, 1],
        isAnchoredAtEnd: true)
    static let pattern5 = Pattern(
        source: "^[A-Z]{2,}",
        sets: [[65, 90]],
        steps: [0, 2, 2],
        isAnchoredAtEnd: false)
}
