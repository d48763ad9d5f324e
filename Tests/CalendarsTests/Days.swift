import Testing

@testable import Calendars

/// The day written `2026-11-23`; a test that writes an impossible one fails.
func day(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> Day {
    try #require(Day(text), sourceLocation: location)
}

/// The day written `23/11/2026`.
func civil(_ text: String, _ location: SourceLocation = #_sourceLocation) throws -> Day {
    try #require(Day(vietnamese: text), sourceLocation: location)
}
