internal import Foundation

/// Ten thousand people, brought in from a spreadsheet: read, checked, applied, to the last row; then their offices.
struct PeopleImport {
    let country: Country
    let place: Place

    func measure() throws -> [Finding] {
        try place.copy("large", to: "other")
        let table = try place.write(country.peopleFile(holding: nil), to: "people.csv")
        let (first, plain) = try Program.bring("people", table, data: place.path("other"))
        try require(first, first.created)
        let sheet = place.path("people.xlsx")
        try Program.run(["export", "people", sheet], data: place.path("other"))
        let time = HostTime()
        let (second, seconds) = try Program.bring("people", sheet, data: place.path("large"))
        let stolen = time.stolen
        try require(second, second.created)
        let offices = try place.write(country.peopleFile(holding: Acts.title), to: "offices.csv")
        let (third, appointing) = try Program.bring("people", offices, data: place.path("large"))
        try require(third, third.updated)
        let sheetAlone = Finding.amount("Nhập 10.000 cán bộ từ XLSX: đọc, kiểm tra, ghi", seconds, "s", below: 10)
        return [sheetAlone] + stolen + [
            .yardstick("– cùng dữ liệu từ CSV", plain, " s"),
            .yardstick("– rồi bổ nhiệm cả 10.000 người ấy vào chức vụ, từ CSV", appointing, " s"),
        ]
    }

    private func require(_ result: ImportResult, _ taken: Int) throws {
        guard taken == Country.size, result.refused == 0 else {
            throw Problem("of \(result.rows) people \(taken) were taken in, \(result.refused) refused")
        }
    }
}
