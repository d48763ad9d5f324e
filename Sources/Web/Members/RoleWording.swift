internal import Domain

/// Roles in words that people read.
enum RoleWording {
    static func words(for role: Role, _ language: Language) -> String { language.pick(role.wording) }
}
