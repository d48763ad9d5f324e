internal import Domain
internal import Markup

extension AssignmentFilter {
    /// What the address asks for.
    init(asked query: FormValues) {
        self.init()
        party = Key(query["ben"])
        group = Key(query["nhom"])
        theme = Key(query["chu-de"])
        area = Key(query["dia-ban"])
        standing = AssignmentDetail.Standing(rawValue: query["trang-thai"])
        if query["trong-diem"] == "1" { isFlagship = true }
    }

    /// The same as the address asks it, in a lasting order.
    var asked: [(name: String, value: String)] {
        [
            ("ben", party?.rawValue), ("nhom", group?.rawValue), ("chu-de", theme?.rawValue),
            ("dia-ban", area?.rawValue), ("trang-thai", standing?.rawValue),
            ("trong-diem", isFlagship == true ? "1" : nil),
        ].compactMap { name, value in value.map { (name: name, value: $0) } }
    }
}

/// What can be asked of the table of assignments, and what was.
struct AssignmentQuestions: Renderable {
    let frame: ProgrammeFrame
    let filter: AssignmentFilter
    let groups: [ContentGroup]
    let themes: [Theme]
    let areas: [Area]

    private var language: Language { frame.language }
    private var path: String { Paths.assignments(of: frame.id) }

    /// One question with its choices.
    private struct Question {
        let name: String
        let label: String
        let options: [Option]
    }

    /// The question mark and what follows it in the address; empty where nothing was asked.
    var query: String { address(filter.asked) }

    /// What was asked, each leading to the table without it.
    var applied: [Link] {
        filter.asked.map { asked in
            let question = questions.first { $0.name == asked.name }
            let value =
                question?.options.first { $0.value == asked.value }?.label ?? language.pick("không rõ", "unknown")
            let rest = filter.asked.filter { $0.name != asked.name }
            return Link("\(question?.label ?? asked.name): \(value)", to: path + address(rest))
        }
    }

    var html: HTML {
        """
        \(FilterBar(to: path, fields: questions.map(field), applied: applied, clearPath: applied.isEmpty ? nil : path, language: language))\
        \(!applied.isEmpty, "<p class=\"print-only\">\(applied.map(\.title).joined(separator: "; "))</p>")
        """
    }

    /// What stands instead of the rows where nothing is as asked: how to ask for more.
    var nothing: EmptyState {
        let wider = applied.map {
            LinkButton(language.pick("Bỏ “\($0.title)”", "Without “\($0.title)”"), to: $0.path).html
        }
        return EmptyState(
            language.pick("Không có nhiệm vụ nào như vậy", "No such assignment"),
            language.pick("Hãy bỏ bớt một điều kiện lọc.", "Take one of the conditions away."),
            steps: "\(wider) \(LinkButton(language.pick("Xem tất cả nhiệm vụ", "All assignments"), to: path, .main))")
    }

    private func address(_ asked: [(name: String, value: String)]) -> String {
        asked.isEmpty ? "" : "?" + asked.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    private func field(_ question: Question) -> Field {
        let chosen = filter.asked.first { $0.name == question.name }?.value
        return Field(
            question.name, question.label,
            .choice(question.options, chosen: chosen, invitation: language.pick("Tất cả", "All")), language: language)
    }

    private var questions: [Question] {
        [
            Question(
                name: "ben", label: language.pick("Đơn vị", "Party"),
                options: frame.parties.map { Option($0.id.rawValue, $0.name) }),
            Question(
                name: "nhom", label: language.pick("Nhóm nội dung", "Group"),
                options: groups.map { Option($0.id.rawValue, $0.title) }),
            Question(
                name: "chu-de", label: language.pick("Chủ đề", "Theme"),
                options: themes.map { Option($0.id.rawValue, $0.title) }),
            Question(
                name: "dia-ban", label: language.pick("Địa bàn", "Area"),
                options: areas.map { Option($0.id.rawValue, $0.name) }),
            Question(
                name: "trang-thai", label: language.pick("Trạng thái", "Standing"),
                options: language.options(AssignmentDetail.Standing.allCases, \.wording)),
            Question(
                name: "trong-diem", label: language.pick("Trọng điểm", "Flagship"),
                options: [Option("1", language.pick("Chỉ trọng điểm", "Flagships only"))]),
        ].filter { !$0.options.isEmpty }
    }
}
