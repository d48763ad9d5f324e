internal import Calendars
internal import Storage

/// A conference of the sample on its day: who comes, what they agree, how it ends.
struct SampleHall: Sendable {
    let sample: Sample
    let day: Day

    private static let chair = "phochutich.mttq"
    private static let secretary = "tonghop.mttq"
    /// Who speaks for each party, by its code.
    private static let speakers = [
        "MTTQ-HK": "phochutich.mttq", "LDLD-HK": "chutich.ldld", "CCB-HK": "chutich.ccb", "LHPN-HK": "chutich.lhpn",
        "DOAN-HK": "bithu.doan", "TTR-HK": "chanh.thanhtra",
    ]

    /// The conference that waits.
    func only() async throws -> Key<Conference> {
        let found = try await sample.desk(on: day).look(as: .installation) { work in
            try work.conferences().first { $0.conference.state == .open }
        }
        guard let found else { throw Refusal.absent }
        return found.conference.id
    }

    /// From the first delegate at the door to the locked minutes.
    func meet(
        _ id: Key<Conference>, _ first: ConsensusSubject, of programme: Key<Programme>,
        _ second: ConsensusSubject? = nil,
        of other: Key<Programme>? = nil
    ) async throws {
        try await sample.act(Self.secretary, on: day) { work in
            for delegate in try work.delegates(of: work.conference(id)) {
                try work.checkIn(
                    delegate.id, substitute: delegate.personName.isEmpty ? "Đại biểu Mẫu \(delegate.position)" : "")
            }
        }
        let subjects = [(first, programme)] + (second.flatMap { second in other.map { [(second, $0)] } } ?? [])
        let items = try await put(subjects, in: id)
        try await sample.act(Self.chair, on: day) { work in
            try work.startConference(id, version: work.conference(id).version)
        }
        for item in items { try await agree(on: item) }
        try await sample.act(Self.secretary, on: day) { work in
            try work.addConclusion(
                ConclusionDraft(
                    "Cụ thể hóa các nội dung trong chương trình phối hợp theo chức năng, nhiệm vụ của từng đơn vị",
                    owner: .organisation(work.conference(id).organisationId), due: day.advanced(by: 30)), to: id)
        }
        try await sample.act(Self.chair, on: day) { work in
            for item in items {
                try work.closeConsensus(item, version: work.consensusItem(item).0.version)
            }
            _ = try work.closeConference(id, version: work.conference(id).version)
        }
    }

    private func put(
        _ subjects: [(ConsensusSubject, Key<Programme>)], in id: Key<Conference>
    ) async throws -> [Key<ConsensusItem>] {
        try await sample.act(Self.secretary, on: day) { work in
            try subjects.map { try work.putToConsensus($0.0, of: $0.1, in: id).id }
        }
    }

    private func agree(on item: Key<ConsensusItem>) async throws {
        let parties = try await sample.desk(on: day).look(as: .installation) { work in
            try work.consensusBoard(of: work.consensusItem(item).0).lines.filter { $0.current == nil }.compactMap {
                line in
                try work.session.find(Organisation.self, line.party.organisationId).map { ($0.code, line.party.id) }
            }
        }
        for (code, party) in parties {
            guard let account = Self.speakers[code] else { continue }
            try await sample.act(account, on: day) { work in
                try work.takePosition(on: item, .agrees, for: party, version: work.consensusItem(item).0.version)
            }
        }
    }
}
