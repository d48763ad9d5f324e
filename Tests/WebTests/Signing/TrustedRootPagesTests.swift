import Domain
import HTTPTypes
import TestKit
import Testing

@testable import Web

@Suite struct `The page of trusted authorities` {
    @Test func `takes one off the list with day and reason, and keeps it there`() async throws {
        try await withDesk { stage in
            let identity = try TestIdentity(of: "Ai đó", at: stage.clock.now.date)
            let id = try await stage.desk.act(as: .installation) {
                try #require(try $0.trust(identity.authority.certificate.pem).first).id
            }
            try await stage.withSite { house in
                let keeper = try await house.visitor(.quan)
                let list = try await keeper.get(Paths.trustedRoots)
                #expect(list.document.problems == [] && list.text.contains(Paths.distrust(id)))
                #expect(list.text.contains("Đang tin cậy"))
                let form = try await keeper.get(Paths.distrust(id))
                #expect(form.status == .ok && form.document.problems == [])
                let silent = try await keeper.post(Paths.distrust(id), ["tu-ngay": "21/02/2019", "ly-do": ""])
                #expect(silent.status == .unprocessableContent && silent.text.contains("Hãy ghi lý do"))
                let done = try await keeper.post(
                    Paths.distrust(id), ["tu-ngay": "21/02/2019", "ly-do": "Ngừng dịch vụ <b>"])
                #expect(done.status == .seeOther)
                let after = try await keeper.get(Paths.trustedRoots)
                #expect(after.document.problems == [] && !after.text.contains(Paths.distrust(id)))
                #expect(after.text.contains("Thôi tin cậy từ 21/02/2019"))
                #expect(after.text.contains("Ngừng dịch vụ &lt;b&gt;"))
                let events = try await keeper.get(Paths.events)
                #expect(events.text.contains("đưa tổ chức chứng thực ra khỏi danh sách"))
                #expect(try await house.visitor(.huong).get(Paths.distrust(id)).status == .notFound)
            }
        }
    }
}
