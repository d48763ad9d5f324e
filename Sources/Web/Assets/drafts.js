// What is typed into a form marked data-draft is kept on this device until it is safe on the server.
const owner = document.body.dataset.person ?? "";
const keyOf = (name) => `draft:${owner}:${name}`;
const kept = (field) => field.name && !["password", "file", "hidden", "submit", "button"].includes(field.type);
const isTick = (field) => ["checkbox", "radio"].includes(field.type);
const stateOf = (form) => [...form.elements].filter(kept).map((f) => (isTick(f) ? f.checked : f.value));
const read = (key) => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } };
const write = (key, draft) => { try { localStorage.setItem(key, JSON.stringify(draft)); } catch { /* full or forbidden */ } };

const draftOf = (form) => ({ values: stateOf(form), version: form.elements["phien-ban"]?.value });

// On the version it was typed on: what others saved since is told.
function fill(form, { values, version }) {
  if (version) form.elements["phien-ban"].value = version;
  [...form.elements].filter(kept).forEach((f, i) => {
    if (isTick(f)) f.checked = values[i];
    else f.value = values[i];
    f.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function tell(form, before) {
  const note = document.createElement("p");
  note.className = "restored";
  note.role = "status";
  note.textContent = form.dataset.restored;
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "button small";
  discard.textContent = form.dataset.discard;
  discard.onclick = () => { fill(form, before); localStorage.removeItem(keyOf(form.dataset.draft)); note.remove(); };
  note.append(discard);
  form.prepend(note);
}

function keep(form) {
  const key = keyOf(form.dataset.draft);
  const before = draftOf(form);
  const draft = read(key);
  const isOther = draft?.values?.length === before.values.length && draft.values.some((v, i) => v !== before.values[i]);
  if (isOther && !form.querySelector("[data-refusal]")) { fill(form, draft); tell(form, before); }
  let timer;
  let isDirty = false;
  form.addEventListener("input", (event) => {
    if (!event.isTrusted) return;
    isDirty = true;
    clearTimeout(timer);
    timer = setTimeout(() => write(key, draftOf(form)), 300);
  });
  form.addEventListener("submit", () => { isDirty = false; clearTimeout(timer); write(key, { ...draftOf(form), sent: true }); });
  addEventListener("beforeunload", (event) => { if (isDirty) event.preventDefault(); });
}

for (const saved of document.querySelectorAll("[data-saved]")) localStorage.removeItem(keyOf(saved.dataset.saved));
const forms = [...document.querySelectorAll("form[data-draft]")];
const isHere = (key) => forms.some((form) => keyOf(form.dataset.draft) === key);
// What was sent and led to a page without the form arrived; a page of trouble keeps it.
if (!document.querySelector("[data-trouble]")) {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(keyOf("")) && !isHere(key) && read(key)?.sent) localStorage.removeItem(key);
  }
}
forms.forEach(keep);
