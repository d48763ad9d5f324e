// Buttons that copy what stands elsewhere on the page, and that print; hidden where neither is possible.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  const word = button.textContent;
  button.hidden = false;
  button.onclick = async () => {
    const lines = [...source.querySelectorAll("li")].map((line) => line.textContent);
    await navigator.clipboard.writeText(lines.length ? lines.join("\n") : source.textContent);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = word; }, 2500);
  };
}
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.onclick = () => print();
}
