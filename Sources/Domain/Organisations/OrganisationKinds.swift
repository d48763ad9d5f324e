/// What an organisation of a kind begins with; each organisation's profile may say otherwise.
package struct KindDefaults: Hashable, Sendable {
    package let kind: Organisation.Kind
    package let headship: OrganisationProfile.Headship
    /// The line for the collective (Nghị định 30/2020/NĐ-CP Điều 13); empty for a single head.
    package let signerPrefix: String
    package let documentStyle: OrganisationProfile.DocumentStyle
    /// The usual part of document symbols; empty where it differs from place to place.
    package let symbol: String
    /// The title of whoever leads it.
    package let headTitle: String

    fileprivate init(
        _ kind: Organisation.Kind, _ headship: OrganisationProfile.Headship, _ signerPrefix: String,
        _ documentStyle: OrganisationProfile.DocumentStyle, symbol: String = "", head: String
    ) {
        self.kind = kind
        self.headship = headship
        self.signerPrefix = signerPrefix
        self.documentStyle = documentStyle
        self.symbol = symbol
        headTitle = head
    }

    /// Every kind in the order of precedence: Party, State, Front, its member organisations, inspection, others.
    package static let byPrecedence: [KindDefaults] = [
        KindDefaults(.partyCommittee, .collective, "T/M BAN THƯỜNG VỤ", .party, head: "Bí thư"),
        KindDefaults(.partyBoard, .single, "", .party, head: "Trưởng ban"),
        KindDefaults(
            .peoplesCouncil, .collective, "TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", .state, symbol: "HĐND", head: "Chủ tịch"),
        KindDefaults(.peoplesCommittee, .collective, "TM. ỦY BAN NHÂN DÂN", .state, symbol: "UBND", head: "Chủ tịch"),
        KindDefaults(.front, .collective, "TM. BAN THƯỜNG TRỰC", .front, symbol: "MTTQ-BTT", head: "Chủ tịch"),
        KindDefaults(.labourFederation, .collective, "TM. BAN THƯỜNG VỤ", .union, symbol: "LĐLĐ", head: "Chủ tịch"),
        KindDefaults(.farmersUnion, .collective, "TM. BAN THƯỜNG VỤ", .union, symbol: "HND", head: "Chủ tịch"),
        KindDefaults(.youthUnion, .collective, "TM. BAN THƯỜNG VỤ", .youth, symbol: "ĐTN", head: "Bí thư"),
        KindDefaults(.womensUnion, .collective, "TM. BAN THƯỜNG VỤ", .union, symbol: "BTV", head: "Chủ tịch"),
        KindDefaults(.veteransAssociation, .collective, "TM. BAN THƯỜNG VỤ", .union, symbol: "CCB", head: "Chủ tịch"),
        KindDefaults(.inspectorate, .single, "", .state, symbol: "TTr", head: "Chánh Thanh tra"),
        KindDefaults(.frontWorkCommittee, .collective, "TM. BAN CÔNG TÁC MẶT TRẬN", .front, head: "Trưởng ban"),
        KindDefaults(.peoplesInspection, .collective, "TM. BAN THANH TRA NHÂN DÂN", .front, head: "Trưởng ban"),
        KindDefaults(
            .communitySupervision, .collective, "TM. BAN GIÁM SÁT ĐẦU TƯ CỦA CỘNG ĐỒNG", .front, head: "Trưởng ban"),
        KindDefaults(.otherAssociation, .collective, "TM. BAN THƯỜNG VỤ", .free, head: "Chủ tịch"),
        KindDefaults(.enterprise, .single, "", .free, head: "Giám đốc"),
    ]
}

extension Organisation.Kind {
    /// Precedence among kinds, from 1.
    package var rank: Int {
        (KindDefaults.byPrecedence.firstIndex { $0.kind == self } ?? KindDefaults.byPrecedence.count) + 1
    }

    /// What an organisation of this kind begins with, where the table knows the kind.
    package var defaults: KindDefaults? { KindDefaults.byPrecedence.first { $0.kind == self } }

    /// All kinds by precedence.
    package static let byPrecedence = KindDefaults.byPrecedence.map(\.kind)
}
