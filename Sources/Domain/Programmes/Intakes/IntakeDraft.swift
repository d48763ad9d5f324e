/// How somebody wants a file taken in: the reading with corrections, and which organisation each name means.
///
/// It goes to the preview and comes back from it, so it is JSON as a whole.
package struct IntakeDraft: Hashable, Codable, Sendable {
    /// A party as the file calls it, and the organisation that is meant; without one it stays out and is told.
    package struct PartyMeant: Hashable, Codable, Sendable {
        package var name: String
        package var organisation: Key<Organisation>?
        package var confidence: ProgrammeReading.Confidence

        package init(
            _ name: String, _ organisation: Key<Organisation>?, _ confidence: ProgrammeReading.Confidence
        ) {
            self.name = name
            self.organisation = organisation
            self.confidence = confidence
        }
    }

    package var reading: ProgrammeReading
    package var kind: Programme.Kind
    /// In the order of the document.
    package var parties: [PartyMeant]
    /// Who leads the drafting.
    package var lead: Key<Organisation>?
    package var fileName: String
    package var fingerprint: String

    package init(_ file: DraftFile, parties: [PartyMeant], lead: Key<Organisation>?) {
        reading = file.reading
        kind = file.reading.kind?.value ?? .multilateral
        self.parties = parties
        self.lead = lead
        fileName = file.name
        fingerprint = file.fingerprint
    }

    /// As JSON with sorted keys.
    package var json: String { JSONText.encode(self) }

    /// What came back from a preview; nothing where it is no longer whole.
    package init?(json: String) {
        guard let draft = JSONText.decode(IntakeDraft.self, from: json) else { return nil }
        self = draft
    }
}
