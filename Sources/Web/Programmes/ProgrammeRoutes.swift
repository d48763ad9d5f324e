internal import Domain
internal import Hummingbird

/// The programmes, the pages of one, and what its parties do with its text.
struct ProgrammeRoutes: Sendable {
    let site: Site
    /// Reads Word files, one after the other.
    private let reader = DraftReader()

    func add(to members: some RouterMethods<MemberContext>) {
        members.get("chuong-trinh") { request, context in try await list(request, context) }
        members.get("chuong-trinh/moi") { request, context in try await newProgramme(request, context) }
        members.post("chuong-trinh/moi") { request, context in try await startProgramme(request, context) }
        members.get("chuong-trinh/:id") { request, context in try await programme(request, context) }
        members.get("chuong-trinh/:id/nam-sau") { request, context in try await nextYear(request, context) }
        members.post("chuong-trinh/:id/nam-sau") { request, context in try await startNextYear(request, context) }
        members.get("chuong-trinh/:id/so-voi-nam-truoc") { request, context in
            try await changesSinceLastYear(request, context)
        }
        members.get("chuong-trinh/:id/chuyen-buoc") { request, context in try await takingStep(request, context) }
        members.post("chuong-trinh/:id/chuyen-buoc") { request, context in try await takeStep(request, context) }
        members.get("chuong-trinh/:id/lich-nam") { request, context in try await timetable(request, context) }
        members.post("chuong-trinh/:id/lich-nam") { request, context in try await setTimetable(request, context) }
        addIntakes(to: members)
        addResults(to: members)
        addYearPapers(to: members)
        addClauses(to: members)
        addAssignments(to: members)
        addConsultation(to: members)
        addVersions(to: members)
        addStructure(to: members)
        addStructureForms(to: members)
    }

    private func addIntakes(to members: some RouterMethods<MemberContext>) {
        members.get("chuong-trinh/tu-tep") { request, context in try await bringingDraft(request, context) }
        members.post("chuong-trinh/tu-tep") { request, context in try await bringDraft(request, reader, context) }
        members.post("chuong-trinh/tu-tep/nhap") { request, context in try await takeDraftIn(request, context) }
        members.get("chuong-trinh/:id/tep") { request, context in try await intakes(request, context) }
        members.post("chuong-trinh/:id/tep/:tep/hoan-tac") { request, context in try await undoIntake(request, context)
        }
        members.get("chuong-trinh/:id/y-kien/tep-excel") { _, context in try await opinionWorkbook(context) }
    }

    private func addResults(to members: some RouterMethods<MemberContext>) {
        members.get("nhiem-vu/:id/ket-qua-moi") { request, context in try await notingResult(request, context) }
        members.post("nhiem-vu/:id/ket-qua-moi") { request, context in try await noteResult(request, context) }
        members.get("nhiem-vu/:id/ket-qua/:ket-qua/rut") { request, context in
            try await withdrawingResult(request, context)
        }
        members.post("nhiem-vu/:id/ket-qua/:ket-qua/rut") { request, context in
            try await withdrawResult(request, context)
        }
        members.get("chuong-trinh/:id/danh-gia") { request, context in try await evaluation(request, context) }
        members.get("chuong-trinh/:id/danh-gia/viet") { request, context in
            try await writingEvaluation(request, context)
        }
        members.post("chuong-trinh/:id/danh-gia/viet") { request, context in
            try await writeEvaluation(request, context)
        }
    }

    private func addClauses(to members: some RouterMethods<MemberContext>) {
        members.get("muc/:id") { request, context in try await clause(request, context) }
        members.get("muc/:id/sua") { request, context in try await writingClause(request, context) }
        members.post("muc/:id/sua") { request, context in try await writeClause(request, context) }
        members.get("muc/:id/dang-sua") { request, context in try await clauseWriters(request, context) }
    }

