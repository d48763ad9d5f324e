internal import Domain

extension Paths {
    static let conferences = "/hoi-nghi"
    static let newConference = "/hoi-nghi/moi"
    static func newConference(carrying programme: Key<Programme>) -> String {
        "/hoi-nghi/moi?chuong-trinh=\(programme)"
    }
    static func conference(_ id: Key<Conference>) -> String { "/hoi-nghi/\(id)" }
    static func alterConference(_ id: Key<Conference>) -> String { "/hoi-nghi/\(id)/sua" }
    static func discardConference(_ id: Key<Conference>) -> String { "/hoi-nghi/\(id)/bo" }
    static func openConference(_ id: Key<Conference>) -> String { "/hoi-nghi/\(id)/gui-giay-moi" }
    static func startConference(_ id: Key<Conference>) -> String { "/hoi-nghi/\(id)/bat-dau" }
    static func cancelConference(_ id: Key<Conference>) -> String { "/hoi-nghi/\(id)/huy" }
    static func closeConference(_ id: Key<Conference>) -> String { "/hoi-nghi/\(id)/ket-thuc" }
    static func conferenceCalendar(_ id: Key<Conference>) -> String { "/hoi-nghi/\(id)/lich" }
    static func hall(of id: Key<Conference>) -> String { "/hoi-nghi/\(id)/man-hinh" }

    static func agenda(of id: Key<Conference>) -> String { "/hoi-nghi/\(id)/nghi-su" }
    static func agendaItem(_ item: Key<AgendaItem>, of id: Key<Conference>) -> String {
        "/hoi-nghi/\(id)/nghi-su/\(item)"
    }
    static func moveAgendaItem(_ item: Key<AgendaItem>, of id: Key<Conference>, _ move: Move) -> String {
        "\(agendaItem(item, of: id))/\(move.rawValue)"
    }
    static func removeAgendaItem(_ item: Key<AgendaItem>, of id: Key<Conference>) -> String {
        "\(agendaItem(item, of: id))/bo"
    }
    static func beginAgendaItem(_ item: Key<AgendaItem>, of id: Key<Conference>) -> String {
        "\(agendaItem(item, of: id))/bat-dau"
    }
    static func endAgendaItem(_ item: Key<AgendaItem>, of id: Key<Conference>) -> String {
        "\(agendaItem(item, of: id))/ket-thuc"
    }
    static func addPaper(to id: Key<Conference>) -> String { "/hoi-nghi/\(id)/tai-lieu" }
    static func paper(_ paper: Key<ConferencePaper>, of id: Key<Conference>) -> String {
        "/hoi-nghi/\(id)/tai-lieu/\(paper)"
    }
    static func movePaper(_ key: Key<ConferencePaper>, of id: Key<Conference>, _ move: Move) -> String {
        "\(paper(key, of: id))/\(move.rawValue)"
    }
    static func removePaper(_ key: Key<ConferencePaper>, of id: Key<Conference>) -> String {
        "\(paper(key, of: id))/bo"
    }

    static func delegates(of id: Key<Conference>) -> String { "/hoi-nghi/\(id)/dai-bieu" }
    static func inviteDelegates(to id: Key<Conference>) -> String { "/hoi-nghi/\(id)/dai-bieu/moi" }
    static func orderDelegates(of id: Key<Conference>) -> String { "/hoi-nghi/\(id)/dai-bieu/xep" }
    static func checkIn(at id: Key<Conference>) -> String { "/hoi-nghi/\(id)/diem-danh" }
    static func notes(at id: Key<Conference>) -> String { "/hoi-nghi/\(id)/ghi-sau" }
    static func walkIn(to id: Key<Conference>) -> String { "/hoi-nghi/\(id)/diem-danh/khach" }
    static func delegateInvitation(_ id: Key<Delegate>) -> String { "/dai-bieu/\(id)" }
    static func removeDelegate(_ id: Key<Delegate>) -> String { "/dai-bieu/\(id)/bo" }
    static func checkIn(_ id: Key<Delegate>) -> String { "/dai-bieu/\(id)/diem-danh" }
    static func undoCheckIn(_ id: Key<Delegate>) -> String { "/dai-bieu/\(id)/diem-danh/huy" }
    static func checkIn(code: String) -> String { "/diem-danh/\(code)" }

    static func consensus(of id: Key<Conference>) -> String { "/hoi-nghi/\(id)/thong-nhat" }
    static func putToConsensus(at id: Key<Conference>) -> String { "/hoi-nghi/\(id)/thong-nhat/moi" }
    static func position(on item: Key<ConsensusItem>) -> String { "/thong-nhat/\(item)/y-kien" }
    static func position(on item: Key<ConsensusItem>, of party: Key<Party>) -> String {
        "\(position(on: item))?ben=\(party)"
    }
    static func closeConsensus(_ item: Key<ConsensusItem>) -> String { "/thong-nhat/\(item)/chot" }
    static func putAgain(_ item: Key<ConsensusItem>) -> String { "/thong-nhat/\(item)/trinh-lai" }
    static func removeConsensus(_ item: Key<ConsensusItem>) -> String { "/thong-nhat/\(item)/bo" }

    static func minutes(of id: Key<Conference>) -> String { "/hoi-nghi/\(id)/bien-ban" }
    static func correctMinutes(of id: Key<Conference>) -> String { "/hoi-nghi/\(id)/bien-ban/sua" }
    static func addStatement(at id: Key<Conference>) -> String { "/hoi-nghi/\(id)/phat-bieu" }
    static func addConclusion(at id: Key<Conference>) -> String { "/hoi-nghi/\(id)/ket-luan" }
    static func statement(_ statement: Key<Statement>, at id: Key<Conference>) -> String {
        "/hoi-nghi/\(id)/phat-bieu/\(statement)"
    }
    static func removeStatement(_ key: Key<Statement>, at id: Key<Conference>) -> String {
        "\(statement(key, at: id))/bo"
    }
    static func conclusion(_ conclusion: Key<Conclusion>, of id: Key<Conference>) -> String {
        "/hoi-nghi/\(id)/ket-luan/\(conclusion)"
    }
    static func moveConclusion(_ key: Key<Conclusion>, of id: Key<Conference>, _ move: Move) -> String {
        "\(conclusion(key, of: id))/\(move.rawValue)"
    }
    static func removeConclusion(_ key: Key<Conclusion>, of id: Key<Conference>) -> String {
        "\(conclusion(key, of: id))/bo"
    }
    static func assignConclusion(_ key: Key<Conclusion>, of id: Key<Conference>) -> String {
        "\(conclusion(key, of: id))/giao"
    }
    static func unassignConclusion(_ key: Key<Conclusion>, of id: Key<Conference>) -> String {
        "\(conclusion(key, of: id))/bo-giao"
    }

    static func minutesPaper(of id: Key<Conference>) -> String { "/hoi-nghi/\(id)/bien-ban/tep-word" }
    static func conclusionsPaper(of id: Key<Conference>) -> String { "/hoi-nghi/\(id)/thong-bao-ket-luan" }
    static func invitationPaper(of id: Key<Delegate>) -> String { "/dai-bieu/\(id)/giay-moi" }
}
