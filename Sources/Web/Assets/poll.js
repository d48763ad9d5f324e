// Long work tells how far it is: its piece of the page is asked for again until it no longer wants to be.
const pause = 2000;

async function follow(piece) {
  let wait = pause;
  while (piece.isConnected && piece.dataset.poll) {
    await new Promise((wake) => setTimeout(wake, wait));
    if (document.hidden) continue;
    try {
      const answer = await fetch(piece.dataset.poll, { headers: { Accept: "text/html" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = piece.id ? page.getElementById(piece.id) : page.querySelector(".long-work");
      if (!fresh) return;
      piece.replaceWith(fresh);
      piece = fresh;
      wait = pause;
    } catch {
      wait = Math.min(wait * 2, 60000);
    }
  }
}

document.querySelectorAll("[data-poll]").forEach(follow);
