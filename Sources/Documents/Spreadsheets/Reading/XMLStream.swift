internal import CExpat

/// One part of a workbook read as XML while it is unpacked, a stretch at a time.
///
/// Document types are refused: without them no entity can grow and no other file can be reached. A class, because
/// it owns the parser and expat calls it back by its address.
final class XMLStream {
    private static let stretch = 65_536
    /// How long one tag or one comment may be; expat keeps an unfinished one in memory and looks at it again with
    /// each stretch.
    private static let longestToken = 1 << 20
    private static let deepest = 64

    private let part: ZipPart
    private let listener: any XMLListener
    private let parser: OpaquePointer
    private var problem: SpreadsheetProblem?
    private var depth = 0
    private var bytesWithoutEvent = 0
    private var isFinished = false

    init(_ part: ZipPart, listener: any XMLListener) throws(SpreadsheetProblem) {
        guard let parser = XML_ParserCreate(nil) else { throw .damaged(part: part.name) }
        self.part = part
        self.listener = listener
        self.parser = parser
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XMLCallbacks.install(in: parser)
    }

    deinit {
        XML_ParserFree(parser)
    }

    /// Reads the next stretch and tells the listener of it; false when the part has ended.
    func advance() throws(SpreadsheetProblem) -> Bool {
        guard !isFinished else { return false }
        guard let memory = XML_GetBuffer(parser, Int32(XMLStream.stretch)) else { throw .damaged(part: part.name) }
        let count = try part.read(into: memory, count: XMLStream.stretch)
        isFinished = count == 0
        bytesWithoutEvent += count
        let status = XML_ParseBuffer(parser, Int32(count), isFinished ? 1 : 0)
        if let problem { throw problem }
        guard status == XML_STATUS_OK, bytesWithoutEvent <= XMLStream.longestToken else {
            throw .damaged(part: part.name)
        }
        return true
    }

    /// Reads the part to its end.
    func readAll() throws(SpreadsheetProblem) {
        while try advance() {}
    }

    func started(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        guard depth <= XMLStream.deepest else { return stop(.damaged(part: part.name)) }
        tell { listener throws(SpreadsheetProblem) in try listener.started(name, attributes) }
    }

    func ended(_ name: XMLName) {
        depth -= 1
        tell { listener throws(SpreadsheetProblem) in try listener.ended(name) }
    }

    func met(_ text: UnsafeBufferPointer<UInt8>) {
        tell { listener throws(SpreadsheetProblem) in try listener.met(text) }
    }

    func metDocumentType() {
        stop(.forbiddenMarkup(part: part.name))
    }

    @inline(__always)
    private func tell(_ event: (any XMLListener) throws(SpreadsheetProblem) -> Void) {
        bytesWithoutEvent = 0
        guard problem == nil else { return }
        do throws(SpreadsheetProblem) { try event(listener) } catch { stop(error) }
    }

    private func stop(_ problem: SpreadsheetProblem) {
        if self.problem == nil { self.problem = problem }
        XML_StopParser(parser, 0)
    }
}
