/// The year, month and day of a day's number, in whole numbers only.
///
/// Years are taken to begin in March: the leap day is then the last of its year and every month but February, now
/// the last, has a fixed place (153 days in each five months).
struct CivilDate {
    let year: Int
    let month: Int
    let day: Int

    /// Days from 01/03/0000 to 01/01/1970.
    private static let marchOfYearZero = 719_468
    private static let daysInFourCenturies = 146_097

    init(number: Int32) {
        let shifted = Int(number) + CivilDate.marchOfYearZero
        let cycle = shifted / CivilDate.daysInFourCenturies
        let dayOfCycle = shifted % CivilDate.daysInFourCenturies
        let leapDays = dayOfCycle / 1_460 - dayOfCycle / 36_524 + dayOfCycle / 146_096
        let yearOfCycle = (dayOfCycle - leapDays) / 365
        let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    }

    static func number(year: Int, month: Int, day: Int) -> Int32 {
        let marchYear = month <= 2 ? year - 1 : year
        let monthFromMarch = month <= 2 ? month + 9 : month - 3
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let days = marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
        return Int32(truncatingIfNeeded: days - marchOfYearZero)
    }
}
