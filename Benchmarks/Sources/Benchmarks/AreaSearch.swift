internal import Foundation

/// Looking for an area among all that the product ships, as people type: without accents, unfinished, by code.
struct AreaSearch {
    static let seconds = 10
    /// What fits many areas at once, or none, is the most work.
    private static let broad = [
        "xa", "xã", "phuong", "an", "a", "tan", "hoa", "hoà", "vinh", "phường 1", "thanh pho ho chi minh", "00070",
        "ba dinh ha noi", "dak lak", "Đắk Lắk", "xa long", "khong co noi nao nhu the",
    ]

    let place: Place

    /// One client, one question after the other: the time is what one person waits, with the whole page in it.
    ///
    /// The questions are all different, so none is answered from memory before it has been asked once.
    func load(_ country: Country, _ server: Server, _ visitor: Visitor) throws -> Load {
        let questions = AreaSearch.broad + country.areaNames.enumerated().map(typed)
        let asked = questions.map { Load.Asked(path: "/dia-ban?q=\(Form.encoded($0))") }
        return try Load(asked, to: server, cookie: visitor.cookie, clients: 1, seconds: AreaSearch.seconds, in: place)
    }

    /// A name as people type it: as it is written, without accents, or not to its end.
    private func typed(_ index: Int, _ name: String) -> String {
        let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .replacing("đ", with: "d")
        return switch index % 3 {
        case 0: name
        case 1: plain
        default: String(plain.dropLast(2))
        }
    }
}
