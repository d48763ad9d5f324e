package import Markup

/// A small line drawing that always stands beside its word.
package enum Icon: String, CaseIterable, Sendable {
    case today
    case programme
    case conference
    case assignment
    case supervision
    case petition
    case relief
    case emulation
    case document
    case news
    case administration
    case organisation
    case people
    case area
    case report
    case more
    case search
    case calendar

    package var html: HTML {
        """
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" \
        stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><path d="\(path)"/></svg>
        """
    }

    private var path: HTML {
        switch self {
        case .today: "M4 6.5 5.5 8 8 5.5M12 7h8M4 12.5 5.5 14 8 11.5M12 13h8M4 18.5 5.5 20 8 17.5M12 19h8"
        case .programme: "M6 3h9l4 4v14H6zM15 3v4h4M9 12h7M9 16h4"
        case .conference:
            "M2.5 14h19M5 14v6M19 14v6M8 10.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6zM16 10.5a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6z"
        case .assignment: "M8.5 5H6v16h12V5h-2.5M8.5 3h7v4h-7zM9 14l2.2 2.2L15.5 12"
        case .supervision:
            "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z"
        case .petition: "M3 5.5h18v13H3zM3 7l9 7 9-7"
        case .relief: "M12 20S4 15.2 4 9.4A4.3 4.3 0 0 1 12 7.6a4.3 4.3 0 0 1 8 1.8C20 15.2 12 20 12 20z"
        case .emulation: "M12 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8.5 13.2 7 21l5-2.8L17 21l-1.5-7.8"
        case .document: "M3.5 19.5V5h6l2 2.5h9v12z"
        case .news: "M4 5h12v14H6a2 2 0 0 1-2-2zM16 9h4v8a2 2 0 0 1-2 2h-2M7 9h6M7 12.5h6M7 16h3.5"
        case .administration: "M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h9M17 17h3M15 15v4"
        case .organisation: "M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4"
        case .people:
            "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.4a3.5 3.5 0 0 1 0 6.4M18 14.4c2.2.8 3.5 2.6 3.5 5.6"
        case .area:
            "M12 21s7-6 7-11.5a7 7 0 0 0-14 0C5 15 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
        case .report: "M4 20h16M7 20v-6M12 20V6M17 20v-9"
        case .more: "M4 7h16M4 12h16M4 17h16"
        case .search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20 20"
        case .calendar: "M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4"
        }
    }
}
