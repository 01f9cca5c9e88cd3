// The field for a byline that does not exist yet: it is made on the server, and stands over the story at once.

import { byId } from "./element";
import type { Say } from "./said-words";
import { direct } from "./text-block-view";

interface Named {
  id: number;
  name: string;
}

export interface NewBylineParts {
  say: Say;
  url: string;
  /** The article's: a byline has a name for each language. */
  language: string;
  /** Bylines that can be chosen already, by id. */
  names: Map<number, string>;
  /** Called with the byline, new or found, and the field that has the focus. */
  made: (byline: Named, field: HTMLElement) => void;
}

const PATIENCE = 20_000;

/** The byline of that name, or the sentence that says why there is none. */
async function make(
  { name, withheld }: { name: string; withheld: boolean },
  { url, language, say }: NewBylineParts,
): Promise<Named | string> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ language, name, withheld }),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 401 || response.type === "opaqueredirect") return say("signed-out");
    const answer = (await response.json()) as Partial<Named> & { message?: string };
    if (response.ok && typeof answer.id === "number") return { id: answer.id, name: answer.name ?? name };
    return answer.message || say("byline-failed");
  } catch {
    return say("byline-failed");
  }
}

/** Wires the field; a name that can be chosen already is chosen, without asking the server. */
export function newByline(parts: NewBylineParts): void {
  const field = byId("writing-byline-new", HTMLInputElement);
  const hidden = byId("writing-byline-withheld", HTMLInputElement);
  const said = byId("writing-byline-said", HTMLParagraphElement);
  let waiting = false;
  async function add(): Promise<void> {
    const name = field.value.replace(/\s+/gu, " ").trim();
    said.textContent = "";
    if (name === "") return field.focus();
    if (waiting) return;
    waiting = true;
    const known = hidden.checked ? undefined : [...parts.names].find(([, one]) => one === name);
    const byline = known ? { id: known[0], name } : await make({ name, withheld: hidden.checked }, parts);
    waiting = false;
    if (typeof byline === "string") {
      said.textContent = byline;
      return;
    }
    field.value = "";
    hidden.checked = false;
    parts.made(byline, field);
  }
  field.addEventListener("input", () => direct(field, field.value));
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    void add();
  });
  byId("writing-byline-make", HTMLButtonElement).addEventListener("click", () => void add());
}