    private func addAssignments(to members: some RouterMethods<MemberContext>) {
        members.get("chuong-trinh/:id/nhiem-vu") { request, context in try await assignmentTable(request, context) }
        members.get("chuong-trinh/:id/nhiem-vu/tai-ve") { request, context in
            try await assignmentFile(request, context)
        }
        members.get("chuong-trinh/:id/nhiem-vu/nhap") { request, context in try await bringingTable(request, context) }
        members.post("chuong-trinh/:id/nhiem-vu/nhap") { request, context in try await bringTable(request, context) }
        members.post("chuong-trinh/:id/nhiem-vu/nhap/luu") { request, context in
            try await takeTableIn(request, context)
        }
        members.get("chuong-trinh/:id/nhiem-vu/moi") { request, context in try await newAssignment(request, context) }
        members.post("chuong-trinh/:id/nhiem-vu/moi") { request, context in try await addAssignment(request, context) }
        members.get("nhiem-vu/:id") { request, context in try await assignment(request, context) }
        members.get("nhiem-vu/:id/sua") { request, context in try await alteringAssignment(request, context) }
        members.post("nhiem-vu/:id/sua") { request, context in try await alterAssignment(request, context) }
        members.get("nhiem-vu/:id/dang-sua") { request, context in try await assignmentWriters(request, context) }
        members.get("nhiem-vu/:id/chuyen") { request, context in try await movingAssignment(request, context) }
        members.post("nhiem-vu/:id/chuyen") { request, context in try await moveAssignment(request, context) }
        members.get("nhiem-vu/:id/bo") { request, context in try await removingAssignment(request, context) }
        members.post("nhiem-vu/:id/bo") { request, context in try await removeAssignment(request, context) }
        members.get("nhiem-vu/:id/ket-qua") { request, context in try await notingOutcome(request, context) }
        members.post("nhiem-vu/:id/ket-qua") { request, context in try await noteOutcome(request, context) }
    }

    private func addConsultation(to members: some RouterMethods<MemberContext>) {
        members.get("chuong-trinh/:id/gop-y") { request, context in try await givingOpinion(request, context) }
        members.post("chuong-trinh/:id/gop-y") { request, context in try await giveOpinion(request, context) }
        members.get("chuong-trinh/:id/y-kien") { request, context in try await opinionTable(request, context) }
        members.get("y-kien/:id/rut") { request, context in try await withdrawing(request, context) }
        members.post("y-kien/:id/rut") { request, context in try await withdraw(request, context) }
        members.get("y-kien/:id/tra-loi") { request, context in try await replying(request, context) }
        members.post("y-kien/:id/tra-loi") { request, context in try await reply(request, context) }
        members.get("chuong-trinh/:id/lay-y-kien") { request, context in try await openingRound(request, context) }
        members.post("chuong-trinh/:id/lay-y-kien") { request, context in try await openRound(request, context) }
        members.get("chuong-trinh/:id/lay-y-kien/gia-han") { request, context in
            try await extendingRound(request, context)
        }
        members.post("chuong-trinh/:id/lay-y-kien/gia-han") { request, context in
            try await extendRound(request, context)
        }
        members.post("chuong-trinh/:id/lay-y-kien/nhac") { request, context in
            try await remindParties(request, context)
        }
        members.get("chuong-trinh/:id/lay-y-kien/tu-nhac") { request, context in
            try await settingReminding(request, context)
        }
        members.post("chuong-trinh/:id/lay-y-kien/tu-nhac") { request, context in
            try await setReminding(request, context)
        }
        members.get("chuong-trinh/:id/lay-y-kien/ket-thuc") { request, context in
            try await closingRound(request, context)
        }
        members.post("chuong-trinh/:id/lay-y-kien/ket-thuc") { request, context in
            try await closeRound(request, context)
        }
    }

    private func addVersions(to members: some RouterMethods<MemberContext>) {
        members.get("chuong-trinh/:id/phien-ban") { request, context in try await versionList(request, context) }
        members.post("chuong-trinh/:id/phien-ban") { request, context in try await recordVersion(request, context) }
        members.get("phien-ban/:id") { request, context in try await version(request, context) }
        members.get("phien-ban/:id/so-sanh") { request, context in try await compareVersion(request, context) }
        members.get("phien-ban/:id/khoi-phuc") { request, context in try await restoring(request, context) }
        members.post("phien-ban/:id/khoi-phuc") { request, context in try await restore(request, context) }
    }

