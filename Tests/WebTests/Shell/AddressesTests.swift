import Domain
import Foundation
import TestKit
import Testing

@testable import Web

@Suite struct `Every address in Paths` {
    private static func key<S>() -> Key<S> { Key(rawValue: "01690dc7-ed7b-7000-8000-000000000000") }

    private static let shell: [String: [String]] = [
        "home": [Paths.home], "signIn": [Paths.signIn, Paths.signIn(next: "/lich")],
        "secondFactor": [Paths.secondFactor, Paths.secondFactor(next: "/lich")], "signOut": [Paths.signOut],
        "oneTimeLink": [Paths.oneTimeLink("abc")], "language": [Paths.language], "appearance": [Paths.appearance],
        "assets": [Paths.assets + "/tokens.css"], "profile": [Paths.profile], "capacity": [Paths.capacity],
        "security": [Paths.security], "password": [Paths.password],
        "authenticator": [Paths.authenticator, Paths.authenticator(next: "/lich")],
        "removeAuthenticator": [Paths.removeAuthenticator], "recoveryCodes": [Paths.recoveryCodes],
        "stepUp": [Paths.stepUp, Paths.stepUp(next: "/lich")], "endSignIn": [Paths.endSignIn(key())],
        "endOtherSignIns": [Paths.endOtherSignIns], "areas": [Paths.areas], "area": [Paths.area(key())],
        "newGroup": [Paths.newGroup(in: key())], "endOfGroup": [Paths.endOfGroup(key())],
        "organisation": [Paths.organisation(key())], "newOrganisation": [Paths.newOrganisation],
        "people": [Paths.people, Paths.people(of: key())],
        "newPerson": [Paths.newPerson], "person": [Paths.person(key())], "calendar": [Paths.calendar],
        "deadline": [Paths.deadline], "search": [Paths.search], "formatCheck": [Paths.formatCheck],
        "yearPapers": [Paths.yearPapers(of: key())], "submissionPaper": [Paths.submissionPaper(of: key())],
        "decisionPaper": [Paths.decisionPaper(on: key())], "reportPaper": [Paths.reportPaper(of: key(), year: 2019)],
        "planPaper": [Paths.planPaper(of: key(), key())], "letterPaper": [Paths.letterPaper(of: key(), key())],
        "minutesPaper": [Paths.minutesPaper(of: key())], "conclusionsPaper": [Paths.conclusionsPaper(of: key())],
        "invitationPaper": [Paths.invitationPaper(of: key())],
        "administration": [Paths.administration],
        "members": [Paths.members], "newMember": [Paths.newMember], "invite": [Paths.invite(key())],
        "member": [Paths.member(key())], "inviteAgain": [Paths.inviteAgain(key())],
        "resetMember": [Paths.resetMember(key())], "renameAccount": [Paths.renameAccount(key())],
        "closeMember": [Paths.closeMember(key())], "reopenMember": [Paths.reopenMember(key())],
        "calendarEntries": [Paths.calendarEntries], "removeCalendarEntry": [Paths.removeCalendarEntry(key())],
        "events": [Paths.events],
    ]

    private static let organisations: [String: [String]] = [
        "organisations": [
            Paths.organisations, Paths.organisations(below: key(), .vertical), Paths.organisations(in: key()),
        ],
        "renameOrganisation": [Paths.renameOrganisation(key())],
        "correctProfile": [Paths.correctProfile(key(), of: key())],
        "closeOrganisation": [Paths.closeOrganisation(key())], "newSuccession": [Paths.newSuccession(key())],
        "removeSuccession": [Paths.removeSuccession(key(), of: key())], "newSuperior": [Paths.newSuperior(key())],
        "endEdge": [Paths.endEdge(key(), of: key())], "removeEdge": [Paths.removeEdge(key(), of: key())],
        "newOffice": [Paths.newOffice(in: key())], "office": [Paths.office(key())],
        "alterOffice": [Paths.alterOffice(key())],
        "closeOffice": [Paths.closeOffice(key())], "appoint": [Paths.appoint(to: key())],
        "alterPerson": [Paths.alterPerson(key())], "endHolding": [Paths.endHolding(key())],
        "correctHolding": [Paths.correctHolding(key())], "delegate": [Paths.delegate(key())],
        "endDelegation": [Paths.endDelegation(key())],
    ]

