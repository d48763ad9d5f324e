import Documents
@testable import Domain
import Testing

@Suite(.timeLimit(.minutes(2))) struct `Any text at all` {
    /// What drafts are made of, and what trips a reader up.
    private static let pieces = [
        "CHƯƠNG TRÌNH", "Phối hợp hoạt động", "giữa", "với", "và", ",", ";", ":", ".", "...", "./.", "(", ")", "-", "–",
        "+", "\t", "\n", "1.", "1.1.1.1.1.", "12)", "a)", "đ)", "IV.", "L.", "Điều 3.", "Phụ lục", "Chương", "Căn cứ",
        "căn cứ vào", "Chủ đề:", "Nơi nhận:", "MỤC ĐÍCH, YÊU CẦU", "Mục đích", "Yêu cầu", "NỘI DUNG", "NHIỆM VỤ",
        "PHÂN CÔNG TRÁCH NHIỆM", "Trách nhiệm của", "Ban Thường vụ", "Ban Thường trực Ban Thường vụ", "Ủy ban MTTQ",
        "LĐLĐ", "Các đoàn thể", "Thanh tra nhân dân", "Quận Đoàn", "chủ trì", "Chủ trì:", "phối hợp với", "Phối hợp:",
        "Thời gian:", "30/6", "31/02/2019", "ngày 05 tháng 9 năm 2020", "năm 2019", "2016 - 2020", "quý II", "tháng 13",
        "Chỉ tiêu:", "36", "1.200", "97,5%", "0,0001", "9999999999999999999", "2,5 tỷ đồng", "hộ", "e\u{301}\u{323}",
        "🇻🇳", "\u{200D}", "\u{A0}", "x", "thường xuyên", "Kinh phí:", "Trọng điểm",
    ]

    private static func line(_ generator: inout some RandomNumberGenerator) -> String {
        (0..<Int.random(in: 0...9, using: &generator)).map { _ in
            (pieces.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "")
        }.joined()
    }

    private static func paragraph(
        _ generator: inout some RandomNumberGenerator, _ styles: [String], at number: Int
    ) -> WordParagraph {
        let text = line(&generator)
        let typed = WordNumber.split(text)
        return WordParagraph(
            typed?.text ?? text, number: typed?.number, typed: typed == nil ? nil : text,
            level: Int.random(in: 0...9, using: &generator) == 0 ? 1 : nil,
            style: styles.randomElement(using: &generator) ?? "", isBold: Bool.random(using: &generator),
            isItalic: Bool.random(using: &generator), alignment: Bool.random(using: &generator) ? .centre : .both,
            place: .paragraph(number))
    }

    private static func document(_ generator: inout some RandomNumberGenerator, isOurs: Bool) -> WordDocument {
        let styles =
            isOurs
            ? [
                WordStyleName.heading, WordStyleName.subheading, WordStyleName.clause, WordStyleName.citation,
                WordStyleName.item, WordStyleName.title, WordStyleName.plain,
            ] : [""]
        let titles = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Chỉ tiêu", "Kinh phí", "Ghi chú", ""]
        let blocks = (0..<Int.random(in: 0...30, using: &generator)).map { number -> WordBlock in
            guard Int.random(in: 0...5, using: &generator) == 0 else {
                return .paragraph(paragraph(&generator, styles, at: number))
            }
            let head = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                WordCell([WordParagraph(titles.randomElement(using: &generator) ?? "")])
            }
            let rows = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                    WordCell(
                        [paragraph(&generator, styles, at: 0)], span: Int.random(in: 1...4, using: &generator),
                        isContinuation: Int.random(in: 0...5, using: &generator) == 0)
                }
            }
            return .table(WordTable(number: number, rows: [head] + rows))
        }
        return WordDocument(blocks: blocks, isOurs: isOurs, subject: line(&generator))
    }

    @Test(arguments: [true, false]) func `is read to its end`(isOurs: Bool) {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let document = Self.document(&generator, isOurs: isOurs)
            let reading = ProgrammeReading(of: document)
            #expect(reading.assignments.allSatisfy { $0.title.value.count <= 500 })
        }
    }

    @Test func `sixty pages take seconds, even unoptimised`() {
        let line = { (text: String) in
            let typed = WordNumber.split(text)
            return WordBlock.paragraph(
                WordParagraph(typed?.text ?? text, number: typed?.number, isBold: typed == nil, place: .paragraph(1)))
        }
        let groups = (1...40).flatMap { group in
            [line("\(group). Nhóm công tác số \(group)")]
                + (1...20).flatMap { place in
                    [
                        line(
                            "a) Tổ chức \(place) hội nghị số \(group); Hội CCB chủ trì, phối hợp với MTTQ; xong trước ngày 30/11"
                        ),
                        line("- Nói thêm cho rõ công việc phải làm của từng đơn vị ở cơ sở, theo chức năng, nhiệm vụ."),
                    ]
                }
        }
        let head = [line("CHƯƠNG TRÌNH"), line("phối hợp năm 2019"), line("II. NỘI DUNG PHỐI HỢP")]
        let tail = [line("III. PHÂN CÔNG TRÁCH NHIỆM"), line("1. Hội Cựu chiến binh quận"), line("2. MTTQ quận")]
        let begin = ContinuousClock.now
        let reading = ProgrammeReading(of: WordDocument(blocks: head + groups + tail))
        #expect(reading.assignments.count == 800 && begin.duration(to: .now) < .seconds(20))
    }
}
