/// A value that has a face on a page: it can be interpolated into markup as it is.
package protocol Renderable {
    /// What a person sees of it.
    var html: HTML { get }
}

extension HTML: Renderable {
    package var html: HTML { self }

    /// The pieces one after another, for where markup is asked for and pieces are at hand.
    package init(_ first: any Renderable, _ more: any Renderable...) {
        self = first.html
        for piece in more { append(piece.html) }
    }
}
