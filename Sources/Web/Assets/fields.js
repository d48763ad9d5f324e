// Small help inside fields: showing a password, counting characters, ticking a whole page.
const language = document.documentElement.lang;

for (const button of document.querySelectorAll("[data-reveal]")) {
  const field = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.onclick = () => {
    const isShown = field.type === "password";
    field.type = isShown ? "text" : "password";
    button.setAttribute("aria-pressed", String(isShown));
    [button.textContent, button.dataset.shown] = [button.dataset.shown, button.textContent];
  };
}

for (const note of document.querySelectorAll("[data-count]")) {
  const field = document.getElementById(note.dataset.count);
  const count = () => {
    const left = note.dataset.limit - [...field.value].length;
    note.textContent = (left < 0 ? note.dataset.over : note.dataset.left).replace("{n}", Math.abs(left).toLocaleString(language));
    note.classList.toggle("over", left < 0);
  };
  field.addEventListener("input", count);
  count();
}

for (const all of document.querySelectorAll("[data-tick-all]")) {
  const ticks = [...document.querySelectorAll(`input[form="${all.dataset.tickAll}"]`)];
  const note = document.querySelector(`#${CSS.escape(all.dataset.tickAll)} [data-ticked]`);
  const words = note.textContent;
  const tell = () => {
    const n = ticks.filter((tick) => tick.checked).length;
    all.checked = n === ticks.length && n > 0;
    all.indeterminate = n > 0 && n < ticks.length;
    note.textContent = n ? note.dataset.words.replace("{n}", n) : words;
  };
  all.hidden = false;
  all.onchange = () => { ticks.forEach((tick) => { tick.checked = all.checked; }); tell(); };
  ticks.forEach((tick) => tick.addEventListener("change", tell));
}
