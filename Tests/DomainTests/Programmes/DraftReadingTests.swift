import Calendars
import Documents
@testable import Domain
import Testing

@Suite struct `Understanding a draft` {
    private static func line(_ text: String, bold: Bool = false, centred: Bool = false, italic: Bool = false)
        -> WordBlock
    {
        let typed = WordNumber.split(text)
        return .paragraph(
            WordParagraph(
                typed?.text ?? text, number: typed?.number, isBold: bold, isItalic: italic,
                alignment: centred ? .centre : .both, place: .paragraph(1)))
    }

    private static func row(_ texts: String...) -> [WordCell] { texts.map { WordCell([WordParagraph($0)]) } }

    private static let head: [WordBlock] = [
        line("CHƯƠNG TRÌNH", bold: true, centred: true),
        line(
            "Phối hợp hoạt động giữa Ban Thường trực Ủy ban MTTQ Việt Nam quận với Ban Thường vụ Liên đoàn Lao động quận,",
            bold: true, centred: true),
        line("Hội Liên hiệp Phụ nữ quận và Thanh tra quận năm 2019", bold: true, centred: true),
        line("Căn cứ Luật Mặt trận Tổ quốc Việt Nam;", italic: true),
        line("Căn cứ Nghị quyết số 01-NQ/QU ngày 05/01/2019 của Quận ủy về nhiệm vụ năm 2019.", italic: true),
        line("Năm 2019 là năm tổ chức Đại hội MTTQ các cấp."),
        line("I. MỤC ĐÍCH, YÊU CẦU", bold: true), line("1. Mục đích", bold: true), line("- Tăng cường phối hợp."),
        line("2. Yêu cầu", bold: true), line("- Thiết thực, hiệu quả."),
    ]

    private static let content: [WordBlock] = [
        line("II. NỘI DUNG PHỐI HỢP", bold: true),
        line("1. Công tác tuyên truyền, vận động", bold: true),
        line(
            "a) Tổ chức 36 buổi tuyên truyền 2 bộ Quy tắc ứng xử; Ủy ban MTTQ chủ trì, phối hợp với LĐLĐ quận và Hội LHPN; hoàn thành trước ngày 30/6."
        ),
        line("b) Hội thi cán bộ công đoàn giỏi"), line("- Chủ trì: LĐLĐ quận"), line("- Phối hợp: MTTQ, Hội Phụ nữ"),
        line("- Thời gian: quý II/2019"), line("- Chỉ tiêu: 1.200 đoàn viên"), line("- Sản phẩm: Báo cáo kết quả"),
        line("- Mỗi công đoàn cơ sở cử một đội."),
        line("2. Công tác Thanh tra nhân dân, giám sát đầu tư của cộng đồng", bold: true),
        line("a) Tập huấn Ban Thanh tra nhân dân các phường (Thanh tra quận chủ trì; tháng 9)."),
    ]

    private static let tail: [WordBlock] = [
        line("III. PHÂN CÔNG TRÁCH NHIỆM", bold: true), line("1. Ủy ban MTTQ Việt Nam quận: Là cơ quan thường trực."),
        line("- Tổng hợp báo cáo."), line("2. Liên đoàn Lao động quận", bold: true), line("- Vận động đoàn viên."),
        line("3. Hội Liên hiệp Phụ nữ quận: Vận động hội viên."), line("4. Thanh tra quận: Hướng dẫn nghiệp vụ."),
        line("IV. CHẾ ĐỘ GIAO BAN, THÔNG TIN, BÁO CÁO", bold: true), line("Giao ban mỗi quý một lần."),
        line("V. KINH PHÍ", bold: true), line("Mỗi bên tự bảo đảm."),
        line("VI. KHEN THƯỞNG", bold: true), line("Có thành tích được khen."),
        line("VII. TỔ CHỨC THỰC HIỆN", bold: true), line("Chương trình có hiệu lực từ ngày ký./."),
        line("Nơi nhận:", bold: true), line("- Lưu: VT."),
    ]

