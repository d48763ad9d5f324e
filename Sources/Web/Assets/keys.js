// "/" goes to the search; in a list j, k and the arrows go from row to row, Enter opens the row that is marked.
const typing = "input, textarea, select, [contenteditable]";

function step(list, by) {
  const links = [...list.querySelectorAll("tbody th a, :scope > li > a")];
  if (!links.length) return false;
  const here = links.findIndex((link) => link === document.activeElement || link.closest("tr, li").contains(document.activeElement));
  const next = links[Math.min(Math.max(here + by, 0), links.length - 1)];
  next.focus();
  next.closest("tr, li").scrollIntoView({ block: "nearest" });
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest(typing)) return;
  if (event.key === "/") {
    const search = document.querySelector("[data-search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
    return;
  }
  const inside = event.target.closest("[data-rows]");
  const letter = { j: 1, k: -1 }[event.key];
  const arrow = inside ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
  const list = inside ?? document.querySelector("main [data-rows]");
  if (list && (letter ?? arrow) && step(list, letter ?? arrow)) event.preventDefault();
});
