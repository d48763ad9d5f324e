// What is noted at the door and in the hall is kept on this device first, and sent once, in order, when there is a network.
const person = document.body.dataset.person ?? "";
const section = document.querySelector("[data-notes]");
const words = section?.dataset ?? {};
const key = `waiting:${person}`;
const mine = `hall:${person}`;
const read = () => { try { return JSON.parse(localStorage.getItem(key)) ?? []; } catch { return []; } };
const write = (notes) => (notes.length ? localStorage.setItem(key, JSON.stringify(notes)) : localStorage.removeItem(key));
const change = (id, how) => write(read().flatMap((note) => (note.key === id ? how(note) : [note])));
const matters = [
  [/^\/dai-bieu\/([^/]+)\/diem-danh$/, "co-mat"], [/^\/hoi-nghi\/[^/]+\/diem-danh$/, "ma"],
  [/^\/hoi-nghi\/[^/]+\/diem-danh\/khach$/, "khach"], [/^\/hoi-nghi\/[^/]+\/phat-bieu$/, "phat-bieu"],
];

// A version 4 UUID; crypto.randomUUID is not there on plain http.
function identity() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
}

function noteOf(form) {
  const path = new URL(form.action).pathname;
  const [pattern, matter] = matters.find(([pattern]) => pattern.test(path)) ?? [];
  if (!section || !matter || form.method !== "post") return null;
  const fields = Object.fromEntries(new FormData(form));
  if (matter === "co-mat") fields["dai-bieu"] = pattern.exec(path)[1];
  const chosen = form.querySelector("select[name=dai-bieu]")?.selectedOptions[0]?.textContent.trim();
  const label = [chosen, fields["nguoi-thay"] || fields["ho-ten"] || fields.ten || fields.ma, fields["noi-dung"]];
  fields.loai = matter;
  return {
    key: identity(), at: Date.now(), to: words.notes, place: location.pathname, fields,
    label: label.filter(Boolean).join(": ").slice(0, 120),
  };
}

// taken, known or refused as the server says; offline or away where it did not say.
async function send(note, tells) {
  const body = new URLSearchParams({ ...note.fields, khoa: note.key, tuoi: Math.max(0, Date.now() - note.at) });
  if (tells) body.set("bao", "1");
  try {
    const answer = await fetch(note.to, {
      method: "POST", body, redirect: "manual", headers: { Accept: "application/json" }, signal: AbortSignal.timeout(8000),
    });
    if (answer.type === "opaqueredirect") return { state: "away" };
    if (answer.headers.get("Content-Type")?.startsWith("application/json")) return await answer.json();
    return answer.status < 500 ? { state: "refused", words: String(answer.status) } : { state: "offline" };
  } catch {
    return { state: "offline" };
  }
}

let isSending = false;
let isAway = false;
let pause = 3000;

async function flush() {
  if (isSending || !person) return;
  isSending = true;
  let sent = 0;
  for (const note of read().filter((note) => !note.refused)) {
    const answer = await send(note, false);
    isAway = answer.state === "away";
    if (isAway || answer.state === "offline") break;
    if (answer.state === "refused") change(note.key, (kept) => [{ ...kept, refused: answer.words }]);
    else change(note.key, () => []);
    if (answer.state === "known") tell(answer.words);
    sent += 1;
  }
  isSending = false;
  pause = sent ? 3000 : Math.min(pause * 1.5, 20000);
  show(sent > 0);
  if (read().some((note) => !note.refused)) setTimeout(flush, pause);
}

function element(name, text, parent) {
  const made = document.createElement(name);
  made.textContent = text;
  parent?.append(made);
  return made;
}

const told = [];
function tell(sentence) { told.push(sentence); }

function button(text, parent, act) {
  const made = element("button", text, parent);
  made.type = "button";
  made.className = "button small";
  made.onclick = () => { act(); show(); flush(); };
}

