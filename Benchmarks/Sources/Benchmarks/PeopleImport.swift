internal import Foundation

/// Ten thousand people with their offices, brought in from a spreadsheet: read, checked, applied, to the last row.
struct PeopleImport {
    let country: Country
    let place: Place

    func measure() throws -> [Finding] {
        try place.copy("large", to: "other")
        let table = try place.write(country.peopleFile(holding: Acts.title), to: "people.csv")
        let (first, plain) = try Program.bring("people", table, data: place.path("other"))
        try require(first)
        let sheet = place.path("people.xlsx")
        try Program.run(["export", "people", sheet], data: place.path("other"))
        let (second, seconds) = try Program.bring("people", sheet, data: place.path("large"))
        try require(second)
        return [
            .amount(
                "Nhập 10.000 cán bộ kèm chức vụ từ XLSX: đọc, kiểm tra, ghi", seconds, "s", below: 10),
            .yardstick("– cùng dữ liệu từ CSV", plain, " s"),
        ]
    }

    private func require(_ result: ImportResult) throws {
        guard result.created == Country.size, result.refused == 0 else {
            throw Problem("of \(result.rows) people \(result.created) were entered, \(result.refused) refused")
        }
    }
}
