package import Documents

extension OrganisationProfile.DocumentStyle {
    /// The rules of form that documents of the organisation follow.
    package var rules: DocumentStyle { DocumentStyle.named(rawValue) ?? .free }
}
