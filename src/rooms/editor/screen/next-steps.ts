// Proof and every step of the story: plain forms that wait until every word is saved, and never lead away in vain.

import type { Say } from "./said-words";

interface Parts {
  unsaved: () => boolean;
  /** Resolves to whether the server has every word. */
  flush: () => Promise<boolean>;
  /** Goes to what a story still lacks and says so; false when it lacks nothing. */
  lacks: () => boolean;
  tell: (sentence: string) => void;
  say: Say;
}

const PATIENCE = 20_000;
/** Stands in the address for a moment, so that the screen which opens next says what was done. */
const PUBLISHED = "?published";

/** Sends the form from here, so that a refusal is read where the story stands. Resolves to the refusal, or null when it was done. */
async function send(form: HTMLFormElement, say: Say): Promise<string | null> {
  try {
    const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const response = await fetch(form.action, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams(fields),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    // Done is answered by the way back to this screen; whoever is signed out gets 401, not a way to the entrance.
    if (response.type === "opaqueredirect") return null;
    if (response.status === 401) return say("signed-out");
    return ((await response.json()) as { message?: string }).message || say("step-failed");
  } catch {
    return say("step-failed");
  }
}

async function step(form: HTMLFormElement, { flush, tell, say }: Parts): Promise<void> {
  if (!(await flush())) return tell(say("save-first"));
  // A form that opens a page: the browser goes there by itself.
  if (form.target || form.method === "get" || form.dataset.step === "leave") return form.submit();
  const refused = await send(form, say);
  if (refused === null) return location.replace(location.pathname);
  // What is said stands under the bar, where the open form would cover it; what was typed stays in it.
  form.closest<HTMLDetailsElement>("details.writing-more")?.removeAttribute("open");
  tell(refused);
}

/** Steps of a story that may lack whatever it lacks. */
const FREE = ["any", "leave"];

/** Wires every form of the page that has a hidden `base`. */
export function nextSteps(parts: Parts): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-step]")) {
    let waiting = false;
    form.addEventListener("submit", (event) => {
      if (!FREE.includes(form.dataset.step ?? "") && parts.lacks()) return event.preventDefault();
      // With nothing unsaved the browser opens the new window by itself, so that it is not blocked.
      if (form.target && !parts.unsaved() && !waiting) return;
      event.preventDefault();
      if (waiting) return;
      waiting = true;
      void step(form, parts).finally(() => {
        waiting = false;
      });
    });
  }
}

/** True once, on the screen that opens after publishing. */
export function wasPublished(): boolean {
  if (location.search !== PUBLISHED) return false;
  history.replaceState(history.state, "", location.pathname);
  return true;
}

/** Writes the version that the server holds into every form. */
export function setBase(version: number): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("form[data-step] input[name=base]")) {
    field.value = String(version);
  }
}
