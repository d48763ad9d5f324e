internal import Domain

extension Paths {
    static func renameOrganisation(_ id: Key<Organisation>) -> String { "/to-chuc/\(id)/ten-goi" }
    static func correctProfile(_ id: Key<OrganisationProfile>, of organisation: Key<Organisation>) -> String {
        "/to-chuc/\(organisation)/ten-goi/\(id)"
    }
    static func closeOrganisation(_ id: Key<Organisation>) -> String { "/to-chuc/\(id)/ket-thuc" }
    static func newSuccession(_ id: Key<Organisation>) -> String { "/to-chuc/\(id)/ke-thua" }
    static func removeSuccession(_ id: Key<OrganisationSuccession>, of organisation: Key<Organisation>) -> String {
        "/to-chuc/\(organisation)/ke-thua/\(id)/bo"
    }
    static func newSuperior(_ id: Key<Organisation>) -> String { "/to-chuc/\(id)/cap-tren" }
    static func endEdge(_ id: Key<OrganisationEdge>, of organisation: Key<Organisation>) -> String {
        "/to-chuc/\(organisation)/quan-he/\(id)/ket-thuc"
    }
    static func removeEdge(_ id: Key<OrganisationEdge>, of organisation: Key<Organisation>) -> String {
        "/to-chuc/\(organisation)/quan-he/\(id)/bo"
    }
    static func organisations(below id: Key<Organisation>, _ relation: OrganisationEdge.Relation) -> String {
        "/to-chuc?cap-tren=\(id)&quan-he=\(relation.rawValue)"
    }
    static func organisations(in area: Key<Area>) -> String { "/to-chuc?dia-ban=\(area)" }

    static func newOffice(in id: Key<Organisation>) -> String { "/to-chuc/\(id)/chuc-vu" }
    static func office(_ id: Key<Office>) -> String { "/chuc-vu/\(id)" }
    static func alterOffice(_ id: Key<Office>) -> String { "/chuc-vu/\(id)/sua" }
    static func closeOffice(_ id: Key<Office>) -> String { "/chuc-vu/\(id)/ket-thuc" }
    static func appoint(to id: Key<Office>) -> String { "/chuc-vu/\(id)/bo-nhiem" }

    static func alterPerson(_ id: Key<Person>) -> String { "/can-bo/\(id)/sua" }
    static func people(of id: Key<Organisation>) -> String { "/can-bo?to-chuc=\(id)" }
    static func endHolding(_ id: Key<Holding>) -> String { "/giu-chuc-vu/\(id)/thoi" }
    static func correctHolding(_ id: Key<Holding>) -> String { "/giu-chuc-vu/\(id)/dinh-chinh" }
    static func delegate(_ id: Key<Holding>) -> String { "/giu-chuc-vu/\(id)/uy-quyen" }
    static func endDelegation(_ id: Key<Delegation>) -> String { "/uy-quyen/\(id)/ket-thuc" }
}
