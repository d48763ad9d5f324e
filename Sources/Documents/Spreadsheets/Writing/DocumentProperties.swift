/// What a file says about itself, shown by office programs under "properties".
package struct DocumentProperties: Hashable, Codable, Sendable {
    package let title: String
    package let subject: String
    package let author: String
    package let organisation: String
    package let comments: String
    /// Seconds since 1970 UTC; two files written from the same values at the same time are the same bytes.
    package let createdAt: Int

    package init(
        title: String = "", subject: String = "", author: String = "", organisation: String = "",
        comments: String = "", createdAt: Int
    ) {
        self.title = title
        self.subject = subject
        self.author = author
        self.organisation = organisation
        self.comments = comments
        self.createdAt = createdAt
    }
}
