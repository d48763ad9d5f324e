/// Which objects of a revision a later signature has to touch, and which object names which.
struct PDFRoles {
    let catalog: Int
    private(set) var form: Int?
    private(set) var fieldList: Int?
    private(set) var metadata: Int?
    private(set) var information: Int?
    private(set) var pages: Set<Int> = []
    private var nodes: Set<Int> = []
    private(set) var annotationLists: Set<Int> = []
    /// Fields that wait for a signature.
    private(set) var emptyFields: Set<Int> = []
    /// What holds the proof for verification (DSS, ETSI EN 319 142-1 §5.4).
    private(set) var proofs: Set<Int> = []

    init?(of file: PDFFile) {
        guard let catalog = file.catalogNumber, file.references.trailer["Encrypt"] == nil else { return nil }
        self.catalog = catalog
        let entries = file.catalog
        form = entries["AcroForm"]?.target
        let fields = file.resolved(entries["AcroForm"]).entries["Fields"]
        fieldList = fields?.target
        metadata = entries["Metadata"]?.target
        information = file.references.trailer["Info"]?.target
        guard collectPages(from: entries["Pages"], of: file, depth: 0) else { return nil }
        for field in file.resolved(fields).elements ?? [] {
            guard let number = field.target else { return nil }
            let value = file.object(number).entries
            if value["FT"]?.name == "Sig", value["V"] == nil { emptyFields.insert(number) }
        }
        collectProofs(from: entries["DSS"], of: file, depth: 0)
    }

    private mutating func collectPages(from value: PDFValue?, of file: PDFFile, depth: Int) -> Bool {
        guard depth < 50, let number = value?.target, nodes.insert(number).inserted else { return false }
        let node = file.object(number).entries
        guard let kids = node["Kids"] else {
            pages.insert(number)
            if let list = node["Annots"]?.target { annotationLists.insert(list) }
            return node["Type"]?.name == "Page"
        }
        guard let elements = file.resolved(kids).elements else { return false }
        return elements.allSatisfy { collectPages(from: $0, of: file, depth: depth + 1) }
    }

    private mutating func collectProofs(from value: PDFValue?, of file: PDFFile, depth: Int) {
        guard let value, depth < 5 else { return }
        if let number = value.target, !proofs.insert(number).inserted { return }
        let content = file.resolved(value)
        guard !content.isStream else { return }
        for inner in content.elements ?? Array(content.entries.values) {
            collectProofs(from: inner, of: file, depth: depth + 1)
        }
    }
}
