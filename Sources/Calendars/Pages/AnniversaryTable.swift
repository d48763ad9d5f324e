extension Anniversary {
    /// The days are written day/month.
    static let tableText = """
        from  | through | place  | name                                                    | source
        03/02 | 03/02   |        | Ngày thành lập Đảng Cộng sản Việt Nam                   |
        08/03 | 08/03   |        | Ngày Quốc tế Phụ nữ                                     |
        26/03 | 26/03   |        | Ngày thành lập Đoàn Thanh niên Cộng sản Hồ Chí Minh     |
        27/07 | 27/07   |        | Ngày Thương binh – Liệt sĩ                              |
        28/07 | 28/07   |        | Ngày thành lập Công đoàn Việt Nam                       |
        10/10 | 10/10   | Hà Nội | Ngày Giải phóng Thủ đô                                  |
        17/10 | 18/11   |        | Tháng cao điểm “Vì người nghèo”                         |
        20/10 | 20/10   |        | Ngày Phụ nữ Việt Nam                                    |
        18/11 | 18/11   |        | Ngày truyền thống Mặt trận Tổ quốc Việt Nam             | Luật Mặt trận Tổ quốc Việt Nam, Điều 11
        18/11 | 18/11   |        | Ngày hội Đại đoàn kết toàn dân tộc                      | Luật Mặt trận Tổ quốc Việt Nam, Điều 11
        06/12 | 06/12   |        | Ngày thành lập Hội Cựu chiến binh Việt Nam              |
        """

    /// The anniversaries that come with the product, in the order of the year.
    package static let shipped = table(of: tableText).compactMap(Anniversary.init(cells:))

    init?(cells: [String]) {
        guard cells.count == 5, let first = Date(dayAndMonth: cells[0]), let last = Date(dayAndMonth: cells[1])
        else { return nil }
        self.init(name: cells[3], first: first, last: last, place: cells[2], source: cells[4])
    }
}

extension Anniversary.Date {
    fileprivate init?(dayAndMonth text: String) {
        let numbers = text.split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 2 else { return nil }
        self.init(month: numbers[1], day: numbers[0])
    }
}
