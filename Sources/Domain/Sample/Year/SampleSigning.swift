internal import Calendars
internal import Storage

/// In which way a text of the sample is signed.
enum SampleSigningTime: Sendable {
    /// Three confirm in the system, two sign with certificates, one on paper.
    case firstTime
    /// All sign with certificates.
    case amendment
}

extension Sample {
    /// Puts a programme before its six signatories, lets them sign, issues it and confirms its receipt.
    func sign(
        _ programme: Key<Programme>, on day: Day, with room: SigningRoom, as time: SampleSigningTime
    ) async throws {
        let room = room.at(desk(on: day))
        let lead = try await actor("phochutich.mttq", on: day)
        let draft = try await desk(on: day).look(as: lead) { work in
            var draft = try work.suggestedEnvelope(for: programme)
            // The chair is a person whom the news item names; the deputy signs for the chair (KT.).
            for place in draft.sides.indices where draft.sides[place].organisation == lead.capacity?.organisation {
                draft.sides[place].people = lead.person.map { [$0] } ?? []
            }
            return draft
        }
        let envelope = try await room.open(.programme(programme), draft, as: lead)
        let places = try await desk(on: day).look(as: lead) { work in
            try work.envelopeDetail(envelope).sides.compactMap { side in
                try work.session.find(Organisation.self, side.party.organisationId).flatMap { organisation in
                    side.places.first.map { (organisation.code, $0.signatory) }
                }
            }
        }
        let certificates = try await SampleCertificates(at: desk(on: day))
        for (code, signatory) in places {
            try await sign(signatory, of: code, envelope, on: day, with: room, as: time, certificates)
        }
        try await act("phochutich.mttq", on: day) { try $0.issueEnvelope(envelope, on: day, copies: 12) }
        try await confirmReceipt(of: envelope, on: day.advanced(by: 1))
    }

    private func sign(
        _ signatory: Signatory, of code: String, _ envelope: Key<Envelope>, on day: Day, with room: SigningRoom,
        as time: SampleSigningTime, _ certificates: SampleCertificates
    ) async throws {
        guard let account = Self.signers[code] else { return }
        let actor = try await actor(account, on: day)
        switch (time, code) {
        case (.amendment, _), (.firstTime, "LDLD-HK"), (.firstTime, "DOAN-HK"):
            try await room.sign(signatory.id, with: try certificates.key(for: actor), as: actor)
        case (.firstTime, "CCB-HK"):
            let clerk = try await self.actor("canbo.ccb", on: day)
            let detail = try await desk(on: day).look(as: clerk) { try $0.envelopeDetail(envelope) }
            let scan = try await room.sampleScan(of: detail, by: signatory)
            try await room.keepScan(
                BroughtFile(name: "ban-quet-mau.pdf", bytes: scan), at: signatory.id, code: detail.envelope.code,
                as: clerk)
        default: try await room.confirm(signatory.id, password: Sample.password, as: actor)
        }
    }

    private func confirmReceipt(of envelope: Key<Envelope>, on day: Day) async throws {
        for (code, account) in Self.clerks {
            try await act(account, on: day) { work in
                let detail = try work.envelopeDetail(envelope)
                for line in try work.recipients(of: detail.envelope) {
                    let organisation = try line.recipient.organisationId.flatMap {
                        try work.session.find(Organisation.self, $0)
                    }
                    guard organisation?.code == code, line.receipt == nil else { continue }
                    try work.confirmReceipt(
                        line.recipient.id,
                        HandingDraft(
                            assignedTo: "Văn phòng", due: day.advanced(by: 14), note: "Xây dựng kế hoạch của đơn vị"))
                }
            }
        }
    }

    private static let signers = [
        "MTTQ-HK": "phochutich.mttq", "LDLD-HK": "chutich.ldld", "CCB-HK": "chutich.ccb", "LHPN-HK": "chutich.lhpn",
        "DOAN-HK": "bithu.doan", "TTR-HK": "chanh.thanhtra",
    ]

    private static let clerks = [
        ("MTTQ-HK", "tonghop.mttq"), ("LDLD-HK", "canbo.ldld"), ("CCB-HK", "canbo.ccb"), ("LHPN-HK", "canbo.lhpn"),
        ("DOAN-HK", "canbo.doan"),
        ("TTR-HK", "canbo.thanhtra"),
    ]
}

extension SigningRoom {
    /// What a scan of the signed paper would be; it says that it is a sample.
    fileprivate func sampleScan(of detail: EnvelopeDetail, by signatory: Signatory) async throws -> [UInt8] {
        let text = """
            <!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bản quét mẫu</title></head><body>
            <p>BẢN QUÉT MẪU của bản giấy \(detail.envelope.numberText), \(signatory.personName) ký, đóng dấu.</p>
            <p>\(Envelope.spelled(detail.envelope.code))</p></body></html>
            """
        return try await engines.printer.print(html: text).pdf
    }
}
