internal import Foundation

/// Where the sun stands on its yearly path.
enum Sun {
    /// The sector of 30°, 0 to 11 from the spring equinox, in which the sun stands when the day begins at UTC+7.
    ///
    /// A "trung khí" is the passage from one sector to the next; the winter solstice opens sector 9. The longitude is
    /// the low-precision one of Meeus, "Astronomical Algorithms", exact to about 0.01°.
    static func sector(_ day: Day) -> Int {
        let t = (Double(day.julian) - 2_451_545.5 - LunarYear.hoursAheadOfUTC / 24) / 36_525
        let anomaly = 357.52910 + 35_999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t
        let mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t * t
        let centre =
            (1.914600 - 0.004817 * t - 0.000014 * t * t) * sine(anomaly)
            + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.000290 * sine(3 * anomaly)
        let turns = (mean + centre) / 360
        return Int((turns - turns.rounded(.down)) * 12)
    }

    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
}
