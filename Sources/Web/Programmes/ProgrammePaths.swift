internal import Domain

extension Paths {
    static let programmes = "/chuong-trinh"
    static let newProgramme = "/chuong-trinh/moi"
    static func programme(_ id: Key<Programme>) -> String { "/chuong-trinh/\(id)" }
    static func nextYear(after id: Key<Programme>) -> String { "/chuong-trinh/\(id)/nam-sau" }
    static func changesSinceLastYear(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/so-voi-nam-truoc" }
    static func takeStep(_ id: Key<Programme>) -> String { "/chuong-trinh/\(id)/chuyen-buoc" }

    static func assignments(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/nhiem-vu" }
    static func assignmentFile(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/nhiem-vu/tai-ve" }
    static func bringTable(over id: Key<Programme>) -> String { "/chuong-trinh/\(id)/nhiem-vu/nhap" }
    static func takeTableIn(over id: Key<Programme>) -> String { "/chuong-trinh/\(id)/nhiem-vu/nhap/luu" }
    static func newAssignment(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/nhiem-vu/moi" }
    static func newAssignment(in group: Key<ContentGroup>, of id: Key<Programme>) -> String {
        "\(newAssignment(of: id))?nhom=\(group)"
    }
    static func assignment(_ id: Key<Assignment>) -> String { "/nhiem-vu/\(id)" }
    static func moveAssignment(_ id: Key<Assignment>) -> String { "/nhiem-vu/\(id)/chuyen" }
    static func removeAssignment(_ id: Key<Assignment>) -> String { "/nhiem-vu/\(id)/bo" }
    static func noteOutcome(of id: Key<Assignment>) -> String { "/nhiem-vu/\(id)/ket-qua" }
    static func alterAssignment(_ id: Key<Assignment>) -> String { "/nhiem-vu/\(id)/sua" }

    static func clause(_ id: Key<Clause>) -> String { "/muc/\(id)" }
    static func clauseWriters(_ id: Key<Clause>) -> String { "/muc/\(id)/dang-sua" }
    static func assignmentWriters(_ id: Key<Assignment>) -> String { "/nhiem-vu/\(id)/dang-sua" }
    static func writeClause(_ id: Key<Clause>) -> String { "/muc/\(id)/sua" }

    static func giveOpinion(on id: Key<Programme>) -> String { "/chuong-trinh/\(id)/gop-y" }
    static func giveOpinion(on id: Key<Programme>, at place: TextPlace) -> String {
        "/chuong-trinh/\(id)/gop-y?cho=\(place.description.addingPercentEncoding())"
    }
    static func withdrawOpinion(_ id: Key<Opinion>) -> String { "/y-kien/\(id)/rut" }
    static func reply(to id: Key<Opinion>) -> String { "/y-kien/\(id)/tra-loi" }

    static func opinions(on id: Key<Programme>) -> String { "/chuong-trinh/\(id)/y-kien" }
    static func openRound(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/lay-y-kien" }
    static func extendRound(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/lay-y-kien/gia-han" }
    static func remindParties(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/lay-y-kien/nhac" }
    static func setReminding(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/lay-y-kien/tu-nhac" }
    static func timetable(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/lich-nam" }
    static func closeRound(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/lay-y-kien/ket-thuc" }

    static func versions(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/phien-ban" }
    static func version(_ id: Key<ProgrammeVersion>) -> String { "/phien-ban/\(id)" }
    static func compareVersion(_ id: Key<ProgrammeVersion>) -> String { "/phien-ban/\(id)/so-sanh" }
    static func restore(from id: Key<ProgrammeVersion>) -> String { "/phien-ban/\(id)/khoi-phuc" }
    static func restore(_ place: TextPlace, from id: Key<ProgrammeVersion>) -> String {
        "/phien-ban/\(id)/khoi-phuc?cho=\(place.description.addingPercentEncoding())"
    }

    static func structure(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/bo-cuc" }
    static func alterProgramme(_ id: Key<Programme>) -> String { "/chuong-trinh/\(id)/thong-tin" }
    static func discard(_ id: Key<Programme>) -> String { "/chuong-trinh/\(id)/bo" }
    static func chooseThemes(for id: Key<Programme>) -> String { "/chuong-trinh/\(id)/chu-de" }
    static func newTheme(for id: Key<Programme>) -> String { "/chuong-trinh/\(id)/chu-de/moi" }
    static func theme(_ theme: Key<Theme>, of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/chu-de/\(theme)" }
    static func removeTheme(_ theme: Key<Theme>, of id: Key<Programme>) -> String {
        "\(self.theme(theme, of: id))/bo"
    }
    static func newParty(in id: Key<Programme>) -> String { "/chuong-trinh/\(id)/cac-ben/moi" }
    static func raiseParty(_ party: Key<Party>, of id: Key<Programme>) -> String {
        "/chuong-trinh/\(id)/cac-ben/\(party)/len"
    }
    static func leave(_ party: Key<Party>, of id: Key<Programme>) -> String {
        "/chuong-trinh/\(id)/cac-ben/\(party)/roi"
    }
    static func handLead(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/chu-tri" }
    static func newContentGroup(in id: Key<Programme>) -> String { "/chuong-trinh/\(id)/nhom/moi" }
    static func group(_ group: Key<ContentGroup>, of id: Key<Programme>) -> String {
        "/chuong-trinh/\(id)/nhom/\(group)"
    }
    static func raiseGroup(_ group: Key<ContentGroup>, of id: Key<Programme>) -> String {
        "\(self.group(group, of: id))/len"
    }
    static func removeGroup(_ group: Key<ContentGroup>, of id: Key<Programme>) -> String {
        "\(self.group(group, of: id))/bo"
    }
    static func newCitation(in id: Key<Programme>) -> String { "/chuong-trinh/\(id)/can-cu/moi" }
    static func citation(_ citation: Key<Citation>, of id: Key<Programme>) -> String {
        "/chuong-trinh/\(id)/can-cu/\(citation)"
    }
    static func raiseCitation(_ citation: Key<Citation>, of id: Key<Programme>) -> String {
        "\(self.citation(citation, of: id))/len"
    }
    static func removeCitation(_ citation: Key<Citation>, of id: Key<Programme>) -> String {
        "\(self.citation(citation, of: id))/bo"
    }
    static func centralTasks(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/trong-tam" }
    static func newCentralTask(in id: Key<Programme>) -> String { "/chuong-trinh/\(id)/trong-tam/moi" }
    static func centralTask(_ task: Key<CentralTask>, of id: Key<Programme>) -> String {
        "/chuong-trinh/\(id)/trong-tam/\(task)"
    }
    static func alterCentralTask(_ task: Key<CentralTask>, of id: Key<Programme>) -> String {
        "\(self.centralTask(task, of: id))/sua"
    }
    static func removeCentralTask(_ task: Key<CentralTask>, of id: Key<Programme>) -> String {
        "\(self.centralTask(task, of: id))/bo"
    }
    static let bringDraft = "/chuong-trinh/tu-tep"
    static func bringDraft(over id: Key<Programme>?) -> String {
        id.map { "\(bringDraft)?chuong-trinh=\($0)" } ?? bringDraft
    }
    static let takeDraftIn = "/chuong-trinh/tu-tep/nhap"
    static func intakes(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/tep" }
    static func undoIntake(_ intake: Key<Intake>, of id: Key<Programme>) -> String {
        "/chuong-trinh/\(id)/tep/\(intake)/hoan-tac"
    }
    static func programmePaper(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/tep-word" }
    static func opinionPaper(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/y-kien/tep-word" }
    static func opinionWorkbook(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/y-kien/tep-excel" }

    static func noteResult(of id: Key<Assignment>) -> String { "/nhiem-vu/\(id)/ket-qua-moi" }
    static func withdrawResult(_ result: Key<AssignmentResult>, of id: Key<Assignment>) -> String {
        "/nhiem-vu/\(id)/ket-qua/\(result)/rut"
    }
    static func evaluation(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/danh-gia" }
    static func writeEvaluation(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/danh-gia/viet" }

    static func yearPapers(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/van-ban" }
    static func submissionPaper(of id: Key<Programme>) -> String { "/chuong-trinh/\(id)/van-ban/to-trinh" }
    static func decisionPaper(on id: Key<Programme>) -> String { "/chuong-trinh/\(id)/van-ban/quyet-dinh" }
    static func reportPaper(of id: Key<Programme>, year: Int) -> String {
        "/chuong-trinh/\(id)/van-ban/bao-cao/\(year)"
    }
    static func planPaper(of party: Key<Party>, _ id: Key<Programme>) -> String {
        "/chuong-trinh/\(id)/van-ban/ke-hoach/\(party)"
    }
    static func letterPaper(of round: Key<ConsultationRound>, _ id: Key<Programme>) -> String {
        "/chuong-trinh/\(id)/van-ban/cong-van/\(round)"
    }
}
