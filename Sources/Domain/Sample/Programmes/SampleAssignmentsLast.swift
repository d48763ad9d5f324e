extension SampleAssignment {
    /// Groups 5 to 8: inspection and complaints, order, emulation, organisation.
    static let lastGroups: [SampleAssignment] = [
        .init(
            5, "Giám sát công tác tiếp công dân, giải quyết khiếu nại, tố cáo", "TTR-HK", ["MTTQ-HK"],
            "Đơn thư được giải quyết đúng hạn, đúng thẩm quyền", "Ủy ban nhân dân các phường", "9", "cuộc", 10, 15,
            "Kết luận và kiến nghị"),
        .init(
            5, "Tập huấn Ban Thanh tra nhân dân", "TTR-HK", ["MTTQ-HK"],
            "Ủy viên biết cách giám sát, ghi biên bản và kiến nghị", "Ban Thanh tra nhân dân 18 phường", "180",
            "lượt người", 5, 31, "Tài liệu và danh sách"),
        .init(
            5, "Hướng dẫn Ban Giám sát đầu tư của cộng đồng", "MTTQ-HK", ["TTR-HK", "CCB-HK"],
            "Công trình trong ngõ phố được người dân giám sát", "Các công trình dùng vốn ngân sách của phường", "30",
            "công trình", 11, 30, "Phiếu giám sát công trình", .unfinished),
        .init(
            5, "Hòa giải ở cơ sở", "MTTQ-HK", ["LHPN-HK", "CCB-HK"],
            "Mâu thuẫn nhỏ được giải quyết ngay tại tổ dân phố", "Các tổ hòa giải", "80", "% vụ hòa giải thành", 12, 15,
            "Sổ hòa giải"),
        .init(
            5, "Trao đổi thông tin về đơn thư vượt cấp, kéo dài", "TTR-HK", ["MTTQ-HK", "LDLD-HK"],
            "Các bên biết tình hình để cùng vận động, giải thích", "Mỗi quý một lần", "4", "bản thông tin", 12, 20,
            "Bản thông tin quý"),
        .init(
            6, "Tuần tra nhân dân ban đêm", "CCB-HK", ["DOAN-HK", "MTTQ-HK"], "Giảm trộm cắp ở các phố vắng",
            "Các tổ tự quản của hội", "52", "tuần", 12, 30, "Sổ tuần tra"),
        .init(
            6, "Đội thanh niên xung kích bảo đảm giao thông cổng trường", "DOAN-HK", ["CCB-HK", "LHPN-HK"],
            "Không ùn tắc ở cổng trường giờ tan học", "Mười lăm cổng trường", "15", "cổng trường", 5, 25,
            "Lịch trực và báo cáo tháng", .exceeded),
        .init(
            6, "Phân loại rác tại hộ gia đình", "LHPN-HK", ["MTTQ-HK", "DOAN-HK"],
            "Hộ gia đình để riêng rác hữu cơ và rác tái chế", "Bốn phường làm điểm", "1500", "hộ", 10, 31,
            "Sổ theo dõi của chi hội", .unfinished),
        .init(
            6, "Giúp người sau cai nghiện hòa nhập cộng đồng", "CCB-HK", ["LHPN-HK", "DOAN-HK"],
            "Mỗi người có một hội viên kèm cặp", "Người có trong danh sách của phường", "20", "người", 12, 15,
            "Sổ theo dõi giúp đỡ"),
        .init(
            6, "Phòng cháy, chữa cháy ở khu nhà ống, nhà cổ", "MTTQ-HK", ["CCB-HK", "DOAN-HK"],
            "Hộ dân có bình chữa cháy và lối thoát thứ hai", "Các ngõ sâu ở khu phố cổ", "500", "hộ", 4, 30,
            "Danh sách hộ đã trang bị", .unfinished),
        .init(
            7, "Thi đua “Lao động giỏi, Lao động sáng tạo”", "LDLD-HK", ["DOAN-HK"],
            "Có sáng kiến được áp dụng ở cơ sở", "Các công đoàn cơ sở", "120", "sáng kiến", 11, 10, "Danh mục sáng kiến"
        ),
        .init(
            7, "Phong trào “Cựu chiến binh gương mẫu”", "CCB-HK", ["MTTQ-HK"], "Hội viên nêu gương ở khu dân cư",
            "Toàn hội", "95", "% hội viên", 11, 25, "Danh sách bình xét"),
        .init(
            7, "Phong trào “Tuổi trẻ sáng tạo”", "DOAN-HK", ["LDLD-HK"], "Có công trình thanh niên thiết thực",
            "Các chi đoàn", "30", "công trình", 10, 10, "Hồ sơ công trình", .exceeded),
        .init(
            7, "Phong trào “Phụ nữ tích cực học tập, lao động sáng tạo, xây dựng gia đình hạnh phúc”", "LHPN-HK",
            ["LDLD-HK"], "Hội viên được bình xét công khai", "Các chi hội", "85", "% hội viên", 10, 20,
            "Danh sách bình xét"),
        .init(
            7, "Biểu dương người tốt, việc tốt", "MTTQ-HK", ["LDLD-HK", "CCB-HK", "LHPN-HK", "DOAN-HK", "TTR-HK"],
            "Mỗi tổ chức giới thiệu gương tiêu biểu", "Toàn quận", "60", "gương", 10, 10, "Kỷ yếu"),
        .init(
            8, "Chuẩn bị Đại hội Mặt trận các phường", "MTTQ-HK", ["LDLD-HK", "LHPN-HK", "CCB-HK", "DOAN-HK"],
            "Phường có dự thảo văn kiện và phương án nhân sự", "18 phường", "18", "phường", 12, 31,
            "Hồ sơ chuẩn bị Đại hội", .unfinished),
        .init(
            8, "Bồi dưỡng cán bộ Mặt trận, đoàn thể ở cơ sở", "MTTQ-HK", ["LDLD-HK", "CCB-HK", "LHPN-HK", "DOAN-HK"],
            "Cán bộ mới được bồi dưỡng nghiệp vụ", "Cán bộ phường và tổ dân phố", "360", "lượt người", 8, 31,
            "Tài liệu và danh sách"),
        .init(
            8, "Phát triển đoàn viên, hội viên", "LDLD-HK", ["DOAN-HK", "LHPN-HK"],
            "Tổ chức đoàn thể lớn lên ở doanh nghiệp ngoài nhà nước", "Doanh nghiệp có từ mười lao động", "700",
            "đoàn viên mới", 12, 10, "Báo cáo phát triển", .exceeded),
        .init(
            8, "Giao ban công tác phối hợp hằng quý", "MTTQ-HK", ["LDLD-HK", "CCB-HK", "LHPN-HK", "DOAN-HK", "TTR-HK"],
            "Các bên nắm tiến độ và tháo gỡ vướng mắc", "Lãnh đạo các bên", "4", "kỳ", 12, 25,
            "Thông báo kết luận giao ban"),
        .init(
            8, "Rà soát quy chế phối hợp giữa các bên", "MTTQ-HK", ["TTR-HK", "LDLD-HK"],
            "Quy chế phù hợp với chức năng từng bên", "Quy chế hiện hành", "1", "bản rà soát", 11, 30,
            "Báo cáo rà soát", .unfinished),
    ]
}
