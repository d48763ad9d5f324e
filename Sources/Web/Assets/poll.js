// What goes on elsewhere is told: its piece of the page is asked for again until it no longer wants to be.
const pause = 2000;

async function follow(piece) {
  const every = Number(piece.dataset.every) * 1000 || pause;
  let wait = every;
  while (piece.isConnected && piece.dataset.poll) {
    await new Promise((wake) => setTimeout(wake, wait));
    if (document.hidden && !("always" in piece.dataset)) continue;
    try {
      const answer = await fetch(piece.dataset.poll, { headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = piece.id ? page.getElementById(piece.id) : page.querySelector(".long-work");
      if (!fresh) return;
      if (fresh.outerHTML !== piece.outerHTML) {
        piece.replaceWith(fresh);
        piece = fresh;
      }
      wait = every;
    } catch {
      wait = Math.min(Math.max(wait * 2, every), 60000);
    }
  }
}

document.querySelectorAll("[data-poll]").forEach(follow);
