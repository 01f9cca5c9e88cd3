// Keys for the desk's lists, and rows that open wherever they are pressed. Everything they do, a link on the page does as well.

const lines = [...document.querySelectorAll<HTMLElement>(".line")].filter((line) => linkIn(line) !== null);
const help = document.querySelector<HTMLDetailsElement>("#list-keys");
if (help) help.hidden = false;

/** What opens a line: a link, or the button of a notice. */
function linkIn(line: HTMLElement): HTMLElement | null {
  return line.querySelector<HTMLElement>("a[href], button.open");
}

/** From no line, both ways lead to the first. */
function step(by: number): void {
  const now = lines.findIndex((line) => line.contains(document.activeElement));
  const to = lines[now < 0 ? 0 : now + by];
  if (!to) return;
  linkIn(to)?.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest" });
}

/** Enter needs no key of its own: the line's link has the focus. */
const ACTS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => {
    const field = document.querySelector<HTMLInputElement>("input[type=search]");
    const search = document.querySelector<HTMLAnchorElement>("a[data-search]");
    if (field) field.focus();
    else search?.click();
  },
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
  const { target, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return;
  if (target instanceof Element && target.closest("select, input, textarea")) return;
  const act = ACTS[keyOf(event)];
  if (!act) return;
  event.preventDefault();
  act();
});

// A module, so that its names are its own.
export {};