    private func addStructure(to members: some RouterMethods<MemberContext>) {
        members.get("chuong-trinh/:id/bo-cuc") { request, context in try await structure(request, context) }
        members.post("chuong-trinh/:id/cac-ben/:ben/len") { request, context in try await raiseParty(request, context) }
        members.post("chuong-trinh/:id/nhom/:nhom/len") { request, context in try await raiseGroup(request, context) }
        members.post("chuong-trinh/:id/can-cu/:can-cu/len") { request, context in
            try await raiseCitation(request, context)
        }
        members.get("chuong-trinh/:id/thong-tin") { request, context in try await alteringProgramme(request, context) }
        members.post("chuong-trinh/:id/thong-tin") { request, context in try await alterProgramme(request, context) }
        members.get("chuong-trinh/:id/chu-de") { request, context in try await choosingThemes(request, context) }
        members.post("chuong-trinh/:id/chu-de") { request, context in try await chooseThemes(request, context) }
        members.get("chuong-trinh/:id/chu-de/moi") { request, context in try await newTheme(request, context) }
        members.post("chuong-trinh/:id/chu-de/moi") { request, context in try await addTheme(request, context) }
        members.get("chuong-trinh/:id/chu-de/:chu-de") { request, context in try await alteringTheme(request, context) }
        members.post("chuong-trinh/:id/chu-de/:chu-de") { request, context in try await alterTheme(request, context) }
        members.post("chuong-trinh/:id/chu-de/:chu-de/bo") { request, context in
            try await removeTheme(request, context)
        }
        members.get("chuong-trinh/:id/bo") { request, context in try await discarding(request, context) }
        members.post("chuong-trinh/:id/bo") { request, context in try await discard(request, context) }
    }

    private func addStructureForms(to members: some RouterMethods<MemberContext>) {
        members.get("chuong-trinh/:id/cac-ben/moi") { request, context in try await newParty(request, context) }
        members.post("chuong-trinh/:id/cac-ben/moi") { request, context in try await addParty(request, context) }
        members.get("chuong-trinh/:id/cac-ben/:ben/roi") { request, context in try await leaving(request, context) }
        members.post("chuong-trinh/:id/cac-ben/:ben/roi") { request, context in try await leave(request, context) }
        members.get("chuong-trinh/:id/chu-tri") { request, context in try await handingLead(request, context) }
        members.post("chuong-trinh/:id/chu-tri") { request, context in try await handLead(request, context) }
        members.get("chuong-trinh/:id/nhom/moi") { request, context in try await newGroup(request, context) }
        members.post("chuong-trinh/:id/nhom/moi") { request, context in try await addGroup(request, context) }
        members.get("chuong-trinh/:id/nhom/:nhom") { request, context in try await namingGroup(request, context) }
        members.post("chuong-trinh/:id/nhom/:nhom") { request, context in try await nameGroup(request, context) }
        members.post("chuong-trinh/:id/nhom/:nhom/bo") { request, context in try await removeGroup(request, context) }
        members.get("chuong-trinh/:id/can-cu/moi") { request, context in try await newCitation(request, context) }
        members.post("chuong-trinh/:id/can-cu/moi") { request, context in try await addCitation(request, context) }
        members.get("chuong-trinh/:id/can-cu/:can-cu") { request, context in
            try await alteringCitation(request, context)
        }
        members.post("chuong-trinh/:id/can-cu/:can-cu") { request, context in try await alterCitation(request, context)
        }
        members.post("chuong-trinh/:id/can-cu/:can-cu/bo") { request, context in
            try await removeCitation(request, context)
        }
        members.get("chuong-trinh/:id/trong-tam") { request, context in try await centralTasks(request, context) }
        members.get("chuong-trinh/:id/trong-tam/moi") { request, context in try await newCentralTask(request, context) }
        members.post("chuong-trinh/:id/trong-tam/moi") { request, context in try await addCentralTask(request, context)
        }
        members.get("chuong-trinh/:id/trong-tam/:viec") { request, context in
            try await linkingCentralTask(request, context)
        }
        members.post("chuong-trinh/:id/trong-tam/:viec") { request, context in
            try await linkCentralTask(request, context)
        }
        members.get("chuong-trinh/:id/trong-tam/:viec/sua") { request, context in
            try await alteringCentralTask(request, context)
        }
        members.post("chuong-trinh/:id/trong-tam/:viec/sua") { request, context in
            try await alterCentralTask(request, context)
        }
        members.post("chuong-trinh/:id/trong-tam/:viec/bo") { request, context in
            try await removeCentralTask(request, context)
        }
    }
}
