// Keys for the moderators' queue. Everything they do, a button or a field on the page does as well.

const comments = [...document.querySelectorAll<HTMLElement>(".queued")];
const help = document.querySelector<HTMLDetailsElement>("#queue-keys");
if (help) help.hidden = false;

const current = (): HTMLElement | undefined =>
  comments.find((comment) => comment.contains(document.activeElement));

/** From no comment, both ways lead to the first. */
function step(by: number): void {
  const now = current();
  const to = comments[now ? comments.indexOf(now) + by : 0];
  to?.focus({ preventScroll: true });
  to?.scrollIntoView({ block: "start" });
}

/**
 * What decides works only inside a comment: dictation, or a cat on the keyboard, elsewhere in the page approves nothing
 * (WCAG 2.2, 2.1.4 Character Key Shortcuts).
 */
const ACTS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  a: () => current()?.querySelector<HTMLElement>("form[action$='/approve'] button")?.click(),
  r: () => current()?.querySelector("select")?.focus(),
  "?": () => {
    if (!help) return;
    help.open = !help.open;
    if (help.open) help.querySelector("summary")?.focus();
  },
  "؟": () => ACTS["?"]?.(),
};

/** A keyboard that writes Arabic has its letters at the same places: there the place of the key counts. */
function keyOf({ key, code }: KeyboardEvent): string {
  return key.charCodeAt(0) < 128 || key in ACTS ? key.toLowerCase() : code.replace("Key", "").toLowerCase();
}

document.addEventListener("keydown", (event) => {
  const { target, ctrlKey, altKey, metaKey, repeat } = event;
  if (ctrlKey || altKey || metaKey) return;
  if (target instanceof Element && target.closest("select, input, textarea")) return;
  const act = ACTS[keyOf(event)];
  if (!act || (repeat && act === ACTS.a)) return;
  event.preventDefault();
  act();
});