    private static let imports: [String: [String]] = [
        "imports": [Paths.imports], "importRun": [Paths.importRun(key())],
        "importTemplate": [Paths.importTemplate(.person, .xlsx)], "importHelp": [Paths.importHelp(.person)],
        "export": [Paths.export(.person, .csv, .own)], "importProgress": [Paths.importProgress(key())],
        "annotatedImport": [Paths.annotatedImport(key())], "rereadImport": [Paths.rereadImport(key())],
        "confirmImport": [Paths.confirmImport(key())], "stopImport": [Paths.stopImport(key())],
        "resumeImport": [Paths.resumeImport(key())], "undoImport": [Paths.undoImport(key())],
        "discardImport": [Paths.discardImport(key())],
    ]

    private static let programmes: [String: [String]] = [
        "programmes": [Paths.programmes],
        "newProgramme": [Paths.newProgramme],
        "programme": [Paths.programme(key())],
        "nextYear": [Paths.nextYear(after: key())],
        "changesSinceLastYear": [Paths.changesSinceLastYear(of: key())],
        "takeStep": [Paths.takeStep(key())],
        "assignments": [Paths.assignments(of: key())],
        "assignmentFile": [Paths.assignmentFile(of: key())],
        "newAssignment": [Paths.newAssignment(of: key()), Paths.newAssignment(in: key(), of: key())],
        "assignment": [Paths.assignment(key())],
        "moveAssignment": [Paths.moveAssignment(key())],
        "removeAssignment": [Paths.removeAssignment(key())],
        "noteOutcome": [Paths.noteOutcome(of: key())],
        "alterAssignment": [Paths.alterAssignment(key())],
        "clause": [Paths.clause(key())],
        "writeClause": [Paths.writeClause(key())],
        "giveOpinion": [Paths.giveOpinion(on: key()), Paths.giveOpinion(on: key(), at: .title)],
        "withdrawOpinion": [Paths.withdrawOpinion(key())],
        "reply": [Paths.reply(to: key())],
        "opinions": [Paths.opinions(on: key())],
        "openRound": [Paths.openRound(of: key())],
        "extendRound": [Paths.extendRound(of: key())],
        "closeRound": [Paths.closeRound(of: key())], "remindParties": [Paths.remindParties(of: key())],
        "setReminding": [Paths.setReminding(of: key())], "timetable": [Paths.timetable(of: key())],
        "bringTable": [Paths.bringTable(over: key())], "takeTableIn": [Paths.takeTableIn(over: key())],
        "clauseWriters": [Paths.clauseWriters(key())], "assignmentWriters": [Paths.assignmentWriters(key())],
        "versions": [Paths.versions(of: key())],
        "version": [Paths.version(key())],
        "compareVersion": [Paths.compareVersion(key())],
        "restore": [Paths.restore(from: key()), Paths.restore(.title, from: key())],
        "structure": [Paths.structure(of: key())],
        "alterProgramme": [Paths.alterProgramme(key())],
        "discard": [Paths.discard(key())],
        "chooseThemes": [Paths.chooseThemes(for: key())],
        "newTheme": [Paths.newTheme(for: key())], "theme": [Paths.theme(key(), of: key())],
        "removeTheme": [Paths.removeTheme(key(), of: key())],
        "newParty": [Paths.newParty(in: key())],
        "raiseParty": [Paths.raiseParty(key(), of: key())],
        "raiseGroup": [Paths.raiseGroup(key(), of: key())],
        "raiseCitation": [Paths.raiseCitation(key(), of: key())],
        "leave": [Paths.leave(key(), of: key())],
        "handLead": [Paths.handLead(of: key())],
        "newContentGroup": [Paths.newContentGroup(in: key())],
        "group": [Paths.group(key(), of: key())],
        "removeGroup": [Paths.removeGroup(key(), of: key())],
        "newCitation": [Paths.newCitation(in: key())],
        "citation": [Paths.citation(key(), of: key())],
        "removeCitation": [Paths.removeCitation(key(), of: key())],
        "centralTasks": [Paths.centralTasks(of: key())],
        "newCentralTask": [Paths.newCentralTask(in: key())],
        "centralTask": [Paths.centralTask(key(), of: key())],
        "alterCentralTask": [Paths.alterCentralTask(key(), of: key())],
        "removeCentralTask": [Paths.removeCentralTask(key(), of: key())],
    ]

