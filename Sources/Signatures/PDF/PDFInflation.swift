internal import CZlib

/// Undoes the compression of a stream (ISO 32000-1 §7.4.4), up to a size that no honest document reaches.
enum PDFInflation {
    private static let most = 64 << 20

    static func inflated(
        _ bytes: ArraySlice<UInt8>, parameters: [String: PDFValue], budget: PDFBudget
    ) -> [UInt8]? {
        guard let plain = inflated(bytes, budget) else { return nil }
        let predictor = parameters["Predictor"]?.integer ?? 1
        guard predictor > 1 else { return plain }
        guard predictor >= 10, (parameters["Colors"]?.integer ?? 1) == 1,
            (parameters["BitsPerComponent"]?.integer ?? 8) == 8
        else { return nil }
        return unpredicted(plain, columns: parameters["Columns"]?.integer ?? 1)
    }

    private static func inflated(_ bytes: ArraySlice<UInt8>, _ budget: PDFBudget) -> [UInt8]? {
        var source = Array(bytes)
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        return source.withUnsafeMutableBufferPointer { input -> [UInt8]? in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            while output.count <= most {
                let result = buffer.withUnsafeMutableBufferPointer { part in
                    stream.next_out = part.baseAddress
                    stream.avail_out = UInt32(part.count)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                let fresh = buffer.prefix(buffer.count - Int(stream.avail_out))
                guard budget.spend(fresh.count) else { return nil }
                output += fresh
                if result == Z_STREAM_END { return output }
                guard result == Z_OK, stream.avail_in > 0 || stream.avail_out == 0 else { return nil }
            }
            return nil
        }
    }

    /// PNG's predictors, a row at a time.
    private static func unpredicted(_ bytes: [UInt8], columns: Int) -> [UInt8]? {
        guard columns > 0, columns < 1 << 16, bytes.count.isMultiple(of: columns + 1) else { return nil }
        var above = [UInt8](repeating: 0, count: columns)
        var output: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: columns + 1) {
            var row = Array(bytes[start + 1..<start + 1 + columns])
            for index in row.indices {
                let left = index > 0 ? row[index - 1] : 0
                let corner = index > 0 ? above[index - 1] : 0
                switch bytes[start] {
                case 0: break
                case 1: row[index] &+= left
                case 2: row[index] &+= above[index]
                case 3: row[index] &+= UInt8((Int(left) + Int(above[index])) / 2)
                case 4: row[index] &+= paeth(Int(left), Int(above[index]), Int(corner))
                default: return nil
                }
            }
            output += row
            above = row
        }
        return output
    }

    private static func paeth(_ left: Int, _ above: Int, _ corner: Int) -> UInt8 {
        let guess = left + above - corner
        let distances = [(abs(guess - left), left), (abs(guess - above), above), (abs(guess - corner), corner)]
        return UInt8(distances.min { $0.0 < $1.0 }?.1 ?? left)
    }
}
