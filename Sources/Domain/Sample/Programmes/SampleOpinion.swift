/// One opinion on the sample's draft of 2019 and how it was answered.
struct SampleOpinion {
    /// The account of the person who speaks.
    let account: String
    let party: String
    /// The title of the assignment, or nothing for the clause.
    let assignment: String?
    let clause: ClauseName
    let comment: String
    var proposal: String?
    var audience: Opinion.Audience = .parties
    /// Nothing where the answer is still to be written.
    var outcome: Reply.Outcome?
    var reply = ""

    static let inTime = [
        SampleOpinion(
            account: "canbo.ldld", party: "LDLD-HK", assignment: nil, clause: .reporting,
            comment: "Đề nghị lùi hạn báo cáo năm để kịp số liệu của công đoàn cơ sở.",
            proposal:
                "Giao ban mỗi quý một lần; báo cáo sơ kết trước ngày 15/6, báo cáo năm trước ngày 20/12.",
            outcome: .accepted, reply: "Đã sửa hạn báo cáo năm thành ngày 20/12."),
        SampleOpinion(
            account: "canbo.lhpn", party: "LHPN-HK", assignment: "Phân loại rác tại hộ gia đình", clause: .purpose,
            comment: "Đề nghị nêu rõ phường làm điểm và giao Quận Đoàn hỗ trợ tuyên truyền trong trường học.",
            outcome: .acceptedInPart,
            reply: "Bổ sung phần tuyên truyền trong trường học; phường làm điểm do kế hoạch riêng xác định."),
        SampleOpinion(
            account: "chanh.thanhtra", party: "TTR-HK", assignment: nil, clause: .requirements,
            comment: "Đề nghị bổ sung yêu cầu bảo mật thông tin người tố cáo.", outcome: .accepted,
            reply: "Bổ sung thành yêu cầu thứ ba."),
        SampleOpinion(
            account: "canbo.doan", party: "DOAN-HK", assignment: nil, clause: .reporting,
            comment: "Đề nghị giao ban hai tháng một lần.",
            proposal: "Giao ban hai tháng một lần; báo cáo sơ kết trước ngày 15/6.", outcome: .explained,
            reply: "Giữ giao ban quý để không tăng số cuộc họp; việc gấp trao đổi trực tiếp."),
        SampleOpinion(
            account: "chutich.ldld", party: "LDLD-HK", assignment: nil, clause: .money,
            comment: "Xin trao đổi riêng về phần kinh phí của hội nghị tổng kết.", audience: .drafters,
            outcome: .explained, reply: "Kinh phí hội nghị do Ban Thường trực Ủy ban MTTQ quận bảo đảm."),
    ]

    static let late = [
        SampleOpinion(
            account: "canbo.ccb", party: "CCB-HK", assignment: nil, clause: .organisation,
            comment: "Đề nghị ghi rõ người đầu mối của từng bên.")
    ]
}
