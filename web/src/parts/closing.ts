// A list that opens under its button closes again when the reader goes elsewhere, or presses Escape.

/** For `<details>`: Escape closes it and gives the focus back to its button, a click outside closes it. */
export function closing(details: HTMLDetailsElement) {
  function onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !details.open) return;
    event.stopPropagation();
    details.open = false;
    details.querySelector("summary")?.focus();
  }

  function onClick(event: MouseEvent): void {
    if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
  }

  details.addEventListener("keydown", onKey);
  addEventListener("click", onClick);
  return {
    destroy() {
      details.removeEventListener("keydown", onKey);
      removeEventListener("click", onClick);
    },
  };
}
