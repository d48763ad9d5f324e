internal import Domain

extension Paths {
    static func importTemplate(_ kind: ImportRun.Kind, _ form: ExportOrder.Form) -> String {
        "/nhap-lieu/mau/\(kind.slug).\(form.rawValue)"
    }
    static func importHelp(_ kind: ImportRun.Kind) -> String { "/nhap-lieu/huong-dan/\(kind.slug)" }
    static func export(_ kind: ImportRun.Kind, _ form: ExportOrder.Form, _ scope: ExportOrder.Scope) -> String {
        "/nhap-lieu/xuat/\(kind.slug).\(form.rawValue)\(scope == .own ? "?pham-vi=cua-toi" : "")"
    }
    static func importProgress(_ id: Key<ImportRun>) -> String { "/nhap-lieu/\(id)/tien-do" }
    static func annotatedImport(_ id: Key<ImportRun>) -> String { "/nhap-lieu/\(id)/tep-ket-qua" }
    static func rereadImport(_ id: Key<ImportRun>) -> String { "/nhap-lieu/\(id)/cach-doc" }
    static func confirmImport(_ id: Key<ImportRun>) -> String { "/nhap-lieu/\(id)/xac-nhan" }
    static func stopImport(_ id: Key<ImportRun>) -> String { "/nhap-lieu/\(id)/dung" }
    static func resumeImport(_ id: Key<ImportRun>) -> String { "/nhap-lieu/\(id)/tiep-tuc" }
    static func undoImport(_ id: Key<ImportRun>) -> String { "/nhap-lieu/\(id)/hoan-tac" }
    static func discardImport(_ id: Key<ImportRun>) -> String { "/nhap-lieu/\(id)/bo" }
}
