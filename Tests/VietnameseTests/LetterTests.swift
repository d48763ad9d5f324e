import Testing

@testable import Vietnamese

@Suite struct LetterTests {
    @Test func `there are 134 accented letters`() {
        #expect(Set(Accented.all).count == 134)
        #expect(Accented.small.count == 67)
    }

    @Test(arguments: Accented.all)
    func `every accented letter is known and comes back as itself`(text: String) throws {
        let scalar = try #require(text.unicodeScalars.first)
        let letter = try #require(Letter(scalar))
        #expect(letter.scalar == scalar)
        #expect(letter.isCapital == (text != text.lowercased()))
    }

    @Test func `letters of other alphabets are not known`() {
        for text in "çñüÿøßæŁžДΩ中€1-".unicodeScalars {
            #expect(Letter(text) == nil)
        }
    }

    @Test func `the order of the alphabet is that of the dictionary`() {
        let order = Letter.Base.allCases.map { String(LetterTable.scalar(Letter($0))) }.joined()
        #expect(order == "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
    }
}
