internal import Domain
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension ConferenceRoutes {
    /// Takes one note that waited on a device, and answers in JSON what became of it.
    ///
    /// Whatever cannot be mended by sending again is told with 422: the device keeps the note and shows why.
    func takeNote(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Conference.self)
        _ = try await site.desk.look(as: context.actor) { try $0.conference(id) }
        let values = try await request.form()
        do {
            let note = try DeviceNote(values)
            let receipt = try await site.desk.act(as: context.actor) { try $0.take(note, at: id) }
            var response = Response(
                answer: NoteAnswer(state: receipt.outcome.rawValue, words: receipt.told), status: .ok)
            if !values["bao"].isEmpty {
                response.setCookie(VisitorCookie.flash.carrying(receipt.told, site.settings))
            }
            return response
        } catch let refusal as Refusal {
            let words =
                refusal.kind == .absent
                ? "Mã hoặc đại biểu này không có trong danh sách của hội nghị." : refusal.told
            return Response(answer: NoteAnswer(state: "refused", words: words), status: .unprocessableContent)
        }
    }
}

/// What a device is told of a note that it sent.
private struct NoteAnswer: Encodable {
    let state: String
    let words: String
}

extension Refusal {
    fileprivate var told: String { problems.first?.message ?? message }
}

extension DeviceNote {
    /// Reads a note as `later.js` sends it.
    fileprivate init(_ values: FormValues) throws(Refusal) {
        var form = FormReader(values)
        let key = form.key("khoa", of: DeviceNoteReceipt.self, required: "Thiếu khóa của mục ghi.")
        let age = Int64(values["tuoi"]) ?? 0
        let delegate = form.key("dai-bieu", of: Delegate.self)
        let matter: Matter? =
            switch values["loai"] {
            case "ma": .code(form.text("ma", required: "Hãy gõ mã trên giấy mời.", limit: 60))
            case "co-mat":
                delegate.map {
                    .delegate(
                        $0, substitute: form.text("nguoi-thay", limit: 300), position: form.text("chuc-vu", limit: 300))
                }
            case "khach":
                .walkIn(
                    name: form.text("ho-ten", required: "Hãy ghi họ tên.", limit: 300),
                    position: form.text("chuc-vu", limit: 300), organisation: form.text("don-vi", limit: 300))
            case "phat-bieu":
                delegate.map {
                    .statement(
                        by: $0, on: form.key("muc", of: AgendaItem.self),
                        text: form.paragraphs("noi-dung", required: "Hãy ghi nội dung phát biểu.", limit: 20_000))
                }
            default: nil
            }
        guard let matter else {
            try form.check()
            throw .invalid([.init("loai", "Mục ghi không đọc được.")])
        }
        self.init(key: try form.checked(key), matter, age: age)
    }
}

extension Response {
    fileprivate init(answer: NoteAnswer, status: HTTPResponse.Status) {
        self.init(
            status: status, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: JSONText.encode(answer))))
    }
}
