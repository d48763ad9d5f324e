extension CalendarEntry {
    /// The version of the shipped table; every deadline names the version it was computed with.
    package static let shippedVersion = "2026.1"

    /// What the yearly notices named, 2018–2026: the days of Tết, the day beside Quốc khánh, and the swaps.
    ///
    /// For a swap `through` is the Saturday worked. What follows from the law by itself (fixed holidays, days off in
    /// compensation) is not written here. Add a year by adding its lines and raising the version.
    static let noticeText = """
        what        | from       | through    | source
        tet         | 2018-02-14 | 2018-02-18 | Thông báo nghỉ Tết Nguyên đán năm 2018
        swap        | 2018-12-31 | 2019-01-05 | Công văn 6519/VPCP-KGVX năm 2018
        tet         | 2019-02-04 | 2019-02-08 | Thông báo nghỉ Tết Nguyên đán năm 2019
        swap        | 2019-04-29 | 2019-05-04 | Công văn 6519/VPCP-KGVX năm 2018
        tet         | 2020-01-23 | 2020-01-27 | Thông báo nghỉ Tết Nguyên đán năm 2020
        tet         | 2021-02-10 | 2021-02-14 | Thông báo nghỉ Tết Nguyên đán năm 2021
        nationalDay | 2021-09-02 | 2021-09-03 | Thông báo nghỉ Quốc khánh năm 2021
        tet         | 2022-01-31 | 2022-02-04 | Thông báo nghỉ Tết Nguyên đán năm 2022
        nationalDay | 2022-09-01 | 2022-09-02 | Thông báo nghỉ Quốc khánh năm 2022
        tet         | 2023-01-20 | 2023-01-24 | Thông báo nghỉ Tết Nguyên đán năm 2023
        nationalDay | 2023-09-01 | 2023-09-02 | Thông báo nghỉ Quốc khánh năm 2023
        tet         | 2024-02-08 | 2024-02-12 | Thông báo nghỉ Tết Nguyên đán năm 2024
        swap        | 2024-04-29 | 2024-05-04 | Công văn 2450/VPCP-KGVX năm 2024
        nationalDay | 2024-09-02 | 2024-09-03 | Thông báo nghỉ Quốc khánh năm 2024
        tet         | 2025-01-27 | 2025-01-31 | Thông báo 6150/TB-BLĐTBXH năm 2024
        swap        | 2025-05-02 | 2025-04-26 | Thông báo 6150/TB-BLĐTBXH năm 2024
        nationalDay | 2025-09-01 | 2025-09-02 | Thông báo 6150/TB-BLĐTBXH năm 2024
        swap        | 2026-01-02 | 2026-01-10 | Thông báo hoán đổi ngày làm việc dịp Tết Dương lịch năm 2026
        tet         | 2026-02-16 | 2026-02-20 | Thông báo nghỉ Tết Nguyên đán năm 2026
        swap        | 2026-08-31 | 2026-08-22 | Thông báo nghỉ Quốc khánh năm 2026
        nationalDay | 2026-09-01 | 2026-09-02 | Thông báo nghỉ Quốc khánh năm 2026
        """

    /// The entries that come with the product.
    package static let shipped = table(of: noticeText).flatMap(entries)

    static func entries(cells: [String]) -> [CalendarEntry] {
        guard cells.count == 4, let from = Day(cells[1]), let through = Day(cells[2]) else { return [] }
        if cells[0] == "swap" { return swap(off: from, worked: through, source: cells[3]) }
        guard let occasion = Occasion(rawValue: cells[0]), from <= through else { return [] }
        return notice(of: occasion, days: from...through, source: cells[3])
    }
}
