/// Finds things on a page by the words that a person reads on them.
///
/// The words match best when they are the whole name of a thing, then without regard to capitals,
/// then as its beginning, then as a part of it. Only the best matches count, and of those that lie
/// inside each other only the innermost.
enum BrowserFinder {
    /// What a person looks for.
    enum Kind: String, Sendable {
        case clickable = "a link or button"
        case field = "a field"
        case choice = "a list of choices"
        case tick = "a box or a choice to tick"
        case file = "a field for a file"
    }

    /// Takes kind, words, scope and group; gives the elements found and the names of what else
    /// there is.
    static let script = names + search

    /// What the element that has the keyboard is called.
    static let focused = names + "return namesOf(document.activeElement)[0] ?? document.activeElement.tagName;"

    private static let search = """
        const [kind, words, within, group] = arguments;
        const selectors = {
            "a link or button": "a[href], button, summary, label, input[type=submit], input[type=button], input[type=reset], "
                + "[role=button], [role=link], [role=tab], [role=menuitem], [role=option]",
            "a field": "textarea, [contenteditable]:not([contenteditable=false]), [role=textbox], "
                + "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], "
                + "[type=checkbox], [type=radio], [type=file])",
            "a list of choices": "select",
            "a box or a choice to tick": "input[type=checkbox], input[type=radio], [role=switch], [role=checkbox]",
            "a field for a file": "input[type=file]",
        };
        const shown = element => kind === "a field for a file" || element.checkVisibility({ visibilityProperty: true });
        const best = (things, wanted) => {
            const levels = [
                name => name === wanted,
                name => name.toLocaleLowerCase("vi") === wanted.toLocaleLowerCase("vi"),
                name => name.toLocaleLowerCase("vi").startsWith(wanted.toLocaleLowerCase("vi")),
                name => name.toLocaleLowerCase("vi").includes(wanted.toLocaleLowerCase("vi")),
            ];
            for (const level of levels) {
                const found = things.filter(thing => namesOf(thing).some(level));
                if (found.length) return found;
            }
            return [];
        };
        let roots = within ? [...document.querySelectorAll(within)] : [document.documentElement];
        if (group) {
            const groups = roots.flatMap(root => [...root.querySelectorAll("fieldset, [role=group], [role=radiogroup]")]);
            roots = best(groups.filter(shown), plain(group));
        }
        const all = [...new Set(roots.flatMap(root => [...root.querySelectorAll(selectors[kind])]))].filter(shown);
        const things = all.filter(thing => thing.tagName !== "LABEL");
        const candidates = best(things, plain(words));
        const matches = candidates.length ? candidates : best(all, plain(words));
        const inner = matches.filter(match => !matches.some(other => other !== match && match.contains(other)));
        const places = new Set();
        const found = inner.filter(match => {
            const place = match.tagName === "A" ? match.href : match;
            return !places.has(place) && places.add(place);
        });
        return { found, instead: [...new Set(things.map(thing => namesOf(thing)[0] ?? ""))].filter(Boolean).slice(0, 30) };
        """

    /// Every name that a person may know an element by, the plainest first.
    private static let names = """
        const plain = text => (text ?? "").normalize("NFC").replace(/[\\s\\u00a0]+/g, " ").trim();
        const bare = node => {
            const copy = node.cloneNode(true);
            copy.querySelectorAll("select, textarea, input, button, datalist").forEach(part => part.remove());
            return copy.textContent;
        };
        const namesOf = element => {
            const ids = (element.getAttribute("aria-labelledby") ?? "").split(/\\s+/).filter(Boolean);
            const labels = [...(element.labels ?? [])].map(bare)
                .concat(ids.map(id => document.getElementById(id)).filter(Boolean).map(bare));
            const legend = [...element.children].filter(child => child.tagName === "LEGEND").map(bare);
            const isButton = ["submit", "button", "reset"].includes(element.type) && element.tagName === "INPUT";
            const isField = /^(INPUT|SELECT|TEXTAREA|FIELDSET)$/.test(element.tagName) || element.isContentEditable;
            const own = isButton ? [element.value] : isField ? [] : [element.innerText, element.textContent];
            const pictures = [...element.querySelectorAll("img[alt]")].map(picture => picture.alt);
            return [...labels, ...legend, element.getAttribute("aria-label"), ...own, ...pictures, element.title]
                .map(plain).filter(Boolean);
        };

        """
}
