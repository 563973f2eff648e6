/**
 * Leads to a field: gives it the focus, brings it to the middle of its page, clear of whatever stays at the edges, and rings it until
 * the focus goes on. Browsers show focus that was moved by a mouse nowhere, so without the ring a link to a field in sight seems to do
 * nothing. Choices that belong together are ringed together.
 */
export function pointTo(id: string): void {
  const field = document.getElementById(id);
  if (field) pointAt(field, field.closest("fieldset") ?? field);
}

/** The same for what has no id; the ring is around what holds it. */
export function pointAt(field: HTMLElement, ringed: HTMLElement): void {
  field.focus({ preventScroll: true });
  ringed.scrollIntoView({ block: "center", inline: "nearest" });
  ringed.toggleAttribute("data-pointed-to", true);
  field.addEventListener("blur", () => ringed.removeAttribute("data-pointed-to"), { once: true });
}
