import Documents
import Foundation
import Markup
import Testing

@Suite struct `Word and page say the same words` {
    @Test(arguments: DocumentStyle.all) func `in every style, whatever stands in the text`(_ style: DocumentStyle)
        throws
    {
        let document = SampleDocument.whole(style)
        let parts = try PartReader(try OfficialWord.write(document))
        let words = Self.words(ofWord: try parts.text("word/document.xml"))
        let foot = Self.words(ofWord: try parts.text("word/footer1.xml"))
        let page = Self.words(ofPage: OfficialHTML.body(document).text)
        #expect(words.count > 300 && foot.count == 5)
        #expect(page == foot + words)
    }

    @Test func `letters come out composed, and nothing that turns or hides`() throws {
        let document = SampleDocument.whole(.state)
        for text in [
            try PartReader(try OfficialWord.write(document)).text("word/document.xml"),
            OfficialHTML.page(document).text,
        ] {
            #expect(text.components(separatedBy: SampleDocument.letters).count == 4)
            #expect(text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars))
            #expect(!text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0 || $0.value == 7 })
            #expect(text.contains("{{x}} ${y} {% z %}") && text.contains(SampleDocument.long))
        }
    }

    @Test func `typed markup is text`() throws {
        let page = OfficialHTML.page(SampleDocument.whole(.state)).text
        #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
        #expect(page.components(separatedBy: "<style>").count == 2)
        let word = try PartReader(try OfficialWord.write(SampleDocument.whole(.state))).text("word/document.xml")
        #expect(!word.contains("fldChar") && !word.contains("instrText") && !word.contains("fldSimple"))
        #expect(word.contains("{ PAGE } \\* MERGEFORMAT &lt;w:t&gt;"))
    }

    @Test func `signatures have room with a name`() {
        let page = OfficialHTML.body(SampleDocument.whole(.front)).text
        for place in 1...4 { #expect(page.contains("<div class=\"room\" id=\"ky-\(place)\"></div>")) }
    }

    /// What stands between the tags, line ends and tabs being spaces.
    private static func words(ofWord xml: String) -> [String] {
        let spaced = xml.replacing(#/<w:(br|tab)/>|</w:p>/#, with: " ")
        return words(spaced.replacing(#/<[^>]*>/#, with: ""))
    }

    private static func words(ofPage html: String) -> [String] {
        words(
            html.replacing(#/<img .*?>/#, with: "").replacing(#/</(p|td|th|h\d|div)>/#, with: " ").replacing(
                #/<[^>]*>/#, with: ""))
    }

    private static func words(_ text: String) -> [String] {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&").split(whereSeparator: \.isWhitespace)
            .map(String.init).filter { !$0.hasPrefix("<?xml") }
    }
}
