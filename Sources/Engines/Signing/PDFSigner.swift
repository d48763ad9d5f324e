package import Foundation

/// Signs PDFs by PAdES (ETSI EN 319 142-1) with a file or a token: each signature is appended, no earlier byte changes.
package struct PDFSigner: Sendable {
    private struct Job: Encodable, Sendable {
        struct Credential: Encodable, Sendable {
            var kind: String
            var bytes: String?
            var passphrase: String?
            var module: String?
            var token: String?
            var key: String?
            var pin: String?
            var certificate: String?
            var authorities: String?
        }
        let pdf: String
        let signed: String
        let stamp: String?
        let credential: Credential
        let field: String
        let name: String?
        let reason: String?
        let location: String?
        let page: Int
        let box: [Double]?
        let time: String
        let timeStampService: String?
        let timeStampPatience: Int
    }
    private struct Answer: Decodable, Sendable {
        let isTimeStamped: Bool
        let note: String?
    }

    private let pool: WorkerPool
    private let printer: PrintEngine
    private let patience: Int

    /// - Parameters:
    ///   - printer: draws what people see of a signature.
    ///   - patience: how many seconds a time-stamp service may take.
    package init(
        python: PythonInterpreter = .chosen(), printer: PrintEngine,
        limits: WorkerLimits = WorkerLimits(workers: 1, megabytes: 1024), patience: Int = 5
    ) {
        let variables = ["PATH", "HOME", "TMPDIR", "SOFTHSM2_CONF"]
        pool = WorkerPool(
            WorkerProgram(engine: "signing", interpreter: python, limits: limits, inherited: variables))
        self.printer = printer
        self.patience = patience
    }

    /// The PDF with one more signature.
    ///
    /// If the time-stamp service fails, the PDF is signed all the same, one level lower, and the result says why.
    package func sign(
        _ pdf: [UInt8], with credential: SigningCredential, stating statement: SignatureStatement,
        appearance: SignatureAppearance? = nil, at time: Date, timeStampService: URL? = nil
    ) async throws(SigningProblem) -> SignedPDF {
        let stamp = try await stamp(appearance)
        return try await signed(pdf, credential, statement, appearance, stamp, time, timeStampService)
    }

    /// Starts a worker before anybody waits for it.
    package func warm() async throws(SigningProblem) {
        do { try await pool.warm() } catch { throw SigningProblem(error) }
    }

    private func stamp(_ appearance: SignatureAppearance?) async throws(SigningProblem) -> [UInt8]? {
        guard let appearance else { return nil }
        do { return try await printer.drawing(html: StampPage(appearance: appearance).html).pdf } catch {
            throw .crashed("the appearance: \(error)")
        }
    }

    private func signed(
        _ pdf: [UInt8], _ credential: SigningCredential, _ statement: SignatureStatement,
        _ appearance: SignatureAppearance?, _ stamp: [UInt8]?, _ time: Date, _ service: URL?
    ) async throws(SigningProblem) -> SignedPDF {
        do {
            let folder = try JobFolder()
            let place = appearance?.place
            let job = Job(
                pdf: try folder.put(pdf, as: "document.pdf"), signed: folder.path("signed.pdf"),
                stamp: try stamp.map { bytes throws(WorkerProblem) in try folder.put(bytes, as: "stamp.pdf") },
                credential: PDFSigner.described(credential), field: statement.field, name: statement.name,
                reason: statement.reason, location: statement.location, page: place?.page ?? 1,
                box: place.map { [$0.x, $0.y, $0.x + $0.width, $0.y + $0.height] }, time: time.ISO8601Format(),
                timeStampService: service?.absoluteString, timeStampPatience: patience)
            let answer = try await pool.perform(job, as: Answer.self)
            let result = try folder.bytes(of: "signed.pdf")
            guard result.count > pdf.count, result.starts(with: pdf) else { throw SigningProblem.documentRewritten }
            return SignedPDF(pdf: result, level: answer.isTimeStamped ? .timeStamped : .basic, note: answer.note)
        } catch let problem as WorkerProblem { throw SigningProblem(problem) } catch let problem as SigningProblem {
            throw problem
        } catch { throw .crashed("\(error)") }
    }

    private static func described(_ credential: SigningCredential) -> Job.Credential {
        switch credential {
        case .pkcs12(let bytes, let passphrase):
            Job.Credential(kind: "pkcs12", bytes: Data(bytes).base64EncodedString(), passphrase: passphrase)
        case .pkcs11(let module, let token, let key, let pin):
            Job.Credential(kind: "pkcs11", module: module, token: token, key: key, pin: pin)
        case .key(let key, let certificate, let authorities):
            Job.Credential(kind: "key", key: key, certificate: certificate, authorities: authorities)
        }
    }
}
