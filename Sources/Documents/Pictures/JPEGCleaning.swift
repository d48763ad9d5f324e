/// A photograph (JPEG, ISO/IEC 10918-1) without EXIF, XMP, IPTC, comments, thumbnails and what cameras put behind it.
///
/// Its colours (ICC) and the way up stay: without that phones' pictures would lie on their side.
enum JPEGCleaning {
    private enum Marker {
        static let start: UInt8 = 0xD8, end: UInt8 = 0xD9, scan: UInt8 = 0xDA, comment: UInt8 = 0xFE
        static let jfif: UInt8 = 0xE0, exif: UInt8 = 0xE1, colours: UInt8 = 0xE2, adobe: UInt8 = 0xEE
    }

    static func cleaned(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.starts(with: [0xFF, Marker.start]) else { return nil }
        var body: [UInt8] = []
        var orientation: UInt8?
        var place = 2
        while let marker = marker(in: bytes, at: &place) {
            if marker == Marker.end {
                return [0xFF, Marker.start] + (orientation.map(note) ?? []) + body + [0xFF, Marker.end]
            }
            guard place + 2 <= bytes.count else { return nil }
            let end = place + (Int(bytes[place]) << 8 | Int(bytes[place + 1]))
            guard end >= place + 2, end <= bytes.count else { return nil }
            let content = bytes[place + 2..<end]
            if marker == Marker.exif { orientation = orientation ?? JPEGOrientation.read(Array(content)) }
            if isKept(marker, content) { body += [0xFF, marker] + bytes[place..<end] }
            place = end
            if marker == Marker.scan { copyScan(from: bytes, at: &place, to: &body) }
        }
        return nil
    }

    /// The next marker, behind any filling.
    private static func marker(in bytes: [UInt8], at place: inout Int) -> UInt8? {
        guard place < bytes.count, bytes[place] == 0xFF else { return nil }
        while place < bytes.count, bytes[place] == 0xFF { place += 1 }
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        return bytes[place]
    }

    private static func isKept(_ marker: UInt8, _ content: ArraySlice<UInt8>) -> Bool {
        switch marker {
        case Marker.jfif: content.count == 14 && content.starts(with: Array("JFIF\0".utf8))
        case Marker.colours: content.starts(with: Array("ICC_PROFILE\0".utf8))
        case Marker.adobe: content.starts(with: Array("Adobe".utf8))
        case 0xE0...0xEF, Marker.comment: false
        default: true
        }
    }

    /// Copies the packed pixels up to the next marker; a zero or a restart after 0xFF belongs to them.
    private static func copyScan(from bytes: [UInt8], at place: inout Int, to body: inout [UInt8]) {
        let start = place
        while place + 1 < bytes.count {
            if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) { break }
            place += 1
        }
        if place + 1 >= bytes.count { place = bytes.count }
        body += bytes[start..<place]
    }

    /// EXIF that says the way up and nothing else.
    private static func note(_ orientation: UInt8) -> [UInt8] {
        let directory: [UInt8] = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
        let content = Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8] + directory
        return [0xFF, Marker.exif, 0, UInt8(content.count + 2)] + content
    }
}

/// Which way up a photograph is, as its EXIF (CIPA DC-008, tag 0x0112) says.
enum JPEGOrientation {
    /// 2 to 8; nothing where it is upright or does not say.
    static func read(_ segment: [UInt8]) -> UInt8? {
        guard segment.starts(with: Array("Exif\0\0".utf8)) else { return nil }
        let file = Array(segment.dropFirst(6))
        guard file.count >= 8 else { return nil }
        let isLittle = file.starts(with: [0x49, 0x49])
        func number(_ place: Int, _ size: Int) -> Int {
            guard place >= 0, place + size <= file.count else { return 0 }
            let bytes = file[place..<place + size]
            return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
        }
        let directory = number(4, 4)
        for entry in 0..<min(number(directory, 2), 200) {
            let place = directory + 2 + entry * 12
            guard number(place, 2) == 0x0112 else { continue }
            let value = number(place + 8, 2)
            return (2...8).contains(value) ? UInt8(value) : nil
        }
        return nil
    }
}
