// Sends a small form without leaving the page, and shows what the answer says. The plain form works without it.

export interface Answer {
  /** The browser had no token and has one now: the same again counts. */
  readonly again?: boolean;
  /** New text by the name of its place; the sentence for the reader has the empty name. */
  readonly shown: Readonly<Record<string, string>>;
  readonly pressed?: string | null;
}

/** If anything goes wrong, an answer of another shape included, the form is sent as it always was. */
export function sendInPlace(form: HTMLFormElement): void {
  form.onsubmit = (event) => {
    const button = event.submitter as HTMLButtonElement;
    ask(form, button)
      .then((answer) => (answer.again ? ask(form, button) : answer))
      .then((answer) => show(form, answer))
      .catch(() => {
        form.onsubmit = null;
        button.click();
      });
    return false;
  };
}

async function ask(form: HTMLFormElement, { name, value }: HTMLButtonElement): Promise<Answer> {
  const answer = await fetch(form.action, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams([[name, value]]),
  });
  return answer.json();
}

export function show(within: HTMLElement, { shown, pressed }: Answer): void {
  for (const place of within.querySelectorAll<HTMLElement>("[data-shown]")) {
    const name = place.dataset.shown ?? "";
    place.textContent = shown[name] ?? place.textContent;
    place.closest("button")?.setAttribute("aria-pressed", `${name === pressed}`);
  }
}
