// Generated from openapi.yaml. Edit that file instead.

import AccordRuntime

extension Operations.FindRooms.Input.SizePayload {
    init?(text: String, _ faults: inout Faults) {
        guard let raw = faults.int(text) else { return nil }
        guard let value = Self(rawValue: raw) else {
            faults.notInEnumeration(String(raw), "1, 2")
            return nil
        }
        self = value
    }
}