    private static let signing: [String: [String]] = [
        "envelopes": [Paths.envelopes],
        "openEnvelope": [
            Paths.openEnvelope(for: key()), Paths.openEnvelope(for: .submission(key())),
            Paths.openEnvelope(for: .report(key(), year: 2018)), Paths.openEnvelope(for: .plan(key(), of: key())),
            Paths.openEnvelope(for: .consultationLetter(key(), of: key())),
            Paths.openEnvelope(for: .conclusions(key())),
        ], "origin": [Paths.origin(of: .submission(key())), Paths.origin(of: .conclusions(key()))],
        "envelope": [Paths.envelope(key())],
        "envelopeFile": EnvelopeFile.allCases.map { Paths.envelopeFile($0, of: key()) },
        "sign": [Paths.sign(key(), of: key())], "confirmSignature": [Paths.confirmSignature(key(), of: key())],
        "signByCertificate": [Paths.signByCertificate(key(), of: key())],
        "signByToken": [Paths.signByToken(key(), of: key())],
        "bringSigned": [Paths.bringSigned(key(), of: key())], "keepScan": [Paths.keepScan(key(), of: key())],
        "scan": [Paths.scan(key(), of: key())], "declineToSign": [Paths.declineToSign(key(), of: key())],
        "remindSignatories": [Paths.remindSignatories(of: key())],
        "changeSigner": [Paths.changeSigner(key(), of: key())], "correctDocument": [Paths.correctDocument(key())],
        "withdrawEnvelope": [Paths.withdrawEnvelope(key())], "issueEnvelope": [Paths.issueEnvelope(key())],
        "receive": [Paths.receive(key(), of: key())], "registers": [Paths.registers],
        "register": [Paths.register(of: key(), year: 2019, incoming: true)],
        "registerFile": [Paths.registerFile(of: key(), year: 2019, incoming: false)],
        "drawNumber": [Paths.drawNumber, Paths.drawNumber(for: key())],
        "registerArrival": [Paths.registerArrival, Paths.registerArrival(at: key())],
        "voidNumber": [Paths.voidNumber(key())], "dispatch": [Paths.dispatch(key())],
        "verification": [Paths.verification, Paths.verification(of: "AAAABBBBCCCCDDDD")],
        "trustedRoots": [Paths.trustedRoots], "distrust": [Paths.distrust(key())],
        "numbering": [Paths.numbering(of: key())],
    ]

    private static let intakes: [String: [String]] = [
        "bringDraft": [Paths.bringDraft, Paths.bringDraft(over: key())], "takeDraftIn": [Paths.takeDraftIn],
        "intakes": [Paths.intakes(of: key())], "undoIntake": [Paths.undoIntake(key(), of: key())],
        "programmePaper": [Paths.programmePaper(of: key())], "opinionPaper": [Paths.opinionPaper(of: key())],
        "noteResult": [Paths.noteResult(of: key())], "withdrawResult": [Paths.withdrawResult(key(), of: key())],
        "evaluation": [Paths.evaluation(of: key())], "writeEvaluation": [Paths.writeEvaluation(of: key())],
        "opinionWorkbook": [Paths.opinionWorkbook(of: key())],
    ]

