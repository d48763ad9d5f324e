/// How a field is filled in, with what stands in it now.
package enum Control: Sendable {
    case text(String)
    case email(String)
    case telephone(String)
    /// Digits, as people write them: `1.234.567`.
    case number(String)
    /// A password, shown on demand; what was typed never comes back.
    case password(isNew: Bool)
    /// A code of a few digits from a telephone.
    case code
    /// Several lines, with a count when there is a limit.
    case lines(String, limit: Int? = nil, rows: Int = 5)
    /// One of a list; without a chosen one the list begins with the invitation.
    case choice([Option], chosen: String?, invitation: String? = nil)
    /// Free text with suggestions under it.
    case suggestion(String, from: [Option])
    /// A day as `21/02/2019`.
    case day(String)
    /// Files of these types, `.pdf` or `image/*`.
    case files(accepting: [String], isMultiple: Bool = false)
}
