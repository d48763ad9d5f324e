internal import Calendars
internal import Domain
internal import Hummingbird
internal import Markup

extension SigningRoutes {
    func withdrawing(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        try await show(context) { _, frame in
            guard frame.mayKeep else { throw Refusal.forbidden(.envelopeIsKeptByTheLead, frame.whoKeeps) }
            let language = frame.language
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.confirmation(
                language.pick("Rút hồ sơ ký?", "Withdraw it?"), in: .documents, breadcrumbs: frame.crumbs,
                to: Paths.withdrawEnvelope(frame.id),
                consequences: [
                    language.pick(
                        "Không ai ký tiếp được. \(frame.detail.signedParties) bên đã ký sẽ phải ký lại trên bản mới.",
                        "Nobody can sign it any more; those who signed sign again.")
                ],
                untouched: [
                    language.pick(
                        "Số \(frame.envelope.numberText) được giữ cho lần đưa ký sau. Chữ ký đã có vẫn còn trong lịch sử.",
                        "The number is kept for the next time; what was signed stays on record.")
                ],
                fields: state.lines("ly-do", language.pick("Lý do", "Reason"), required: true).html,
                yes: language.pick("Rút hồ sơ", "Withdraw"), back: Paths.envelope(frame.id))
        }
    }

    func withdraw(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        return try await site.take(request, context) { form in
            let reason = form.paragraphs("ly-do")
            return { try $0.withdrawEnvelope(id, because: reason) }
        } then: { _ in
            Redirect.see(Paths.envelope(id), saying: "Đã rút hồ sơ ký.")
        } again: { values, refusal in
            try await withdrawing(values, refusal, context)
        }
    }

    func declining(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let place = try context.key("cho", of: Signatory.self)
        return try await show(context) { work, frame in
            _ = try work.placeToSign(place)
            let language = frame.language
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            return state.confirmation(
                language.pick("Từ chối ký?", "Decline to sign?"), in: .documents, breadcrumbs: frame.crumbs,
                to: Paths.declineToSign(place, of: frame.id),
                consequences: [
                    language.pick(
                        "Hồ sơ dừng lại; \(frame.leadName) thấy lý do và phải lập hồ sơ khác.",
                        "The envelope ends; \(frame.leadName) reads why and opens another.")
                ],
                fields: state.lines("ly-do", language.pick("Lý do", "Reason"), required: true).html,
                yes: language.pick("Từ chối ký", "Decline"), back: Paths.envelope(frame.id))
        }
    }

    func decline(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let place = try context.key("cho", of: Signatory.self)
        return try await site.take(request, context) { form in
            let reason = form.paragraphs("ly-do")
            return { try $0.declineToSign(place, because: reason) }
        } then: { _ in
            Redirect.see(Paths.envelope(id), saying: "Đã ghi việc từ chối ký.")
        } again: { values, refusal in
            try await declining(values, refusal, context)
        }
    }

    func issuing(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        try await show(context) { work, frame in
            guard frame.mayKeep else { throw Refusal.forbidden(.envelopeIsKeptByTheLead, frame.whoKeeps) }
            let language = frame.language
            let state = FormState(
                values: values ?? FormValues(["ngay-chuyen": [frame.today.vietnamese], "so-ban": ["1"]]),
                refusal: refusal, language: language)
            return state.confirmation(
                language.pick("Phát hành văn bản?", "Issue it?"), in: .documents, breadcrumbs: frame.crumbs,
                to: Paths.issueEnvelope(frame.id),
                consequences: [
                    language.pick(
                        "Văn bản số \(frame.envelope.numberText) vào sổ văn bản đi, được khóa và gửi đến các nơi nhận.",
                        "It enters the register, is frozen and told to its recipients.")
                ],
                fields: """
                    \(state.day("ngay-chuyen", language.pick("Ngày phát hành", "Day of issue"), required: true))\
                    \(state.text("so-ban", language.pick("Số lượng bản", "Copies"), required: true, width: .short))\
                    \(state.lines("ghi-chu", language.pick("Ghi chú", "Note"), hint: language.pick("Phải ghi lý do khi phát hành sau ngày làm việc kế tiếp ngày văn bản.", "Why, when it goes out late.")))
                    """,
                yes: language.pick("Phát hành", "Issue"), back: Paths.envelope(frame.id), isDangerous: false)
        }
    }

    func issue(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        return try await site.take(request, context) { form in
            let day = form.day("ngay-chuyen", required: "Hãy ghi ngày phát hành.")
            let copies = form.number("so-ban", in: 0...10_000, required: "Hãy ghi số lượng bản.")
            let note = form.paragraphs("ghi-chu", limit: 1000)
            let read = try (form.checked(day), form.checked(copies))
            return { try $0.issueEnvelope(id, on: read.0, copies: read.1, note: note) }
        } then: { _ in
            Redirect.see(Paths.envelope(id), saying: "Đã phát hành văn bản.")
        } again: { values, refusal in
            try await issuing(values, refusal, context)
        }
    }

    func receiving(_ values: FormValues?, _ refusal: Refusal?, _ context: MemberContext) async throws -> Response {
        let recipient = try context.key("noi-nhan", of: Recipient.self)
        return try await show(context) { work, frame in
            guard let line = try work.recipients(of: frame.envelope).first(where: { $0.recipient.id == recipient }),
                work.mayReceive(line)
            else { throw Refusal.absent }
            let language = frame.language
            let state = FormState(values: values ?? FormValues(), refusal: refusal, language: language)
            let isFirst = line.receipt == nil
            return state.page(
                isFirst
                    ? language.pick("Xác nhận đã nhận", "Confirm that it came")
                    : language.pick("Giao nội bộ", "Hand on"),
                in: .documents, breadcrumbs: frame.crumbs,
                summary:
                    "\(language.pick("Văn bản vào sổ văn bản đến của \(line.recipient.name) với số đến tiếp theo.", "It enters the register of \(line.recipient.name)."))",
                to: Paths.receive(recipient, of: frame.id),
                fields: """
                    \(state.text("giao-cho", language.pick("Giao cho", "Handed to"), hint: language.pick("Người hoặc bộ phận thực hiện.", "Who deals with it."), required: true))\
                    \(state.day("han", language.pick("Hạn", "Due")))\
                    \(state.lines("ghi-chu", language.pick("Ghi chú", "Note")))
                    """,
                yes: isFirst
                    ? language.pick("Đã nhận, đã giao", "Received and handed on") : language.pick("Giao", "Hand on"),
                back: Paths.envelope(frame.id))
        }
    }

    func receive(_ request: Request, _ context: MemberContext) async throws -> Response {
        let id = try context.key("id", of: Envelope.self)
        let recipient = try context.key("noi-nhan", of: Recipient.self)
        return try await site.take(request, context) { form in
            let draft = HandingDraft(
                assignedTo: form.text("giao-cho"), due: form.day("han"), note: form.paragraphs("ghi-chu", limit: 1000))
            try form.check()
            return { try $0.receive(recipient, draft) }
        } then: { _ in
            Redirect.see(Paths.envelope(id), saying: "Đã ghi nhận.")
        } again: { values, refusal in
            try await receiving(values, refusal, context)
        }
    }
}