    private static let whole = ProgrammeReading(of: WordDocument(blocks: head + content + tail))

    @Test func `the head tells title, year, parties and citations`() {
        let reading = Self.whole
        #expect(reading.title?.value.hasPrefix("Chương trình phối hợp hoạt động giữa Ban Thường trực") == true)
        #expect(reading.firstYear?.value == 2019 && reading.lastYear == 2019)
        #expect(
            reading.parties.map(\.value) == [
                "Ủy ban MTTQ Việt Nam quận", "Liên đoàn Lao động quận", "Hội Liên hiệp Phụ nữ quận", "Thanh tra quận",
            ])
        #expect(reading.lead?.value == "Ủy ban MTTQ Việt Nam quận")
        #expect(
            reading.citations.map(\.value) == [
                "Luật Mặt trận Tổ quốc Việt Nam",
                "Nghị quyết số 01-NQ/QU ngày 05/01/2019 của Quận ủy về nhiệm vụ năm 2019",
            ])
    }

    @Test func `chapters become clauses, and a chapter of no clause is told`() {
        let reading = Self.whole
        let clauses = Dictionary(uniqueKeysWithValues: reading.clauses.map { ($0.value.name, $0.value.text) })
        #expect(clauses[.opening] == "Năm 2019 là năm tổ chức Đại hội MTTQ các cấp.")
        #expect(clauses[.purpose] == "- Tăng cường phối hợp." && clauses[.requirements] == "- Thiết thực, hiệu quả.")
        #expect(clauses[.reporting] == "Giao ban mỗi quý một lần." && clauses[.money] == "Mỗi bên tự bảo đảm.")
        #expect(clauses[.organisation] == "Chương trình có hiệu lực từ ngày ký")
        #expect(reading.unread.map(\.text) == ["VI. KHEN THƯỞNG\nCó thành tích được khen."])
        #expect(
            reading.responsibilities.map(\.value.text) == [
                "Là cơ quan thường trực.\n- Tổng hợp báo cáo.", "- Vận động đoàn viên.", "Vận động hội viên.",
                "Hướng dẫn nghiệp vụ.",
            ])
    }

    @Test func `points become assignments with lead, partners, time and measure`() throws {
        let reading = Self.whole
        #expect(
            reading.groups.map(\.standard) == [
                "Tuyên truyền, vận động",
                "Thanh tra, giám sát tiếp công dân, giải quyết khiếu nại, tố cáo; Thanh tra nhân dân, Giám sát đầu tư của cộng đồng",
            ])
        let assignments = reading.assignments
        try #require(assignments.count == 3)
        let first = assignments[0]
        #expect(first.title.value == "Tổ chức 36 buổi tuyên truyền 2 bộ Quy tắc ứng xử")
        #expect(first.lead?.value == "Ủy ban MTTQ Việt Nam quận")
        #expect(first.partners.map(\.value.party) == ["Liên đoàn Lao động quận", "Hội Liên hiệp Phụ nữ quận"])
        #expect(first.time?.value.deadline == Day(year: 2019, month: 6, day: 30))
        #expect(first.measure?.value == .init(target: Quantity("36"), unit: "buổi") && first.amount.isEmpty)
        let second = assignments[1]
        #expect(second.lead?.value == "Liên đoàn Lao động quận" && second.lead?.confidence == .sure)
        #expect(second.partners.map(\.value.party) == ["Ủy ban MTTQ Việt Nam quận", "Hội Liên hiệp Phụ nữ quận"])
        #expect(second.time?.value.phase == "quý II/2019" && second.product == "Báo cáo kết quả")
        #expect(second.measure?.value == .init(target: Quantity("1200"), unit: "đoàn viên"))
        #expect(second.amount == "Mỗi công đoàn cơ sở cử một đội")
        let third = assignments[2]
        #expect(third.title.value == "Tập huấn Ban Thanh tra nhân dân các phường")
        #expect(third.lead?.value == "Thanh tra quận" && third.time?.value.phase == "tháng 9")
    }

    @Test func `a table of assignments fills those of the same title`() throws {
        let table = WordTable(rows: [
            Self.row("TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "Chỉ tiêu"),
            Self.row("1", "Hội thi cán bộ công đoàn giỏi", "LĐLĐ quận", "MTTQ; Thanh tra", "30/9/2019", "2 hội thi"),
            Self.row("TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian", "Chỉ tiêu"),
            Self.row("2", "Việc mới", "Hội Nông dân", "", "cả năm", ""),
        ])
        let appendix: [WordBlock] = [Self.line("PHỤ LỤC", bold: true, centred: true), .table(table)]
        let reading = ProgrammeReading(of: WordDocument(blocks: Self.head + Self.content + Self.tail + appendix))
        let titles = reading.assignments.map(\.title.value)
        #expect(titles.count { $0 == "Việc mới" } == 1)
        let new = try #require(reading.assignments.first { $0.title.value == "Việc mới" })
        #expect(new.lead?.value == "Hội Nông dân" && new.time?.value.phase == "cả năm" && new.measure == nil)
        let filled = reading.assignments.filter { $0.title.value == "Hội thi cán bộ công đoàn giỏi" }
        try #require(filled.count == 1)
        #expect(filled[0].time?.value.deadline == Day(year: 2019, month: 9, day: 30))
        #expect(filled[0].partners.map(\.value.party) == ["Ủy ban MTTQ Việt Nam quận", "Thanh tra quận"])
    }

    @Test(arguments: [
        ("trước ngày 30/6", "2019-06-30", ""), ("ngày 05 tháng 9 năm 2020", "2020-09-05", ""),
        ("trong quý 3", nil, "quý III"),
        ("tháng 11/2019", nil, "tháng 11/2019"), ("6 tháng đầu năm", nil, "6 tháng đầu năm"),
        ("thường xuyên", nil, "thường xuyên"),
    ])
    func `times are days or phases`(text: String, day: String?, phase: String) {
        let time = TimeWords(year: 2019).time(in: text)
        #expect(time == .init(deadline: day.flatMap { Day($0) }, phase: phase))
    }

    @Test(arguments: [
        ("tổ chức 18 hội nghị", "18", "hội nghị"), ("97,5% hộ dân", "97.5", "%"),
        ("1.250 suất quà", "1250", "suất quà"),
    ])
    func `measures are numbers with what is counted`(text: String, target: String, unit: String) {
        #expect(MeasureWords.measure(in: text) == .init(target: Quantity(target), unit: unit))
        #expect(MeasureWords.measure(in: "Nghị quyết số 403") == nil)
        #expect(MoneyWords.money(in: "2,5 triệu đồng") == 2_500_000)
        #expect(MoneyWords.money(in: "20.000.000 đồng") == 20_000_000)
    }

    @Test func `"các đoàn thể" are the socio-political organisations among the parties`() {
        let words = AssignmentWords(
            parties: PartyWords(["Ủy ban MTTQ quận", "LĐLĐ quận", "Hội Phụ nữ quận", "Thanh tra quận"]),
            times: TimeWords(year: 2019))
        let reading = words.assignment("Tặng quà (MTTQ chủ trì; các đoàn thể phối hợp; tháng 01)", at: "đoạn 1")
        #expect(reading.lead?.value == "Ủy ban MTTQ quận")
        #expect(reading.partners.map(\.value.party) == ["LĐLĐ quận", "Hội Phụ nữ quận"])
        #expect(reading.partners.allSatisfy { $0.confidence == .unsure })
    }

    @Test func `nothing in particular is understood of another text, and that is told`() {
        let reading = ProgrammeReading(of: WordDocument(blocks: [Self.line("Kính gửi các đồng chí")]))
        #expect(reading.groups.isEmpty && reading.parties.isEmpty && !reading.unread.isEmpty)
        #expect(ProgrammeReading(of: WordDocument(blocks: [])).clauses.isEmpty)
    }
}
