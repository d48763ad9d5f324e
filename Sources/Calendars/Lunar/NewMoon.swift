internal import Foundation

/// The moments at which the moon is new, numbered from the one of 31/12/1899.
///
/// The series is the one Hồ Ngọc Đức publishes for the Vietnamese calendar, after Jean Meeus, "Astronomical Formulae
/// for Calculators": the mean lunation corrected by the anomalies of the sun and the moon and by the moon's latitude,
/// exact to a few minutes between 1800 and 2200.
enum NewMoon {
    /// The mean time between two new moons, in days.
    static let meanMonth = 29.530588853
    /// The Julian day number of 31/12/1899, from which new moons are counted.
    static let origin = 2_415_021

    /// The day, by the clock of UTC+7, on which the numbered new moon falls.
    static func day(_ number: Int) -> Day {
        let localNoon = moment(number) + 0.5 + LunarYear.hoursAheadOfUTC / 24
        return Day(julian: Int(localNoon.rounded(.down)))
    }

    /// The number of the last new moon at or shortly before the end of the day.
    static func number(near day: Day) -> Int {
        Int((Double(day.julian - origin) / meanMonth).rounded(.down))
    }

    /// The Julian date, in universal time.
    private static func moment(_ number: Int) -> Double {
        let k = Double(number)
        let t = k / 1236.85
        let mean =
            2_415_020.75933 + 29.53058868 * k + 0.0001178 * t * t - 0.000000155 * t * t * t
            + 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t * t)
        return mean + correction(k, t) - clockDrift(t)
    }

    /// What the anomalies of the sun and the moon add to the mean lunation, in days.
    private static func correction(_ k: Double, _ t: Double) -> Double {
        let sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t * t * t
        let moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t * t * t
        let latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t * t * t
        let alone =
            (0.1734 - 0.000393 * t) * sine(sun) + 0.0021 * sine(2 * sun)
            - 0.4068 * sine(moon) + 0.0161 * sine(2 * moon) - 0.0004 * sine(3 * moon)
            + 0.0104 * sine(2 * latitude)
        let together =
            -0.0051 * sine(sun + moon) - 0.0074 * sine(sun - moon)
            + 0.0004 * sine(2 * latitude + sun) - 0.0004 * sine(2 * latitude - sun)
            - 0.0006 * sine(2 * latitude + moon) + 0.0010 * sine(2 * latitude - moon)
            + 0.0005 * sine(2 * moon + sun)
        return alone + together
    }

    /// The difference between the even time of astronomy and the time of clocks, in days.
    private static func clockDrift(_ t: Double) -> Double {
        -0.000278 + 0.000265 * t + 0.000262 * t * t
    }

    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
}

extension Day {
    /// The Julian day number that begins at noon of the day.
    var julian: Int { Int(number) + 2_440_588 }

    init(julian: Int) {
        self.init(clamping: julian - 2_440_588)
    }
}
