import Testing
import Web

@Suite struct `What a form sends` {
    @Test(arguments: [
        ("a=1&b=2", ["a": ["1"], "b": ["2"]]), ("", [:]), ("a", ["a": [""]]), ("a=", ["a": [""]]),
        ("=1", ["": ["1"]]), ("a=1&&a=2&", ["a": ["1", "2"]]), ("a=b=c", ["a": ["b=c"]]),
        ("ten=Ch%E1%BB%A7+t%E1%BB%8Bch", ["ten": ["Chủ tịch"]]), ("t%C3%AAn=%2B%26%3D%25", ["tên": ["+&=%"]]),
        ("a=100%&b=%zz&c=%E1%BB+x", ["a": ["100%"], "b": ["%zz"], "c": ["%E1%BB+x"]]),
        ("a=%0D%0Ax", ["a": ["\r\nx"]]), ("a=&\u{301}=1", ["a": [""], "\u{301}": ["1"]]),
    ])
    func `is read by its marks`(_ body: String, _ fields: [String: [String]]) {
        #expect(FormValues(urlEncoded: body).fields == fields)
    }

    @Test func `any text comes back from its encoding`() {
        let text = String(String.UnicodeScalarView((1..<0x300).compactMap(Unicode.Scalar.init))) + "ệ😀+%&= "
        let encoded = text.addingPercentEncoding()
        #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3B })
        #expect(encoded.removingPercentEncoding() == text)
        #expect("ệ/ ~a".addingPercentEncoding() == "%E1%BB%87%2F%20~a")
    }
}