    private static let conferences: [String: [String]] = [
        "conferences": [Paths.conferences],
        "newConference": [Paths.newConference, Paths.newConference(carrying: key())],
        "conference": [Paths.conference(key())],
        "alterConference": [Paths.alterConference(key())],
        "discardConference": [Paths.discardConference(key())],
        "openConference": [Paths.openConference(key())],
        "startConference": [Paths.startConference(key())],
        "closeConference": [Paths.closeConference(key())],
        "conferenceCalendar": [Paths.conferenceCalendar(key())],
        "hall": [Paths.hall(of: key())],
        "agenda": [Paths.agenda(of: key())],
        "agendaItem": [Paths.agendaItem(key(), of: key())],
        "cancelConference": [Paths.cancelConference(key())],
        "moveAgendaItem": Move.allCases.map { Paths.moveAgendaItem(key(), of: key(), $0) },
        "paper": [Paths.paper(key(), of: key())],
        "movePaper": Move.allCases.map { Paths.movePaper(key(), of: key(), $0) },
        "notes": [Paths.notes(at: key())],
        "statement": [Paths.statement(key(), at: key())],
        "removeStatement": [Paths.removeStatement(key(), at: key())],
        "conclusion": [Paths.conclusion(key(), of: key())],
        "moveConclusion": Move.allCases.map { Paths.moveConclusion(key(), of: key(), $0) },
        "assignConclusion": [Paths.assignConclusion(key(), of: key())],
        "unassignConclusion": [Paths.unassignConclusion(key(), of: key())],
        "attachment": [Paths.attachment(key())],
        "replaceAttachment": [Paths.replaceAttachment(key())],
        "removeAttachment": [Paths.removeAttachment(key())],
        "files": [
            Paths.files(of: Key<ConferencePaper>(rawValue: "01690dc7-ed7b-7000-8000-000000000000"), at: key()),
            Paths.files(of: Key<AssignmentResult>(rawValue: "01690dc7-ed7b-7000-8000-000000000000"), in: key()),
        ],
        "removeAgendaItem": [Paths.removeAgendaItem(key(), of: key())],
        "beginAgendaItem": [Paths.beginAgendaItem(key(), of: key())],
        "endAgendaItem": [Paths.endAgendaItem(key(), of: key())],
        "addPaper": [Paths.addPaper(to: key())],
        "removePaper": [Paths.removePaper(key(), of: key())],
        "delegates": [Paths.delegates(of: key())],
        "inviteDelegates": [Paths.inviteDelegates(to: key())],
        "orderDelegates": [Paths.orderDelegates(of: key())],
        "checkIn": [Paths.checkIn(at: key()), Paths.checkIn(key()), Paths.checkIn(code: "ABCD")],
        "walkIn": [Paths.walkIn(to: key())],
        "delegateInvitation": [Paths.delegateInvitation(key())],
        "removeDelegate": [Paths.removeDelegate(key())],
        "undoCheckIn": [Paths.undoCheckIn(key())],
        "consensus": [Paths.consensus(of: key())],
        "putToConsensus": [Paths.putToConsensus(at: key())],
        "position": [Paths.position(on: key()), Paths.position(on: key(), of: key())],
        "closeConsensus": [Paths.closeConsensus(key())],
        "putAgain": [Paths.putAgain(key())],
        "removeConsensus": [Paths.removeConsensus(key())],
        "minutes": [Paths.minutes(of: key())],
        "correctMinutes": [Paths.correctMinutes(of: key())],
        "addStatement": [Paths.addStatement(at: key())],
        "addConclusion": [Paths.addConclusion(at: key())],
        "removeConclusion": [Paths.removeConclusion(key(), of: key())],
    ]

    private static let all = [shell, organisations, imports, programmes, conferences, intakes, signing].reduce(into: [:]
    ) {
        all, part in
        all.merge(part) { $0 + $1 }
    }

    /// Swift tells nobody which functions a type has; its source does.
    @Test func `is in the table of this test`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Web")
        var names: Set<String> = []
        for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where file.hasSuffix("Paths.swift")
        {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            guard text.contains("enum Paths {") || text.contains("extension Paths {") else { continue }
            names.formUnion(
                text.matches(of: #/(?m)^    (?:package )?static (?:let|func) ([a-zA-Z]+)/#).map { String($0.1) })
        }
        #expect(names.count > 60)
        #expect(names.subtracting(Self.all.keys).sorted() == [])
    }

    @Test func `is an address of the map`() async throws {
        let map = try await withSite { RouteMap.text(of: $0.site).split(separator: "\n") }
            .map { $0.drop { $0 != " " }.drop { $0 == " " } }
        let shapes = map.filter { $0 != "/**" }.map { $0.split(separator: "/") }
        for (name, paths) in Self.all {
            for path in paths {
                let parts = path.prefix { $0 != "?" }.split(separator: "/")
                #expect(shapes.contains { Self.fits(parts, $0) }, "\(name): \(path)")
            }
        }
    }

    private static func fits(_ parts: [Substring], _ shape: [Substring]) -> Bool {
        if shape.last == "**" { return parts.starts(with: shape.dropLast()) }
        return shape.count == parts.count
            && zip(shape, parts).allSatisfy { $0.hasPrefix("{") || $0.hasPrefix(":") || $0 == $1 }
    }

    @Test func `says in words what every act is that anybody records`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Domain")
        var acts: Set<String> = []
        for file in try FileManager.default.subpathsOfDirectory(atPath: root.path) where file.hasSuffix(".swift") {
            let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
            acts.formUnion(text.matches(of: #/record\(\s*"([a-z_]+\.[a-z-]+)"/#).map { String($0.1) })
        }
        #expect(acts.count > 20)
        for act in acts {
            for language in Language.allCases { #expect(ActWording.words(for: act, language) != act, "\(act)") }
        }
    }
}
