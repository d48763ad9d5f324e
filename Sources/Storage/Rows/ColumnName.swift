/// The column that keeps a property: `openedOn` is kept in `opened_on`.
func columnName(of property: String) -> String {
    guard property.utf8.contains(where: isCapital) else { return property }
    var name: [UInt8] = []
    name.reserveCapacity(property.utf8.count + 4)
    for character in property.utf8 {
        if isCapital(character) {
            name.append(UInt8(ascii: "_"))
            name.append(character | 0x20)
        } else {
            name.append(character)
        }
    }
    return String(decoding: name, as: UTF8.self)
}

private func isCapital(_ character: UInt8) -> Bool {
    character >= UInt8(ascii: "A") && character <= UInt8(ascii: "Z")
}
