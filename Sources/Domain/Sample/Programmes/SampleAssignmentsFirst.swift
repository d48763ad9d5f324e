extension SampleAssignment {
    /// Groups 1 to 4: persuasion, campaigns, care, supervision.
    static let firstGroups: [SampleAssignment] = [
        .init(
            1, "Tuyên truyền “Năm dân vận chính quyền” tới khu dân cư, cơ quan, doanh nghiệp", "MTTQ-HK",
            ["LDLD-HK", "LHPN-HK"], "Người dân và đoàn viên nắm được nội dung, tiêu chí của năm dân vận",
            "18 phường, mỗi phường ít nhất hai hội nghị", "36", "hội nghị", 9, 30, "Báo cáo kết quả kèm ảnh"),
        .init(
            1, "Phổ biến hai bộ Quy tắc ứng xử của Thành phố tại nơi công cộng và nơi làm việc", "LDLD-HK",
            ["DOAN-HK", "LHPN-HK"], "Cán bộ, đoàn viên và các hộ kinh doanh cam kết thực hiện",
            "Các công đoàn cơ sở và hộ kinh doanh ở khu phố cổ", "1200", "bản cam kết", 6, 30, "Danh sách ký cam kết",
            .exceeded),
        .init(
            1, "Nói chuyện truyền thống nhân các ngày lễ lớn", "CCB-HK", ["DOAN-HK"],
            "Đoàn viên, thanh niên hiểu truyền thống của Thủ đô và của quận",
            "Các trường học và chi đoàn địa bàn dân cư", "20", "buổi", 12, 22, "Kế hoạch và báo cáo từng đợt"),
        .init(
            1, "Tuyên truyền Luật Tiếp cận thông tin và Luật Tố cáo", "TTR-HK", ["MTTQ-HK"],
            "Cán bộ Mặt trận, đoàn thể ở phường nắm được quyền và trách nhiệm của công dân",
            "Cán bộ Mặt trận và đoàn thể 18 phường", "4", "lớp", 10, 31, "Tài liệu và danh sách học viên"),
        .init(
            1, "Nắm tình hình dư luận xã hội hằng tháng", "MTTQ-HK", ["LDLD-HK", "CCB-HK", "LHPN-HK", "DOAN-HK"],
            "Phản ánh kịp thời tâm tư của Nhân dân với cấp ủy, chính quyền", "Mỗi tháng một báo cáo tổng hợp", "12",
            "báo cáo", 12, 25, "Báo cáo dư luận tháng"),
        .init(
            2, "Vận động xây dựng tổ dân phố văn minh đô thị", "MTTQ-HK", ["LHPN-HK", "CCB-HK"],
            "Các tổ dân phố giữ vững danh hiệu và xóa điểm mất vệ sinh", "Các tổ dân phố đăng ký đầu năm", "90",
            "% tổ dân phố", 11, 18, "Bảng bình xét của phường"),
        .init(
            2, "Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”", "MTTQ-HK", ["LDLD-HK", "LHPN-HK"],
            "Tiểu thương và người tiêu dùng ưu tiên hàng trong nước rõ nguồn gốc",
            "Các chợ và phố nghề trên địa bàn quận", "8", "hội chợ, phiên chợ", 11, 30,
            "Báo cáo tổng kết cuộc vận động", .exceeded),
        .init(
            2, "Vận động hộ kinh doanh phố cổ không lấn chiếm vỉa hè", "LHPN-HK", ["DOAN-HK", "CCB-HK"],
            "Hộ kinh doanh tự giữ vỉa hè cho người đi bộ", "Mười tuyến phố trọng điểm", "600", "hộ cam kết", 8, 31,
            "Danh sách hộ cam kết", .unfinished),
        .init(
            2, "Phong trào “Sạch nhà, đẹp phố” mỗi sáng thứ Bảy", "LHPN-HK", ["MTTQ-HK", "DOAN-HK"],
            "Các ngõ, phố được tổng vệ sinh hằng tuần", "18 phường", "48", "đợt", 12, 29, "Sổ theo dõi của phường"),
        .init(
            2, "Xây dựng gia đình văn hóa, gia đình hiếu học", "MTTQ-HK", ["LHPN-HK", "LDLD-HK"],
            "Các hộ đăng ký và được bình xét công khai", "Toàn bộ hộ dân đã đăng ký", "88", "% hộ", 11, 18,
            "Danh sách được công nhận"),
        .init(
            3, "Vận động Quỹ “Vì người nghèo” và trao quà Tết cho hộ khó khăn", "MTTQ-HK",
            ["LDLD-HK", "LHPN-HK", "CCB-HK"], "Không hộ khó khăn nào thiếu quà Tết",
            "Các hộ cận nghèo và hộ có hoàn cảnh đặc biệt", "850", "suất quà", 2, 10, "Danh sách nhận quà có ký nhận"),
        .init(
            3, "Trao học bổng cho học sinh có hoàn cảnh khó khăn", "DOAN-HK", ["LHPN-HK", "LDLD-HK"],
            "Học sinh khó khăn được tiếp sức đến trường", "Các trường tiểu học, trung học cơ sở", "150", "suất", 9, 5,
            "Quyết định và danh sách"),
        .init(
            3, "Chăm lo đoàn viên công đoàn bị bệnh hiểm nghèo", "LDLD-HK", ["MTTQ-HK"],
            "Mọi trường hợp được thăm hỏi kịp thời", "Đoàn viên do công đoàn cơ sở đề nghị", "40", "lượt thăm", 12, 20,
            "Bảng kê hỗ trợ"),
        .init(
            3, "Ủng hộ đồng bào vùng bị thiên tai", "MTTQ-HK", ["LDLD-HK", "CCB-HK", "LHPN-HK", "DOAN-HK"],
            "Vận động công khai, chuyển tiền đúng nơi, đúng lúc", "Theo lời kêu gọi của Mặt trận Thành phố", "2",
            "đợt vận động", 12, 15, "Thông báo kết quả tiếp nhận"),
        .init(
            3, "Giúp phụ nữ khởi nghiệp, phát triển nghề truyền thống", "LHPN-HK", ["LDLD-HK"],
            "Hội viên có vốn, có nghề và có nơi bán hàng", "Hội viên do chi hội giới thiệu", "25", "mô hình", 10, 20,
            "Hồ sơ mô hình", .unfinished),
        .init(
            4, "Giám sát việc thực hiện dân chủ ở cơ sở", "MTTQ-HK", ["LDLD-HK", "CCB-HK"],
            "Phường công khai đủ nội dung phải công khai", "Sáu phường", "6", "cuộc giám sát", 10, 31,
            "Báo cáo giám sát và kiến nghị"),
        .init(
            4, "Phản biện dự thảo đề án quản lý không gian đi bộ", "MTTQ-HK", ["LHPN-HK", "DOAN-HK", "CCB-HK"],
            "Dự thảo có ý kiến của người dân sống trong khu vực", "Một hội nghị cấp quận, ba hội nghị cấp phường", "4",
            "hội nghị", 7, 31, "Văn bản phản biện xã hội"),
        .init(
            4, "Góp ý xây dựng Đảng, xây dựng chính quyền", "MTTQ-HK", ["LDLD-HK", "CCB-HK", "LHPN-HK", "DOAN-HK"],
            "Mỗi tổ chức có ý kiến bằng văn bản", "Hai kỳ: giữa năm và cuối năm", "2", "đợt góp ý", 12, 10,
            "Bản tổng hợp ý kiến"),
        .init(
            4, "Giám sát chính sách với người có công và người cao tuổi", "CCB-HK", ["MTTQ-HK", "TTR-HK"],
            "Chế độ được chi đúng, đủ, kịp thời", "Bốn phường", "4", "cuộc giám sát", 9, 15, "Báo cáo giám sát",
            .unfinished),
        .init(
            4, "Giám sát an toàn thực phẩm ở bếp ăn trường học", "LHPN-HK", ["DOAN-HK", "LDLD-HK"],
            "Phụ huynh tham gia kiểm tra bếp ăn", "Các trường có bếp ăn bán trú", "12", "trường", 11, 15,
            "Biên bản từng trường"),
    ]
}
