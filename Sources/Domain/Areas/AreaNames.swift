internal import Vietnamese

extension Area {
    /// The name without its kind: `Hàng Bạc` of `Phường Hàng Bạc`; a number keeps its kind, as in `Quận 1`.
    package static func properName(_ name: String, kind: String) -> String {
        for prefix in [kind, "Thành phố"] where name.count > prefix.count + 1 {
            guard SearchText.folded(String(name.prefix(prefix.count))) == SearchText.folded(prefix) else { continue }
            let rest = String(name.dropFirst(prefix.count + 1))
            return rest.first?.isNumber == true ? name : rest
        }
        return name
    }

    /// The name without its kind.
    package var properName: String { Area.properName(name, kind: kind) }

    /// The name as it stands inside a sentence: `phường Hàng Bạc`, but `Quận 1` (Nghị định 30/2020/NĐ-CP, Phụ lục II).
    package var nameInText: String {
        let proper = properName
        return proper == name ? name : "\(kind == "thành phố trung ương" ? "thành phố" : kind) \(proper)"
    }
}
