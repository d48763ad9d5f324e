/// What one revision did to the one before: a signature, its appearance, proof for verification, and nothing else.
///
/// Against shadow attacks (hide, replace, prepare) every object that is overwritten must have a role that a signature
/// has to touch, and may change only in the way that the role allows; no new object may have been named before.
struct RevisionChange {
    let old: PDFFile
    let new: PDFFile
    let mentions: PDFMentions

    /// What is wrong; nothing if the change is allowed.
    func problem() -> SignatureProblem? {
        guard let roles = PDFRoles(of: old), PDFRoles(of: new) != nil else { return .changesUndetermined }
        guard let added = added, keepsTrailer else { return .changesUndetermined }
        for (number, entry) in added where number != 0 {
            let isOld = old.references[number].map { $0 != .free } ?? false
            if entry == .free {
                if isOld { return .changedAfterSigning }
            } else if isOld {
                if let problem = overwriting(number, roles) { return problem }
            } else if mentions.isMentioned(number) {
                return .changedAfterSigning
            }
        }
        return nil
    }

    /// The numbers that this revision brings; nothing if its sections do not simply follow the old ones.
    var added: [Int: PDFCrossReferences.Entry]? {
        let sections = new.references.sections
        let count = sections.count - old.references.sections.count
        guard count > 0, sections.dropFirst(count).map(\.extent) == old.references.sections.map(\.extent),
            sections.prefix(count).allSatisfy({ $0.extent.lowerBound >= old.bytes.endIndex })
        else { return nil }
        return sections.prefix(count).reversed().reduce(into: [:]) { $0.merge($1.entries) { $1 } }
    }

    private var keepsTrailer: Bool {
        let before = old.references.trailer
        let after = new.references.trailer
        return before["Root"] == after["Root"] && after["Encrypt"] == nil
            && (before["Info"] == nil || before["Info"] == after["Info"])
            && before["ID"]?.elements?.first == after["ID"]?.elements?.first
    }

    private func overwriting(_ number: Int, _ roles: PDFRoles) -> SignatureProblem? {
        let before = old.object(number)
        let after = new.object(number)
        guard before != after || before.isStream else { return nil }
        let isAllowed =
            if number == roles.catalog { keepsCatalog(before, after) } else if number == roles.form {
                keepsForm(before, after)
            } else if number == roles.fieldList { keepsFields(before, after) } else if roles.pages.contains(number) {
                keepsPage(before, after)
            } else if roles.annotationLists.contains(number) {
                keepsAnnotations(before, after)
            } else if number == roles.information {
                differs(before, after, only: ["ModDate", "Producer"])
            } else if number == roles.metadata {
                before.isStream && after.isStream && before.entries["Type"] == after.entries["Type"]
                    && before.entries["Type"]?.name == "Metadata"
                    && mentions.isMentionedOnly(by: [roles.catalog], number)
            } else if roles.emptyFields.contains(number) {
                differs(before, after, only: ["V", "AP"]) && isSignatureField(after)
            } else if roles.proofs.contains(number) {
                !before.isStream && !after.isStream
                    && mentions.isMentionedOnly(by: roles.proofs.union([roles.catalog]), number)
            } else { false }
        return isAllowed ? nil : .changedAfterSigning
    }

    private func differs(_ before: PDFValue, _ after: PDFValue, only keys: Set<String>) -> Bool {
        guard before.isStream == after.isStream else { return false }
        let all = Set(before.entries.keys).union(after.entries.keys)
        return all.allSatisfy { keys.contains($0) || before.entries[$0] == after.entries[$0] }
    }
}

extension RevisionChange {
    private func keepsCatalog(_ before: PDFValue, _ after: PDFValue) -> Bool {
        guard differs(before, after, only: ["AcroForm", "DSS", "Extensions", "Metadata"]) else { return false }
        let metadata = before.entries["Metadata"]
        return keepsForm(old.resolved(before.entries["AcroForm"]), new.resolved(after.entries["AcroForm"]))
            && (metadata == nil || metadata == after.entries["Metadata"])
    }

    /// Fonts and a way to write may come with the first form, and never change.
    private func keepsForm(_ before: PDFValue, _ after: PDFValue) -> Bool {
        var keys: Set<String> = ["Fields", "SigFlags"]
        for key in ["DR", "DA"] where before.entries[key] == nil { keys.insert(key) }
        return differs(before, after, only: keys)
            && keepsFields(old.resolved(before.entries["Fields"]), new.resolved(after.entries["Fields"]))
    }

    /// The old fields stay, in their order; what follows are fields with a signature.
    private func keepsFields(_ before: PDFValue, _ after: PDFValue) -> Bool {
        guard let more = grown(before, after) else { return false }
        return more.allSatisfy { field in
            field.target.map { old.references[$0] == nil && isSignatureField(new.object($0)) } ?? false
        }
    }

    private func keepsPage(_ before: PDFValue, _ after: PDFValue) -> Bool {
        differs(before, after, only: ["Annots"])
            && keepsAnnotations(old.resolved(before.entries["Annots"]), new.resolved(after.entries["Annots"]))
    }

    /// What is drawn over a page is the appearance of a field of the form.
    private func keepsAnnotations(_ before: PDFValue, _ after: PDFValue) -> Bool {
        guard let more = grown(before, after) else { return false }
        let fields = new.resolved(new.resolved(new.catalog["AcroForm"]).entries["Fields"]).elements ?? []
        return more.allSatisfy { $0.target != nil && fields.contains($0) }
    }

    /// What a list has more than before; nothing if it lost or moved anything.
    private func grown(_ before: PDFValue, _ after: PDFValue) -> [PDFValue]? {
        let start = before.elements ?? []
        guard before == .null || before.elements != nil, let all = after.elements ?? (after == .null ? [] : nil),
            all.starts(with: start)
        else { return nil }
        return Array(all.dropFirst(start.count))
    }

    /// A field with a signature in it, and without any action.
    private func isSignatureField(_ field: PDFValue) -> Bool {
        let known: Set = [
            "FT", "T", "TU", "TM", "Type", "Subtype", "F", "Ff", "Rect", "P", "AP", "V", "Lock", "SV", "StructParent",
        ]
        guard field.entries["FT"]?.name == "Sig", Set(field.entries.keys).isSubset(of: known) else { return false }
        let signature = new.resolved(field.entries["V"]).entries
        return signature["Contents"]?.text != nil && signature["ByteRange"]?.elements?.count == 4
    }
}
