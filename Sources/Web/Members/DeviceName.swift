/// What a browser calls itself, in words by which its owner knows it again: `Chrome trên Windows`.
enum DeviceName {
    static func words(for userAgent: String?) -> String {
        guard let userAgent, !userAgent.isEmpty else { return "Thiết bị không rõ" }
        let browser = browsers.first { userAgent.contains($0.mark) }?.name
        let system = systems.first { userAgent.contains($0.mark) }?.name
        return switch (browser, system) {
        case (let browser?, let system?): "\(browser) trên \(system)"
        case (let browser?, nil): browser
        case (nil, let system?): "Trình duyệt trên \(system)"
        case (nil, nil): "Trình duyệt khác"
        }
    }

    /// The most particular marks first: every browser also names the ones it descends from.
    private static let browsers: [(mark: String, name: String)] = [
        ("coc_coc", "Cốc Cốc"), ("Zalo", "Zalo"), ("Edg", "Edge"), ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("HeadlessChrome", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]

    private static let systems: [(mark: String, name: String)] = [
        ("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]
}
