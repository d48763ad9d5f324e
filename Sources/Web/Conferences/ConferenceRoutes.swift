internal import Domain
internal import Hummingbird

/// Conferences: preparing, the door, consensus, the hall and the minutes.
struct ConferenceRoutes: Sendable {
    let site: Site

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("hoi-nghi") { request, context in try await list(request, context) }
        members.get("hoi-nghi/moi") { request, context in try await newConference(request, context) }
        members.post("hoi-nghi/moi") { request, context in try await convene(request, context) }
        members.get("hoi-nghi/:id") { request, context in try await conference(request, context) }
        members.get("hoi-nghi/:id/lich") { request, context in try await calendar(request, context) }
        members.get("hoi-nghi/:id/man-hinh") { request, context in try await hall(request, context) }
        members.get("hoi-nghi/:id/sua") { request, context in try await alteringConference(request, context) }
        members.post("hoi-nghi/:id/sua") { request, context in try await alterConference(request, context) }
        for (name, step) in [("gui-giay-moi", Step.open), ("bat-dau", .start), ("ket-thuc", .close), ("bo", .discard)] {
            members.get("hoi-nghi/:id/\(name)", use: asking(step))
            members.post("hoi-nghi/:id/\(name)", use: taking(step))
        }
        members.get("hoi-nghi/:id/huy") { request, context in try await cancelling(request, context) }
        members.post("hoi-nghi/:id/huy") { request, context in try await cancelConference(request, context) }
        addAgenda(to: members)
        addDelegates(to: members)
        addConsensus(to: members)
        addMinutes(to: members)
        addConclusions(to: members)
        addPapers(to: members)
    }

    private func addAgenda(to members: some RouterMethods<MemberContext>) {
        members.get("hoi-nghi/:id/nghi-su") { request, context in try await agenda(request, context) }
        members.post("hoi-nghi/:id/nghi-su") { request, context in try await addAgendaItem(request, context) }
        members.get("hoi-nghi/:id/nghi-su/:muc") { request, context in try await alteringAgendaItem(request, context) }
        members.post("hoi-nghi/:id/nghi-su/:muc") { request, context in try await alterAgendaItem(request, context) }
        for move in Move.allCases {
            members.post("hoi-nghi/:id/nghi-su/:muc/\(move.rawValue)", use: moveAgendaItem(move))
            members.post("hoi-nghi/:id/tai-lieu/:tai-lieu/\(move.rawValue)", use: movePaper(move))
        }
        members.post(
            "hoi-nghi/:id/nghi-su/:muc/bo", use: actOnAgendaItem { try $0.removeAgendaItem($1, version: $2) })
        members.post(
            "hoi-nghi/:id/nghi-su/:muc/bat-dau", use: actOnAgendaItem { try $0.beginAgendaItem($1, version: $2) })
        members.post(
            "hoi-nghi/:id/nghi-su/:muc/ket-thuc", use: actOnAgendaItem { try $0.endAgendaItem($1, version: $2) })
        members.get("hoi-nghi/:id/tai-lieu") { request, context in try await addingPaper(request, context) }
        members.post("hoi-nghi/:id/tai-lieu") { request, context in try await addPaper(request, context) }
        members.get("hoi-nghi/:id/tai-lieu/:tai-lieu") { request, context in try await alteringPaper(request, context) }
        members.post("hoi-nghi/:id/tai-lieu/:tai-lieu") { request, context in try await alterPaper(request, context) }
        members.post("hoi-nghi/:id/tai-lieu/:tai-lieu/bo") { request, context in try await removePaper(request, context)
        }
    }

    private func addDelegates(to members: some RouterMethods<MemberContext>) {
        members.get("hoi-nghi/:id/dai-bieu") { request, context in try await delegates(request, context) }
        members.post("hoi-nghi/:id/dai-bieu/xep") { request, context in try await orderDelegates(request, context) }
        members.get("hoi-nghi/:id/dai-bieu/moi") { request, context in try await inviting(request, context) }
        members.post("hoi-nghi/:id/dai-bieu/moi") { request, context in try await invite(request, context) }
        members.get("hoi-nghi/:id/diem-danh") { request, context in try await checkInPage(request, context) }
        members.post("hoi-nghi/:id/diem-danh") { request, context in try await checkInTyped(request, context) }
        members.post("hoi-nghi/:id/diem-danh/khach") { request, context in try await walkIn(request, context) }
        members.post("hoi-nghi/:id/ghi-sau") { request, context in try await takeNote(request, context) }
        members.get("dai-bieu/:id") { request, context in try await invitation(request, context) }
        members.post("dai-bieu/:id") { request, context in try await answerInvitation(request, context) }
        members.post("dai-bieu/:id/bo") { request, context in try await removeDelegate(request, context) }
        members.post("dai-bieu/:id/diem-danh") { request, context in try await checkInByHand(request, context) }
        members.post("dai-bieu/:id/diem-danh/huy") { request, context in try await undoCheckIn(request, context) }
        members.get("diem-danh/:code") { request, context in try await checkInByCode(request, context) }
        members.post("diem-danh/:code") { request, context in try await takeCode(request, context) }
    }

    private func addConsensus(to members: some RouterMethods<MemberContext>) {
        members.get("hoi-nghi/:id/thong-nhat") { request, context in try await consensus(request, context) }
        members.get("hoi-nghi/:id/thong-nhat/moi") { request, context in try await puttingToConsensus(request, context)
        }
        members.post("hoi-nghi/:id/thong-nhat/moi") { request, context in try await putToConsensus(request, context) }
        members.get("thong-nhat/:id/y-kien") { request, context in try await takingPosition(request, context) }
        members.post("thong-nhat/:id/y-kien") { request, context in try await takePosition(request, context) }
        members.get("thong-nhat/:id/chot") { request, context in try await closingConsensus(request, context) }
        members.post("thong-nhat/:id/chot") { request, context in try await closeConsensus(request, context) }
        members.post("thong-nhat/:id/trinh-lai") { request, context in try await putAgain(request, context) }
        members.post("thong-nhat/:id/bo") { request, context in try await removeConsensus(request, context) }
    }

    private func addMinutes(to members: some RouterMethods<MemberContext>) {
        members.get("hoi-nghi/:id/bien-ban") { request, context in try await minutes(request, context) }
        members.get("hoi-nghi/:id/bien-ban/sua") { request, context in try await correctingMinutes(request, context) }
        members.post("hoi-nghi/:id/bien-ban/sua") { request, context in try await correctMinutes(request, context) }
        members.get("hoi-nghi/:id/phat-bieu") { request, context in try await addingStatement(request, context) }
        members.post("hoi-nghi/:id/phat-bieu") { request, context in try await addStatement(request, context) }
        members.get("hoi-nghi/:id/phat-bieu/:phat-bieu") { request, context in
            try await alteringStatement(request, context)
        }
        members.post("hoi-nghi/:id/phat-bieu/:phat-bieu") { request, context in
            try await alterStatement(request, context)
        }
        members.post("hoi-nghi/:id/phat-bieu/:phat-bieu/bo") { request, context in
            try await removeStatement(request, context)
        }
    }

    private func addConclusions(to members: some RouterMethods<MemberContext>) {
        members.get("hoi-nghi/:id/ket-luan") { request, context in try await addingConclusion(request, context) }
        members.post("hoi-nghi/:id/ket-luan") { request, context in try await addConclusion(request, context) }
        let one = members.group("hoi-nghi/:id/ket-luan/:ket-luan")
        one.get { request, context in try await alteringConclusion(request, context) }
        one.post { request, context in try await alterConclusion(request, context) }
        for move in Move.allCases { one.post("\(move.rawValue)", use: moveConclusion(move)) }
        one.post("bo") { request, context in try await removeConclusion(request, context) }
        one.get("giao") { request, context in try await assigningConclusion(request, context) }
        one.post("giao") { request, context in try await assignConclusion(request, context) }
        one.post("bo-giao") { request, context in try await unassignConclusion(request, context) }
    }
}
