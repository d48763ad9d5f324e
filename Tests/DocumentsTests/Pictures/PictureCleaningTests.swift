import Testing

@testable import Documents

@Suite struct `A picture that is cleaned` {
    /// A photograph as a phone makes it, with a place in its EXIF, in a comment and behind its end.
    static func photograph(orientation: UInt8 = 6, little: Bool = false) -> [UInt8] {
        let pixels: [UInt8] = [0xFF, 0xDA, 0, 4, 1, 1, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]
        let tables: [UInt8] = [0xFF, 0xDB, 0, 5, 7, 8, 9]
        let place = Array("GPS 21.0285 105.8542".utf8)
        let tag: [UInt8] =
            little
            ? [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0] : [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
        let head: [UInt8] =
            little ? Array("II*\0".utf8) + [8, 0, 0, 0, 1, 0] : Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 1]
        let exif = Array("Exif\0\0".utf8) + head + tag + [0, 0, 0, 0] + place
        return [0xFF, 0xD8] + segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0]) + segment(0xE1, exif)
            + segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0".utf8) + place) + segment(0xFE, place)
            + segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 5]) + tables + pixels + [0xFF, 0xD9] + place
    }

    static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, 0, UInt8(content.count + 2)] + content
    }

    @Test(arguments: [false, true])
    func `keeps its pixels, colours and the way up, and no place`(little: Bool) throws {
        let cleaned = try #require(PictureCleaning.cleaned(Self.photograph(little: little), of: .jpeg))
        #expect(!String(decoding: cleaned, as: UTF8.self).contains("GPS"))
        #expect(!String(decoding: cleaned, as: UTF8.self).contains("adobe"))
        #expect(FileKind.sniff(cleaned) == .jpeg)
        let pixels: [UInt8] = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9]
        #expect(Array(cleaned.suffix(pixels.count)) == pixels)
        #expect(String(decoding: cleaned, as: UTF8.self).contains("ICC_PROFILE"))
        let exif = try #require(segment(0xE1, of: cleaned))
        #expect(JPEGOrientation.read(exif) == 6)
        #expect(PictureCleaning.cleaned(cleaned, of: .jpeg) == cleaned)
    }

    @Test func `that stands upright says nothing at all`() throws {
        let cleaned = try #require(PictureCleaning.cleaned(Self.photograph(orientation: 1), of: .jpeg))
        #expect(segment(0xE1, of: cleaned) == nil)
    }

    @Test func `is refused when it is cut off anywhere`() {
        let whole = Self.photograph()
        let end = whole.count - 20 - 2
        for length in 0..<end {
            #expect(PictureCleaning.cleaned(Array(whole.prefix(length)), of: .jpeg) == nil, "\(length)")
        }
    }

    @Test func `of the other kind loses its texts`() throws {
        func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
            [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [9, 9, 9, 9]
        }
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let place = Array("GPS 21.0285".utf8)
        let body = chunk("IHDR", [1, 2, 3]) + chunk("gAMA", [4]) + chunk("IDAT", [5, 6])
        let file =
            signature + chunk("IHDR", [1, 2, 3]) + chunk("eXIf", place) + chunk("tEXt", place) + chunk("gAMA", [4])
            + chunk("iTXt", place) + chunk("IDAT", [5, 6]) + chunk("IEND", []) + place
        #expect(PictureCleaning.cleaned(file, of: .png) == signature + body + chunk("IEND", []))
        #expect(PictureCleaning.cleaned(Array(file.prefix(60)), of: .png) == nil)
        #expect(PictureCleaning.cleaned(file, of: .pdf) == nil)
    }

    /// The content of the first segment of a kind before the pixels.
    private func segment(_ marker: UInt8, of file: [UInt8]) -> [UInt8]? {
        var place = 2
        while place + 4 <= file.count, file[place] == 0xFF, file[place + 1] != 0xDA {
            let length = Int(file[place + 2]) << 8 | Int(file[place + 3])
            if file[place + 1] == marker { return Array(file[place + 4..<place + 2 + length]) }
            place += 2 + length
        }
        return nil
    }
}
