import Calendars
@testable import Domain
import Foundation
import Logging
import TestKit
import Testing

@Suite struct `The daily anchor` {
    private static let anchor = EventAnchor(day: Stage.story, position: 7, hash: EventSeal.origin)

    @Test func `is kept once a day and never changes`() async throws {
        try await TestFolder.with { folder in
            let anchors = EventAnchors(folder: folder.appending(path: "anchors").path)
            #expect(try anchors.all() == [])
            try anchors.keep(Self.anchor)
            try anchors.keep(EventAnchor(day: Stage.story, position: 9, hash: "other"))
            let next = EventAnchor(day: Stage.story.advanced(by: 1), position: 9, hash: "other")
            try anchors.keep(next)
            #expect(try anchors.all() == [Self.anchor, next])
        }
    }

    @Test func `that cannot be read is an error, not a missing anchor`() async throws {
        try await TestFolder.with { folder in
            try Data("{}".utf8).write(to: folder.appending(path: "2019-02-21.json"))
            #expect(throws: (any Error).self) { try EventAnchors(folder: folder.path).all() }
        }
    }

    @Test func `is made by the worker, after sealing whatever waits`() async throws {
        try await TestFolder.with { folder in
            try await Chain.with(0) { chain in
                try await chain.record(2100)
                let anchors = EventAnchors(folder: folder.path)
                let worker = Worker(
                    desk: chain.stage.desk, anchors: anchors, vault: FolderVault(folder: folder.path),
                    logger: Logger(label: "test"))
                try await worker.sealEvents()
                #expect(try await chain.stage.look { try $0.unsealedEvents().count } == 0)
                let kept = try anchors.all()
                #expect(kept == [try await chain.anchor()])
                #expect(kept.first?.position == 2100)
                try await chain.record(1)
                try await worker.sealEvents()
                #expect(try anchors.all() == kept, "one anchor a day")
                chain.stage.clock.advance(days: 1)
                try await worker.sealEvents()
                #expect(try anchors.all().count == 2)
                #expect(try await chain.verify(anchors.all()).isSound)
            }
        }
    }
}
