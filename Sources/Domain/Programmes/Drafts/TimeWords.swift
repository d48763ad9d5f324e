internal import Calendars
internal import Vietnamese

/// Reads when something is done out of words: a day, or a phase such as `quý II`.
struct TimeWords {
    /// The year of the programme, for days and months written without one.
    let year: Int?

    /// What the words say; nothing where they name no time.
    func time(in text: String) -> ProgrammeReading.Time? {
        let folded = SearchText.folded(text)
        if let day = day(in: folded) { return .init(deadline: day, phase: "") }
        return phase(in: folded).map { .init(deadline: nil, phase: $0) }
    }

    /// Days of the year in documents: `30/6/2019`, `30/6`, `ngày 30 tháng 6 năm 2019`.
    func day(in folded: String) -> Day? {
        let days = folded.matches(of: #/(?:^|[^\d\/])(\d{1,2})[\/.-](\d{1,2})(?:[\/.-](\d{4}))?(?![\d\/])/#).compactMap
        {
            day($0.1, $0.2, $0.3)
        }
        let words = folded.matches(of: #/ngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?/#).compactMap {
            day($0.1, $0.2, $0.3)
        }
        return (words + days).last
    }

    private func day(_ day: Substring, _ month: Substring, _ year: Substring?) -> Day? {
        guard let day = Int(day), let month = Int(month), let year = year.flatMap({ Int($0) }) ?? self.year else {
            return nil
        }
        return Day(year: year, month: month, day: day)
    }

    private func phase(in folded: String) -> String? {
        if let half = folded.firstMatch(of: #/6 thang (dau|cuoi) nam/#) {
            return half.1 == "dau" ? "6 tháng đầu năm" : "6 tháng cuối năm"
        }
        if let quarter = folded.firstMatch(of: #/\bquy (iv|i{1,3}|[1-4])\b(?:\s*(?:\/|nam)\s*(\d{4}))?/#) {
            let name = ["1": "I", "2": "II", "3": "III", "4": "IV"][String(quarter.1)] ?? quarter.1.uppercased()
            return "quý \(name)\(quarter.2.map { "/\($0)" } ?? "")"
        }
        if let month = folded.firstMatch(of: #/\bthang (\d{1,2})\b(?:\s*(?:\/|nam)\s*(\d{4}))?/#),
            let number = Int(month.1), (1...12).contains(number)
        {
            return "tháng \(number)\(month.2.map { "/\($0)" } ?? "")"
        }
        let words = [
            ("thuong xuyen", "thường xuyên"), ("ca nam", "cả năm"), ("trong nam", "trong năm"),
            ("hang thang", "hằng tháng"), ("hang quy", "hằng quý"), ("dinh ky", "định kỳ"),
        ]
        return words.first { folded.contains($0.0) }?.1
    }
}

/// Reads how much of what is to be reached: a number and what is counted.
enum MeasureWords {
    /// What programmes count, as folded text, the longer before the shorter.
    private static let units = [
        ("luot nguoi", "lượt người"), ("hoi nghi", "hội nghị"), ("hoi thi", "hội thi"), ("suat qua", "suất quà"),
        ("cong trinh", "công trình"), ("mo hinh", "mô hình"), ("doan vien", "đoàn viên"), ("hoi vien", "hội viên"),
        ("nguoi lao dong", "người lao động"), ("trieu dong", "triệu đồng"), ("ho dan", "hộ dân"),
        ("ho gia dinh", "hộ gia đình"), ("ho ngheo", "hộ nghèo"), ("can nha", "căn nhà"),
        ("cuoc giam sat", "cuộc giám sát"),
        ("tin bai", "tin bài"), ("to dan pho", "tổ dân phố"), ("khu dan cu", "khu dân cư"), ("dan cu", "dân cư"),
        ("hoc sinh", "học sinh"), ("buoi", "buổi"), ("cuoc", "cuộc"), ("lop", "lớp"), ("ho", "hộ"), ("nguoi", "người"),
        ("suat", "suất"), ("dot", "đợt"), ("phuong", "phường"), ("nha", "nhà"), ("bai", "bài"), ("tin", "tin"),
        ("ky", "kỳ"), ("vu", "vụ"), ("diem", "điểm"), ("don vi", "đơn vị"), ("chuyen de", "chuyên đề"),
    ].sorted { $0.0.count > $1.0.count }

    /// A usual measure in a sentence.
    static func measure(in text: String) -> ProgrammeReading.Measure? {
        let folded = SearchText.folded(text)
        for match in folded.matches(of: #/(?:^|[^\d\/.,])(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)? ?(%|[a-z][a-z ]*)/#) {
            guard let target = Quantity(vietnamese: "\(match.1)\(match.2 ?? "")") else { continue }
            if match.3 == "%" { return .init(target: target, unit: "%") }
            let words = match.3 + " "
            if let unit = units.first(where: { words.hasPrefix($0.0 + " ") }) {
                return .init(target: target, unit: unit.1)
            }
        }
        return nil
    }

    /// A measure in a cell or after its label: a number and whatever stands behind it, or only what is counted.
    static func labelled(_ text: String) -> ProgrammeReading.Measure? {
        let text = CleanText.cleaned(text)
        guard !text.isEmpty else { return nil }
        let number = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
        guard !number.isEmpty, let target = Quantity(vietnamese: String(number)) else {
            return measure(in: text) ?? .init(target: nil, unit: String(text.prefix(100)))
        }
        return .init(target: target, unit: String(CleanText.cleaned(String(text.dropFirst(number.count))).prefix(100)))
    }
}

extension MeasureWords {
    /// A measure in two lines, as our own tables have it: how much, then what is counted.
    static func inLines(_ text: String) -> ProgrammeReading.Measure? {
        let lines = text.split(separator: "\n", maxSplits: 1).map(String.init)
        guard let first = lines.first else { return nil }
        guard let target = Quantity(vietnamese: first) else { return .init(target: nil, unit: text) }
        return .init(target: target, unit: lines.count > 1 ? lines[1] : "")
    }
}

/// Reads a sum of money out of words, in whole đồng.
enum MoneyWords {
    static func money(in text: String) -> Int? {
        let folded = SearchText.folded(text)
        guard
            let match = folded.firstMatch(
                of: #/(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,3}))? ?(ty|trieu|nghin|ngan)? ?(?:dong|d\b|vnd)?/#),
            let whole = Int(match.1.filter { $0 != "." })
        else { return nil }
        let unit =
            ["ty": 1_000_000_000, "trieu": 1_000_000, "nghin": 1_000, "ngan": 1_000][match.3.map(String.init) ?? ""]
            ?? 1
        var sum = whole.multipliedReportingOverflow(by: unit)
        guard !sum.overflow else { return nil }
        if let fraction = match.2, let digits = Int(fraction), unit > 1 {
            let scale = [1: 10, 2: 100, 3: 1000][fraction.count] ?? 1
            sum.partialValue += digits * (unit / scale)
        }
        return sum.partialValue
    }
}
