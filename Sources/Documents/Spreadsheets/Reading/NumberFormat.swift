/// What a number means by the format of its cell: spreadsheets store days as numbers and only the format tells.
enum NumberFormat {
    case plain
    case day
    case moment
    case time

    /// The formats that every program knows by number (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are days in the
    /// languages of East Asia.
    init(builtIn id: Int) {
        self =
            switch id {
            case 14...17, 27...31, 34...36, 50...54, 57...58: .day
            case 22: .moment
            case 18...21, 32...33, 45, 47, 55...56: .time
            default: .plain
            }
    }

    /// The meaning of a format that the workbook spells out, as `dd/mm/yyyy` or `[$-42A]d mmmm yyyy`.
    init(code: String) {
        let letters = NumberFormat.placeholders(in: code)
        // An m is a month unless hours or seconds stand with it.
        let hasTime = letters.contains("h") || letters.contains("s")
        let hasDay = letters.contains("d") || letters.contains("y") || (letters.contains("m") && !hasTime)
        self =
            switch (hasDay, hasTime) {
            case (true, true): .moment
            case (true, false): .day
            case (false, true): .time
            case (false, false): .plain
            }
    }

    /// The letters that stand for parts of a date in the first section.
    ///
    /// Text in quotes, escaped signs, padding, colours and AM/PM stand for themselves. Counted hours (`[h]`) measure
    /// how long, not when: no letter is returned then.
    private static func placeholders(in code: String) -> Set<Character> {
        var letters: Set<Character> = []
        var rest = code.lowercased().replacing("am/pm", with: "").replacing("a/p", with: "")[...]
        while let sign = rest.popFirst(), sign != ";" {
            switch sign {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": _ = rest.popFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { return [] }
                rest = rest.dropFirst(inside.count + 1)
            case "d", "m", "y", "h", "s": letters.insert(sign)
            default: continue
            }
        }
        return letters
    }
}
