import Testing

@testable import Markup

struct QRCodeTests {
    /// Drawn independently by python-qrcode 8.2: version 1, level M, mask 0.
    private static let hello = """
        #######..##...#######
        #.....#.##....#.....#
        #.###.#..#.##.#.###.#
        #.###.#...##..#.###.#
        #.###.#.##..#.#.###.#
        #.....#.....#.#.....#
        #######.#.#.#.#######
        ..........###........
        #.#.#.#..#.#....#..#.
        ..#.##....#...#....##
        .#.#..#.###.#...#####
        ##..#.........#....#.
        .##.#.##..#.#.#.#....
        ........####.#.#..###
        #######...##.###..###
        #.....#...####.##....
        #.###.#.#.##.###...##
        #.###.#..#....##..##.
        #.###.#.###.#...#.#.#
        #.....#..#....#.#..#.
        #######.###.#.##...##
        """

    @Test func `A known square is drawn as others draw it`() throws {
        let code = try #require(QRCode("hello"))
        #expect(code.mask == 0)
        #expect(code.rows.joined(separator: "\n") == Self.hello)
    }

    @Test(arguments: [
        (1, 21), (14, 21), (15, 25), (26, 25), (27, 29), (106, 41), (107, 45), (180, 53), (181, 57), (213, 57),
    ])
    func `The square grows with the text`(length: Int, size: Int) throws {
        let code = try #require(QRCode(String(repeating: "a", count: length)))
        #expect(code.size == size)
    }

    @Test func `A text too long is not drawn`() { #expect(QRCode(String(repeating: "a", count: 214)) == nil) }

    @Test func `An empty text has its square too`() { #expect(QRCode("")?.size == 21) }

    @Test func `Correction codewords are those of the worked example`() {
        // ISO/IEC 18004:2015 annex I: "01234567", version 1-M.
        let data: [UInt8] = [16, 32, 12, 86, 97, 128, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17]
        #expect(ReedSolomon.remainder(of: data, degree: 10) == [165, 36, 212, 193, 237, 54, 199, 135, 44, 85])
    }

    @Test func `The drawing has a name and a quiet zone`() throws {
        let drawing = try #require(QRCode("hello")).svg(label: "Mã \"hai\" chiều")
        #expect(drawing.text.contains("viewBox=\"0 0 29 29\""))
        #expect(drawing.text.contains("aria-label=\"Mã &quot;hai&quot; chiều\""))
    }
}