function show(isSent = false) {
  if (!section) return;
  const notes = read().filter((note) => note.to === words.notes);
  const waiting = notes.filter((note) => !note.refused);
  section.replaceChildren();
  if (waiting.length) element("p", `${words.pending} ${waiting.length}`, section).className = "waiting-count";
  if (isAway) element("p", words.away, section);
  for (const sentence of told) element("p", sentence, section);
  const list = element("ul", "", section);
  for (const note of notes) {
    const line = element("li", `${new Date(note.at).toTimeString().slice(0, 5)} ${note.label}`, list);
    if (!note.refused) continue;
    element("b", ` ${words.refused} ${note.refused} `, line);
    button(words.again, line, () => change(note.key, (kept) => [{ ...kept, refused: null }]));
    button(words.drop, line, () => change(note.key, () => []));
  }
  if (!notes.length) list.remove();
  if (!notes.length && isSent) element("a", words.sent, section).href = location.pathname;
  else if (!notes.length && section.dataset.kept) element("p", words.ready, section).className = "quiet small";
  section.hidden = !section.childElementCount;
  mark(waiting);
}

// A delegate whose check-in waits cannot be checked in once more.
function mark(waiting) {
  for (const badge of document.querySelectorAll(".door .waits")) badge.remove();
  for (const row of document.querySelectorAll(".door > li[data-waits]")) delete row.dataset.waits;
  for (const note of waiting.filter((note) => note.fields.loai === "co-mat")) {
    const row = document.querySelector(`.door form[action="/dai-bieu/${note.fields["dai-bieu"]}/diem-danh"]`)?.closest("li");
    if (!row) continue;
    row.dataset.waits = "yes";
    element("span", words.waits, row).className = "badge soon waits";
  }
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const note = event.defaultPrevented ? null : noteOf(form);
  if (!note) return;
  if (!form.checkValidity()) {
    if (!navigator.onLine) { event.preventDefault(); form.reportValidity(); }
    return;
  }
  event.preventDefault();
  try { write([...read(), note]); } catch { form.submit(); return; }
  // The queue keeps it now; drafts.js writes its own copy once this listener is done.
  if (form.dataset.draft) setTimeout(() => localStorage.removeItem(`draft:${person}:${form.dataset.draft}`));
  // What waits goes first: the order in which things happened is kept.
  if (isSending || read().some((other) => other.key !== note.key && !other.refused)) { form.reset(); show(); flush(); return; }
  isSending = true;
  const answer = await send(note, true);
  isSending = false;
  if (answer.state === "taken" || answer.state === "known") {
    change(note.key, () => []);
    location.assign(words.then);
  } else if (answer.state === "refused") {
    change(note.key, () => []);
    form.submit();
  } else {
    isAway = answer.state === "away";
    form.reset();
    show();
    setTimeout(flush, pause);
  }
}, true);

// Whoever signs out leaves nothing behind, and first sends what waits.
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-sign-out]")) return;
  const [first] = read();
  if (first) {
    event.preventDefault();
    location.assign(`${first.place}#cho-gui`);
    return;
  }
  forget((name) => name.startsWith("hall:"));
}, true);

async function forget(isMeant) {
  if (!("caches" in window)) return;
  for (const name of await caches.keys()) if (isMeant(name)) await caches.delete(name);
}

// The door and the form for statements open without a network too, for this person only.
async function keep() {
  await forget((name) => name.startsWith("hall:") && name !== mine);
  if (!section || !person || !("serviceWorker" in navigator) || !("caches" in window)) return;
  await navigator.serviceWorker.register("/tai-nguyen/offline.js", { scope: "/hoi-nghi/" });
  const cache = await caches.open(mine);
  const assets = [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon]")].map((tag) => tag.src ?? tag.href);
  for (const place of [...words.keep.split(" "), ...assets]) {
    const answer = await fetch(place, { redirect: "error" });
    if (answer.ok) await cache.put(place, answer);
  }
  await navigator.serviceWorker.ready;
  section.dataset.kept = "yes";
  show();
}

addEventListener("online", flush);
document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
show();
flush();
keep().catch(() => {});
