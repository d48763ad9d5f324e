import Documents
import Testing

@Suite struct `Checking the form of documents` {
    @Test(arguments: FormalDocument.all) func `finds nothing in ours`(_ formal: FormalDocument) throws {
        #expect(try FormatCheck.findings(in: try OfficialWord.write(formal.document), style: formal.style) == [])
    }

    @Test(arguments: BrokenDocument.all) func `finds what is wrong`(_ broken: BrokenDocument) throws {
        let findings = try FormatCheck.findings(in: try broken.bytes(), style: broken.style)
        let found = findings.first { $0.rule == broken.rule }
        #expect(found?.severity == broken.severity, "\(findings.map(\.sentence))")
        #expect(found?.sentence.contains(broken.says) == true, "\(findings.map(\.sentence))")
    }

    @Test func `asks of a free style only for the page`() throws {
        let broken = try BrokenDocument("w:left=\"1701\"", "w:left=\"1000\"", .leftMargin, "17,6 mm").bytes()
        let rules = try FormatCheck.findings(in: broken, style: .free).map(\.rule)
        #expect(rules == [.leftMargin])
    }

    @Test func `every rule has a document that breaks it`() {
        #expect(Set(BrokenDocument.all.map(\.rule)) == Set(FormatRule.allCases))
    }

    @Test func `says the same of many places once`() throws {
        var document = FormalDocument.all(in: .state)[0].document
        document.elements = document.elements.flatMap { element -> [DocumentElement] in
            if case .clause = element { Array(repeating: element, count: 4) } else { [element] }
        }
        let bytes = try BrokenDocument.altered(
            document,
            [
                "w:styleId=\"PhoiHopClause\"><w:name w:val=\"PhoiHopClause\"/><w:pPr>":
                    "w:styleId=\"PhoiHopClause\"><w:name w:val=\"PhoiHopClause\"/><w:rPr><w:sz w:val=\"24\"/></w:rPr><w:pPr>"
            ])
        let findings = try FormatCheck.findings(in: bytes, style: .state)
        #expect(findings.map(\.rule) == [.body] && findings.first?.others == 4)
        #expect(findings.first?.sentence.contains("(và 4 chỗ khác)") == true)
    }

    @Test func `takes both places of the tone for right`() throws {
        let bytes = try BrokenDocument("CỘNG HÒA", "CỘNG HOÀ", .emblem, "").bytes()
        #expect(try FormatCheck.findings(in: bytes, style: .state) == [])
    }

    @Test func `says why a file cannot be read`() {
        #expect(throws: WordProblem.empty) { try FormatCheck.findings(in: [], style: .state) }
        #expect(throws: WordProblem.notWord(.pdf)) {
            try FormatCheck.findings(in: Array("%PDF-1.7\n".utf8), style: .state)
        }
    }
}
