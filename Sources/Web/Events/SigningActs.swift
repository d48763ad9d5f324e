/// The acts of registers, signing and issuing in words.
enum SigningActs {
    static let words: [String: (String, String)] = [
        "register.number-drawn": ("cấp số văn bản đi", "drew a number"),
        "register.number-voided": ("hủy số văn bản đi", "voided a number"),
        "register.dispatched": ("vào sổ văn bản đi", "noted that it went out"),
        "register.arrival-entered": ("vào sổ văn bản đến", "entered an arrival"),
        "envelope.opened": ("lập hồ sơ ký", "put it before its signatories"),
        "envelope.signed": ("ký văn bản", "signed"),
        "envelope.declined": ("từ chối ký", "declined to sign"),
        "envelope.withdrawn": ("rút hồ sơ ký", "withdrew it"),
        "envelope.signer-changed": ("đổi người ký", "let somebody else sign"),
        "envelope.reminded": ("nhắc người đến lượt ký", "reminded those whose turn it is"),
        "envelope.issued": ("phát hành văn bản", "issued it"),
        "envelope.received": ("xác nhận đã nhận, đã giao nội bộ", "confirmed the receipt"),
        "envelope.handed-on": ("giao lại nội bộ", "handed it on"),
        "member.signing-key-made": ("tạo khóa ký", "made a signing key"),
        "signing.root-trusted": ("thêm tổ chức chứng thực tin cậy", "trusted an authority"),
        "signing.root-distrusted": ("đưa tổ chức chứng thực ra khỏi danh sách", "took an authority off the list"),
        "register.numbering-set": ("quy định cách đánh số văn bản", "set how documents are numbered"),
    ]
}
