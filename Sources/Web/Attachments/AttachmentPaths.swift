internal import Domain

extension Paths {
    static func attachment(_ id: Key<Attachment>) -> String { "/tep/\(id)" }
    static func replaceAttachment(_ id: Key<Attachment>) -> String { "/tep/\(id)/thay" }
    static func removeAttachment(_ id: Key<Attachment>) -> String { "/tep/\(id)/bo" }
    static func files(of paper: Key<ConferencePaper>, at id: Key<Conference>) -> String {
        "/hoi-nghi/\(id)/tai-lieu/\(paper)/tep"
    }
    static func files(of result: Key<AssignmentResult>, in id: Key<Assignment>) -> String {
        "/nhiem-vu/\(id)/ket-qua/\(result)/tep"
    }
}
