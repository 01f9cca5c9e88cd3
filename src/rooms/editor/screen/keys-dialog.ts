// The list of keys: opened by its button, by Mod-/ anywhere, and by a question mark where nobody types.

import { byId } from "./element";

const TYPING = "input, textarea, select, [contenteditable=true]";

export function keysDialog(): void {
  const dialog = byId("writing-keys", HTMLDialogElement);
  byId("writing-keys-open", HTMLButtonElement).addEventListener("click", () => dialog.showModal());
  document.addEventListener("keydown", (event) => {
    if (dialog.open || document.querySelector("dialog[open]")) return;
    const { key, code, target, ctrlKey, metaKey } = event;
    // The sign may stand on another key, or be another letter, where another alphabet is set.
    const slash = (ctrlKey || metaKey) && (key === "/" || code === "Slash");
    const typing = target instanceof Element && target.closest(TYPING) !== null;
    const asked = !typing && (key === "?" || key === "؟");
    if (!slash && !asked) return;
    event.preventDefault();
    dialog.showModal();
  });
}
