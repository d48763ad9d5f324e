package import Markup

/// Rows that can be ticked to do one thing with all of them.
package struct Selection<Item> {
    /// Where the ticked rows are sent.
    package var path: String
    /// The name under which each ticked row is sent.
    package var name: String
    package var value: (Item) -> String
    /// What the tick is for, read aloud: the name of the row.
    package var label: (Item) -> String
    package var buttons: HTML

    package init(
        to path: String, name: String, value: @escaping (Item) -> String, label: @escaping (Item) -> String,
        buttons: HTML
    ) {
        self.path = path
        self.name = name
        self.value = value
        self.label = label
        self.buttons = buttons
    }

    private var form: String { "ticked-\(name)" }

    func cell(_ item: Item, _ language: Language) -> HTML {
        """
        <td class="tick"><input type="checkbox" form="\(form)" name="\(name)" value="\(value(item))" \
        aria-label="\(language.pick("Chọn", "Select")) \(label(item))"></td>
        """
    }

    func head(_ language: Language) -> HTML {
        """
        <th class="tick"><span class="unseen">\(language.pick("Chọn", "Select"))</span>\
        <input type="checkbox" hidden data-tick-all="\(form)" \
        aria-label="\(language.pick("Chọn tất cả trên trang", "Select all on this page"))"></th>
        """
    }

    /// The bar that holds what can be done with the ticked rows.
    func bar(_ language: Language) -> HTML {
        """
        <form class="ticked" id="\(form)" method="post" action="\(path)"><p data-ticked \
        data-words="\(language.pick("Đã chọn {n}", "{n} selected"))" aria-live="polite">\
        \(language.pick("Với các dòng đã chọn:", "With the selected rows:"))</p>\(buttons)</form>
        """
    }
}
