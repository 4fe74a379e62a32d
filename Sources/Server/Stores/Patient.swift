import AccordRuntime

/// What is known of a patient; nil is not known.
struct Patient: Sendable, Hashable {
    var id: Int64
    var name: String?
    var surname: String?
    var birthday: CalendarDate?
    var comments: String?
    /// 1 at first; each change of the members above raises it.
    var version: Int64 = 1
    /// The oldest record first.
    var appointments: [Appointment] = []
}

/// An appointment of a patient.
struct Appointment: Sendable, Hashable {
    var id: Int64
    var patientID: Int64
    var date: DateTime
    /// 1 at first; each change of the members above raises it.
    var version: Int64 = 1
    /// The oldest record first.
    var measures: [Measure] = []
}

/// Something that was measured at an appointment.
struct Measure: Sendable, Hashable {
    var id: Int64
    var appointmentID: Int64
    var marker: String?
    var value: Double
    var measuredAt: DateTime
    var category: Category
    /// 1 at first; each change raises it.
    var version: Int64 = 1
}

/// What measures are of.
struct Category: Sendable, Hashable {
    var id: Int64
    var name: String
    /// 1 at first; each change raises it.
    var version: Int64 = 1
}

/// Another category has the name, whatever the case of its ASCII letters.
struct CategoryNameTaken: Error, Sendable, Hashable {
    var name: String
}

/// A measure is to be of a category that doesn't exist.
struct UnknownCategory: Error, Sendable, Hashable {
    var id: Int64
}

/// A category is to go that measures are of.
struct CategoryInUse: Error, Sendable, Hashable {}
