import Testing

@testable import Vietnamese

@Suite struct SyllableTests {
    private func isSound(_ word: String) -> Bool {
        Syllable(word.unicodeScalars.compactMap { Letter($0) })?.isWellFormed == true
    }

    @Test(arguments: ["nghiêng", "Nguyễn", "khuya", "quyết", "gì", "thúy", "thuý", "MẶT", "ướt", "yêu", "uống", "oẳn"])
    func `the language has these`(word: String) {
        #expect(isSound(word))
    }

    @Test(arguments: [
        "céng", "kà", "ngé", "café", "hat", "bàc", "mtq", "been", "strong", "aí", "điệr", "ghà", "qó", "hòá", "",
    ])
    func `the language has not these`(word: String) {
        #expect(!isSound(word))
    }
}
