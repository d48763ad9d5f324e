internal import CExpat

/// One who wants to know what stands in a part of a workbook, as it goes by.
///
/// Elements are known by their local names: prefixes are free, and both families of namespaces (transitional and
/// strict) use the same names.
protocol XMLListener: AnyObject {
    func started(_ name: XMLName, _ attributes: XMLAttributes) throws(SpreadsheetProblem)
    func ended(_ name: XMLName) throws(SpreadsheetProblem)
    func met(_ text: UnsafeBufferPointer<UInt8>) throws(SpreadsheetProblem)
}

extension XMLListener {
    func ended(_ name: XMLName) throws(SpreadsheetProblem) {}
    func met(_ text: UnsafeBufferPointer<UInt8>) throws(SpreadsheetProblem) {}
}

/// How expat's calls reach the stream they belong to.
enum XMLCallbacks {
    static func install(in parser: OpaquePointer) {
        XML_SetElementHandler(
            parser,
            { stream, name, attributes in
                guard let name, let attributes else { return }
                XMLCallbacks.stream(stream)?.started(XMLName(name), XMLAttributes(attributes))
            },
            { stream, name in
                guard let name else { return }
                XMLCallbacks.stream(stream)?.ended(XMLName(name))
            })
        XML_SetCharacterDataHandler(parser) { stream, text, count in
            guard let text, count > 0 else { return }
            text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { bytes in
                XMLCallbacks.stream(stream)?.met(UnsafeBufferPointer(start: bytes, count: Int(count)))
            }
        }
        XML_SetStartDoctypeDeclHandler(parser) { stream, _, _, _, _ in
            XMLCallbacks.stream(stream)?.metDocumentType()
        }
    }

    /// The stream whose address was given to its parser; it frees the parser before it goes away itself.
    private static func stream(_ address: UnsafeMutableRawPointer?) -> XMLStream? {
        address.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }
}
