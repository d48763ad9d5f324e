/// The words over every document of the State (ô 1).
package enum Emblem {
    package static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    package static let motto = "Độc lập - Tự do - Hạnh phúc"
}
