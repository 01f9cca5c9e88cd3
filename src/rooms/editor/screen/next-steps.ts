// Proof and every step of the story: plain forms that wait until every word is saved.

interface Parts {
  unsaved: () => boolean;
  /** Resolves to whether the server has every word. */
  flush: () => Promise<boolean>;
  /** Says that saving comes first. */
  refuse: () => void;
}

/** Wires every form of the page that has a hidden `base`. */
export function nextSteps({ unsaved, flush, refuse }: Parts): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-step]")) {
    let waiting = false;
    form.addEventListener("submit", (event) => {
      // With nothing unsaved the browser goes on by itself, so that no window is blocked.
      if (!unsaved() && !waiting) return;
      event.preventDefault();
      if (waiting) return;
      waiting = true;
      void flush().then((saved) => {
        waiting = false;
        if (saved) form.submit();
        else refuse();
      });
    });
  }
}

/** Writes the version that the server holds into every form. */
export function setBase(version: number): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("form[data-step] input[name=base]")) {
    field.value = String(version);
  }
}
