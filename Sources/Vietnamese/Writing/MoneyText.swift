/// Sums of money, kept as whole đồng.
package enum MoneyText {
    /// In figures: "2.530.000 đồng".
    package static func figures(_ dong: Int) -> String {
        "\(NumberText.whole(dong)) đồng"
    }

    /// In words, as a receipt has it: "Hai triệu năm trăm ba mươi nghìn đồng".
    package static func words(_ dong: Int, in dialect: NumberWords = .northern) -> String {
        LetterCase.capitalisedFirst("\(dialect.words(dong)) đồng")
    }
}
