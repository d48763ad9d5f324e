// Days: what was typed any way becomes 21/02/2019, the day of the week stands beside it, a calendar is at hand.
const language = document.documentElement.lang;
const weekday = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });

function parse(text) {
  const parts = /^\s*(\d{1,2})[\s./-]*(\d{1,2})[\s./-]*(\d{4}|\d{2})\s*$/.exec(text);
  if (!parts) return null;
  const [day, month, year] = [+parts[1], +parts[2], parts[3].length === 2 ? 2000 + +parts[3] : +parts[3]];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? date : null;
}
const write = (d) => d.toISOString().slice(0, 10).split("-").reverse().join("/");

for (const field of document.querySelectorAll("input[data-day]")) {
  const picker = Object.assign(document.createElement("input"), { type: "date", className: "picker", tabIndex: -1 });
  const open = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: field.dataset.pick });
  const said = document.createElement("output");
  picker.setAttribute("aria-hidden", "true");
  const say = () => { const date = parse(field.value); said.textContent = date ? weekday.format(date) : ""; };
  field.addEventListener("change", () => { const date = parse(field.value); if (date) field.value = write(date); say(); });
  field.addEventListener("input", say);
  open.onclick = () => { picker.value = parse(field.value)?.toISOString().slice(0, 10) ?? ""; picker.showPicker(); };
  picker.onchange = () => {
    if (picker.value) field.value = picker.value.split("-").reverse().join("/");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  field.after(open, picker, said);
  say();
}
