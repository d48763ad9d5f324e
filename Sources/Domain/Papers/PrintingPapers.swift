internal import Documents
internal import Engines
internal import Foundation

/// In which form a document of the year is taken along.
package enum PaperForm: String, CaseIterable, Sendable {
    /// To be worked on.
    case word = "docx"
    /// As it is printed.
    case pdf
}

extension Rule {
    /// What cannot be printed is refused with what to do about it; its page and its file of Word stay.
    package static let paperIsPrinted = Rule("paper.is-printed")
}

extension SigningRoom {
    /// A document of the year as a file, of something that the actor sees.
    package func paper(_ paper: YearPaper, as form: PaperForm, by actor: Actor) async throws -> MadePaper {
        let document = try await desk.look(as: actor) { try $0.yearDocument(paper) }
        let name = "\(document.name).\(form.rawValue)"
        switch form {
        case .word: return MadePaper(name: name, type: MadePaper.word, bytes: try OfficialWord.write(document.text))
        case .pdf: return MadePaper(name: name, type: MadePaper.pdf, bytes: try await pages(of: document.text))
        }
    }

    /// A document that nobody signs here: the same text gives the same bytes, whenever it is printed.
    private func pages(of document: OfficialDocument) async throws -> [UInt8] {
        let made = Date(timeIntervalSince1970: Double(document.properties.createdAt))
        return try await printed(document, on: made, or: .paperIsPrinted).pdf
    }

    /// - Parameter rule: what is not kept where it cannot be printed.
    func printed(
        _ document: OfficialDocument, on made: Date, or rule: Rule
    ) async throws(Refusal) -> PrintedDocument {
        do throws(PrintProblem) {
            return try await engines.printer.print(parts: OfficialHTML.parts(of: document), created: made)
        } catch {
            throw Refusal.outOfTurn(rule, error.wording)
        }
    }
}
