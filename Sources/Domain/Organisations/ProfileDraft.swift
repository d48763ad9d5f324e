internal import Vietnamese

extension Rule {
    /// A collective has a line for its name above the signature, a single head has none.
    package static let prefixSuitsHeadship = Rule("organisation.prefix-suits-headship")
}

/// How somebody writes that an organisation is called and signs.
package struct ProfileDraft: Hashable, Sendable {
    package var name: String
    /// The name where the full one is too long; the full name where nothing is written.
    package var shortName: String
    package var symbol: String
    package var areaId: Key<Area>?
    package var headship: OrganisationProfile.Headship
    package var signerPrefix: String
    package var documentStyle: OrganisationProfile.DocumentStyle

    package init(
        name: String, shortName: String = "", symbol: String = "", areaId: Key<Area>? = nil,
        headship: OrganisationProfile.Headship, signerPrefix: String, documentStyle: OrganisationProfile.DocumentStyle
    ) {
        self.name = CleanText.cleaned(name)
        let short = CleanText.cleaned(shortName)
        self.shortName = short.isEmpty ? self.name : short
        self.symbol = CleanText.cleaned(symbol)
        self.areaId = areaId
        self.headship = headship
        self.signerPrefix = CleanText.cleaned(signerPrefix)
        self.documentStyle = documentStyle
    }

    /// A draft that takes what organisations of the kind usually have.
    package init(
        name: String, shortName: String = "", symbol: String? = nil, areaId: Key<Area>? = nil, kind: Organisation.Kind
    ) {
        self.init(
            name: name, shortName: shortName, symbol: symbol ?? kind.defaults?.symbol ?? "", areaId: areaId,
            headship: kind.defaults?.headship ?? .collective, signerPrefix: kind.defaults?.signerPrefix ?? "",
            documentStyle: kind.defaults?.documentStyle ?? .free)
    }

    /// What stands in a profile now.
    package init(_ profile: OrganisationProfile) {
        self.init(
            name: profile.name, shortName: profile.shortName, symbol: profile.symbol, areaId: profile.areaId,
            headship: profile.headship, signerPrefix: profile.signerPrefix, documentStyle: profile.documentStyle)
    }

    /// Refuses what no profile may say.
    func check() throws(Refusal) {
        var problems: [Refusal.Problem] = []
        if name.isEmpty { problems.append(.init("ten", "Hãy ghi tên tổ chức.")) }
        for (field, text, limit) in [
            ("ten", name, 300), ("ten-ngan", shortName, 300), ("ky-hieu", symbol, 60), ("quyen-han", signerPrefix, 200),
        ] where text.count > limit {
            problems.append(.init(field, "Hãy rút gọn còn không quá \(limit) ký tự (đang có \(text.count))."))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        switch headship {
        case .collective where signerPrefix.isEmpty:
            throw .invalid(
                .prefixSuitsHeadship, "quyen-han", "Hãy ghi dòng thay mặt tập thể, ví dụ “TM. BAN THƯỜNG TRỰC”.")
        case .single where !signerPrefix.isEmpty:
            throw .invalid(
                .prefixSuitsHeadship, "quyen-han",
                "Thủ trưởng ký bằng chức danh của mình: hãy để trống dòng thay mặt, hoặc chọn chế độ tập thể.")
        case .collective, .single: break
        }
    }

    /// What is different from another draft, as people read it.
    func facts(from old: ProfileDraft?, areaNames: [Key<Area>: String]) -> Facts {
        Facts()
            .changed("Tên", from: old?.name, to: name)
            .changed("Tên ngắn", from: old?.shortName, to: shortName)
            .changed("Ký hiệu", from: old?.symbol.nonEmpty, to: symbol.nonEmpty)
            .changed("Địa bàn", from: old?.areaId.flatMap { areaNames[$0] }, to: areaId.flatMap { areaNames[$0] })
            .changed("Chế độ làm việc", from: old?.headship.wording.vietnamese, to: headship.wording.vietnamese)
            .changed("Dòng thay mặt khi ký", from: old?.signerPrefix.nonEmpty, to: signerPrefix.nonEmpty)
            .changed(
                "Thể thức văn bản", from: old?.documentStyle.wording.vietnamese, to: documentStyle.wording.vietnamese)
    }
}

extension String {
    /// The text, or nothing where nothing is written.
    var nonEmpty: String? { isEmpty ? nil : self }
}
