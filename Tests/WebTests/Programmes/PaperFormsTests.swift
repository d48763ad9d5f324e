import Documents
import Domain
import Foundation
import HTTPTypes
import TestKit
import Testing

@testable import Web

@Suite(.timeLimit(.minutes(5))) struct `A document of the year, in each of its forms` {
    /// The addresses of one document of every kind.
    private static func papers(_ house: OpenSite) async throws -> [String] {
        let (old, new) = (try await house.programme(2018), try await house.programme(2019))
        let conference = try await house.conference()
        let (round, party, delegate) = try await house.look { work in
            (
                try work.rounds(of: new).first?.id, try work.parties(of: new).last?.id,
                try work.delegates(of: work.conference(conference)).first?.id
            )
        }
        return [
            Paths.programmePaper(of: new.id), Paths.opinionPaper(of: new.id), Paths.submissionPaper(of: new.id),
            Paths.letterPaper(of: try #require(round), new.id), Paths.planPaper(of: try #require(party), new.id),
            Paths.reportPaper(of: old.id, year: 2018), Paths.decisionPaper(on: old.id),
            Paths.minutesPaper(of: conference), Paths.invitationPaper(of: try #require(delegate)),
        ]
    }

    @Test func `says the same words in Word, on the screen and in PDF`() async throws {
        try await withProgrammes { house in
            let officer = try await house.visitor(of: "tonghop.mttq")
            for path in try await Self.papers(house) {
                let word = try await officer.get(path)
                let page = try await officer.get(PaperView.page.address(of: path))
                let pdf = try await officer.get(PaperView.pdf.address(of: path))
                #expect(page.status == .ok && page.document.problems == [], "\(path) \(page.document.problems)")
                let written = Self.counted(try Self.words(ofWord: word.bytes))
                #expect(written.count > 40, "\(path)")
                #expect(written == Self.counted(Self.words(ofPage: page.text)), "\(path)")
                try Self.compare(written, Self.counted(try Self.words(ofPDF: pdf.bytes)), path)
                for file in [word, pdf] {
                    #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true, "\(path)")
                }
                #expect(Self.name(of: pdf) == Self.name(of: word).replacing(".docx", with: ".pdf"), "\(path)")
                let sheet = try await officer.get(PaperView.sheet.address(of: path))
                #expect(sheet.header("Content-Type") == "text/css; charset=utf-8")
                #expect(page.text.contains("href=\"\(PaperView.sheet.address(of: path))\""))
            }
        }
    }

    /// Paper adds the numbers of pages and repeats the heads of tables that go on.
    private static func compare(_ written: [String: Int], _ printed: [String: Int], _ path: String) throws {
        let missing = written.filter { printed[$0.key, default: 0] < $0.value }
        #expect(missing.isEmpty, "\(path): \(missing)")
        let added = printed.filter { written[$0.key] == nil && Int($0.key) == nil }
        #expect(added.isEmpty, "\(path): \(added)")
    }

    @Test func `is seen by the same people`() async throws {
        try await withProgrammes { house in
            let outsider = try await house.visitor(of: "canbo.hangbac")
            let stranger = house.stranger()
            var hidden = 0
            for path in try await Self.papers(house) {
                let word = try await outsider.get(path).status
                hidden += word == .notFound ? 1 : 0
                for form in [PaperView.page, .pdf, .sheet].map({ $0.address(of: path) }) {
                    #expect(try await outsider.get(form).status == word, "\(form)")
                    #expect(try await stranger.get(form).status == .seeOther, "\(form)")
                }
            }
            #expect(hidden > 3, "a programme that is not agreed is its parties' own")
        }
    }

    @Test func `is refused as PDF with what to do where nothing prints, and stays a page and a file of Word`()
        async throws
    {
        try await withProgrammes(engines: SigningEngines(python: "/nonexistent/python3")) { house in
            let officer = try await house.visitor(of: "tonghop.mttq")
            let path = Paths.submissionPaper(of: try await house.programme(2019).id)
            let refused = try await officer.get(PaperView.pdf.address(of: path))
            #expect(refused.status == .conflict && refused.document.problems == [])
            #expect(refused.text.contains("Máy chủ chưa có bộ in PDF"))
            #expect(try await officer.get(PaperView.page.address(of: path)).status == .ok)
            #expect(try await officer.get(path).status == .ok)
        }
    }

    // MARK: Words

    private static func name(of page: Page) -> String {
        page.header("Content-Disposition")?.split(separator: "'").last.map(String.init) ?? ""
    }

    /// A hyphen at the end of a line is no word's own, for those who read a PDF.
    private static func counted(_ words: [String]) -> [String: Int] {
        Dictionary(words.map { ($0.replacing("-", with: ""), 1) }, uniquingKeysWith: +)
    }

    private static func split(_ text: String) -> [String] {
        text.precomposedStringWithCanonicalMapping.split { $0.isWhitespace || $0 == "\u{00A0}" }.map(String.init)
    }

    private static func words(ofWord bytes: [UInt8]) throws -> [String] {
        split(
            plain(
                try Tool.run("unzip", ["-p", "FILE", "word/document.xml"], on: bytes), ends: #/<w:(br|tab)/>|</w:p>/#))
    }

    private static func words(ofPage html: String) -> [String] {
        let article = html.components(separatedBy: "<article class=\"official\"").last ?? ""
        let inside = "<x" + (article.components(separatedBy: "</article>").first ?? "")
        return split(plain(inside, ends: #/</(p|td|th|h\d|div)>/#))
    }

    private static func words(ofPDF bytes: [UInt8]) throws -> [String] {
        split(try Tool.run("pdftotext", ["-enc", "UTF-8", "FILE", "-"], on: bytes))
    }

    /// What stands between the tags, where some of them end a word.
    private static func plain(_ markup: String, ends: some RegexComponent) -> String {
        markup.replacing(#/<\?xml.*?\?>/#, with: "").replacing(ends, with: " ").replacing(#/<[^>]*>/#, with: "")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
