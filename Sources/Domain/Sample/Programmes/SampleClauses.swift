/// The clauses of the sample's programmes, in our own words.
enum SampleClauses {
    static func text(_ name: ClauseName, year: Int) -> String {
        switch name {
        case .opening:
            "Năm \(year), Ủy ban Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và Thanh tra quận tiếp tục phối hợp theo chức năng của từng bên, hướng mạnh về tổ dân phố và nơi làm việc."
        case .purpose:
            """
            1. Tập hợp, phát huy sức mạnh của Nhân dân, đoàn viên, hội viên trong thực hiện nhiệm vụ chính trị của quận.
            2. Nâng chất lượng giám sát, phản biện xã hội; bảo vệ quyền và lợi ích hợp pháp của Nhân dân.
            3. Tránh chồng chéo giữa các bên, mỗi việc có một đơn vị chủ trì.
            """
        case .requirements:
            """
            1. Mỗi nhiệm vụ ghi rõ ai làm, làm đến đâu, khi nào xong, đo bằng gì.
            2. Các bên chủ động, bình đẳng, đúng chức năng và thường xuyên trao đổi thông tin.
            """
        case .responsibilities:
            """
            1. Chủ trì, phối hợp thực hiện các nhiệm vụ được phân công trong chương trình này.
            2. Báo cáo kết quả với Ban Thường trực Ủy ban MTTQ quận trước ngày 15 của tháng cuối quý.
            """
        case .reporting: "Giao ban mỗi quý một lần; báo cáo sơ kết trước ngày 15/6, báo cáo năm trước ngày 15/12."
        case .money: "Mỗi bên tự bảo đảm kinh phí cho nhiệm vụ mình chủ trì; việc chung lập dự toán riêng."
        case .organisation:
            "Ban Thường trực Ủy ban MTTQ quận là đầu mối theo dõi, đôn đốc và đề xuất điều chỉnh khi cần."
        }
    }
}
