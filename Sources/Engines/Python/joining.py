"""Puts a PDF that was printed in parts together again, by pikepdf, as if it had been printed at once: its pages, the
places that links name, the outline, and the tags that tell the order of reading and the headings of tables."""
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Pdf, String


def join(paths, target):
    """The first part gives the title, the metadata and the attached files of the whole; all parts are tagged."""
    with Pdf.open(paths[0]) as whole:
        for number, path in enumerate(paths[1:], 1):
            with Pdf.open(path) as part:
                append(whole, part, f"{number}-")
        whole.save(target, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
        return len(whole.pages)


def append(whole, part, prefix):
    tags, known = part.Root.StructTreeRoot, whole.Root.StructTreeRoot
    tell_apart(part, prefix)
    offset = 1 + max((int(key) for key in list(known.ParentTree.Nums)[::2]), default=-1)
    move_keys(part, offset)
    # Pages come first: what names them later finds them here.
    whole.pages.extend(part.pages)
    copied = whole.copy_foreign(part.make_indirect(tags))
    document = known.K[0]
    for element in copied.K[0].K:
        element.P = document
        document.K.append(element)
    keys = list(copied.ParentTree.Nums)
    for key, parents in zip(keys[::2], keys[1::2]):
        known.ParentTree.Nums.extend([int(key) + offset, parents])
    join_places(whole, part)
    join_outlines(whole, part)


def tell_apart(part, prefix):
    """Cells of a table name their headings by identifiers that are unique in their part only."""
    for element in part.objects:
        if not isinstance(element, Dictionary) or element.get(Name.Type) != Name.StructElem:
            continue
        if Name.ID in element:
            element.ID = String(prefix + str(element.ID))
        attributes = element.get(Name.A)
        if attributes is not None and Name.Headers in attributes:
            attributes.Headers = Array([String(prefix + str(heading)) for heading in attributes.Headers])


def move_keys(part, offset):
    """By these numbers pages and links find their places among the tags."""
    for page in part.pages:
        page.obj.StructParents = int(page.obj.StructParents) + offset
        for link in page.obj.get(Name.Annots, []):
            if Name.StructParent in link:
                link.StructParent = int(link.StructParent) + offset


def join_places(whole, part):
    """The names of places stand sorted; of two places of one name the first counts."""
    def places(of):
        named = list(of.Root.get(Name.Names, Dictionary()).get(Name.Dests, Dictionary()).get(Name.Names, []))
        return {bytes(name): place for name, place in zip(named[::2], named[1::2])}

    added = {name: whole.copy_foreign(part.make_indirect(place)) for name, place in places(part).items()}
    if not added:
        return
    every = added | places(whole)
    if Name.Names not in whole.Root:
        whole.Root.Names = Dictionary()
    whole.Root.Names.Dests = Dictionary(
        Names=Array([one for name in sorted(every) for one in (String(name), every[name])]))


def join_outlines(whole, part):
    if Name.Outlines not in part.Root:
        return
    copied = whole.copy_foreign(part.Root.Outlines)
    if Name.Outlines not in whole.Root:
        whole.Root.Outlines = copied
        return
    outlines = whole.Root.Outlines
    entry = copied.First
    while entry is not None:
        entry.Parent = outlines
        entry = entry.get(Name.Next)
    outlines.Last.Next, copied.First.Prev = copied.First, outlines.Last
    outlines.Last = copied.Last
    outlines.Count = int(outlines.Count) + int(copied.Count)
