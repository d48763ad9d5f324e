package import Calendars
internal import Foundation
internal import Storage
internal import Vietnamese

/// The areas of the country that the product ships: before 01/07/2025, from that day, and which became which.
///
/// Source: the official list of administrative units with its codes (Quyết định 19/2025/QĐ-TTg and the lists before
/// it). A unit keeps its identity across the reform only when code, name, kind and parent all stay.
package struct ShippedAreas: Sendable {
    package let areas: [Area]
    package let successions: [AreaSuccession]

    /// The first day of the two-level local government (Luật 72/2025/QH15).
    package static let reform = Day.distantPast.advanced(by: 739_432)  // 2025-07-01
    static let reformBasis = "Nghị quyết 202/2025/QH15 và các nghị quyết sắp xếp đơn vị hành chính cấp xã năm 2025"

    package init(areas: [Area], successions: [AreaSuccession]) {
        self.areas = areas
        self.successions = successions
    }

    /// Reads the two files that come with the program.
    package static func read() throws -> ShippedAreas {
        guard let folder = Bundle.module.resourceURL?.appending(path: "Data") else { throw ShippedDataMissing() }
        let areas = try lines(of: folder.appending(path: "areas.csv"))
        let successions = try lines(of: folder.appending(path: "area-successions.csv"))
        return ShippedAreas(areaLines: areas, successionLines: successions)
    }

    private static func lines(of file: URL) throws -> [[Substring]] {
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
    }

    init(areaLines: [[Substring]], successionLines: [[Substring]]) {
        let lines = areaLines.compactMap(Line.init)
        let kept = ShippedAreas.keptProvinces(lines)
        var known: [String: Key<Area>] = [:]
        var areas: [Area] = []
        for level in Area.Level.allCases {
            for line in lines where line.level == level {
                if line.isNew, let old = known[line.key(isNew: false)], kept.contains(line.code), level == .province {
                    known[line.key(isNew: true)] = old
                    continue
                }
                let area = line.area(parent: line.parentKey.flatMap { known[$0] }, staysOpen: kept.contains(line.code))
                known[line.key(isNew: line.isNew)] = area.id
                areas.append(area)
            }
        }
        self.areas = areas
        successions =
            ShippedAreas.communeSuccessions(successionLines, known)
            + ShippedAreas.provinceSuccessions(successionLines, lines, known)
    }

    /// Provinces that the reform left with their code, name and kind.
    private static func keptProvinces(_ lines: [Line]) -> Set<String> {
        let provinces = lines.filter { $0.level == .province }
        let before = Set(provinces.filter { !$0.isNew }.map(\.identity))
        return Set(provinces.filter { $0.isNew && before.contains($0.identity) }.map(\.code))
    }

    private static func communeSuccessions(_ lines: [[Substring]], _ known: [String: Key<Area>]) -> [AreaSuccession] {
        lines.compactMap { fields in
            guard fields.count == 3, let old = known["commune/old/\(fields[0])"],
                let new = known["commune/new/\(fields[1])"]
            else { return nil }
            return succession(old, new, fields[2] == "yes" ? .part : .whole)
        }
    }

    /// A province became the one that its communes went to; wholly where all of them went to the same.
    private static func provinceSuccessions(
        _ successions: [[Substring]], _ lines: [Line], _ known: [String: Key<Area>]
    ) -> [AreaSuccession] {
        let parents = Dictionary(
            lines.map { ("\($0.level)/\($0.isNew ? "new" : "old")/\($0.code)", $0.parentKey) },
            uniquingKeysWith: { first, _ in first })
        func province(_ key: String) -> String? {
            guard let parent = parents[key] ?? nil else { return nil }
            return parent.hasPrefix("province") ? parent : province(parent)
        }
        var targets: [String: Set<String>] = [:]
        for fields in successions where fields.count == 3 {
            guard let old = province("commune/old/\(fields[0])"), let new = province("commune/new/\(fields[1])") else {
                continue
            }
            targets[old, default: []].insert(new)
        }
        return targets.sorted { $0.key < $1.key }.flatMap { old, new in
            new.sorted().compactMap { target in
                guard let from = known[old], let to = known[target], from != to else { return nil }
                return succession(from, to, new.count == 1 ? .whole : .part)
            }
        }
    }

    private static func succession(
        _ old: Key<Area>, _ new: Key<Area>, _ extent: AreaSuccession.Extent
    ) -> AreaSuccession {
        AreaSuccession(
            id: .shipped("area-succession/\(old)/\(new)"), predecessorId: old, successorId: new, extent: extent,
            happenedOn: reform, legalBasis: reformBasis)
    }
}

/// The data files that belong to the program are not where it looks for them.
package struct ShippedDataMissing: Error {}

/// One line of the list of areas.
private struct Line {
    let isNew: Bool
    let level: Area.Level
    let code: String
    let name: String
    let kind: String
    let parentCode: String

    init?(_ fields: [Substring]) {
        guard fields.count == 6, let level = Area.Level(rawValue: String(fields[1])) else { return nil }
        isNew = fields[0] == "from-2025-07"
        self.level = level
        code = String(fields[2])
        name = CleanText.cleaned(String(fields[3]))
        kind = CleanText.cleaned(String(fields[4]))
        parentCode = String(fields[5])
    }

    var identity: String { "\(code)/\(name)/\(kind)" }

    func key(isNew: Bool) -> String { "\(level)/\(isNew ? "new" : "old")/\(code)" }

    /// A commune belongs to a district before the reform and to a province after it.
    var parentKey: String? {
        switch level {
        case .country, .province: nil
        case .district: "province/old/\(parentCode)"
        case .commune: isNew ? "province/new/\(parentCode)" : "district/old/\(parentCode)"
        case .group: nil
        }
    }

    func area(parent: Key<Area>?, staysOpen: Bool) -> Area {
        let isKept = level == .province && staysOpen
        return Area(
            id: .shipped("area/\(key(isNew: isNew))"), level: level, kind: kind, code: code, name: name,
            parentId: parent,
            validFrom: isNew ? ShippedAreas.reform : .distantPast,
            validThrough: isNew || isKept ? .distantFuture : ShippedAreas.reform.advanced(by: -1),
            legalBasis: isNew ? ShippedAreas.reformBasis : nil,
            sortKey: SortKey.text(Area.properName(name, kind: kind)),
            version: 1)
    }
}
