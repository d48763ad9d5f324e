// Light, dark, contrast and size at once, without waiting for the server that keeps them.
const root = document.documentElement;
const plain = { theme: "system", contrast: "normal", text: "normal" };

function show(button) {
  const { name, value } = button;
  if (value === plain[name]) delete root.dataset[name];
  else root.dataset[name] = value;
  for (const other of document.querySelectorAll(`form[data-appearance] button[name="${name}"]`)) {
    const isSwitch = "on" in other.dataset;
    const isOn = isSwitch ? value === other.dataset.on : other.value === value;
    other.setAttribute("aria-pressed", String(isOn));
    if (isSwitch) other.value = isOn ? "normal" : other.dataset.on;
  }
}

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!event.target.matches("form[data-appearance]") || !button) return;
  event.preventDefault();
  const sent = new URLSearchParams({ [button.name]: button.value });
  show(button);
  fetch(event.target.action, { method: "POST", body: sent, redirect: "manual" }).catch(() => {});
});
