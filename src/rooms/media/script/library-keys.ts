// Keys for the contact sheet: J and K from picture to picture, arrows as the eye goes, and a stroke for the search.

/** Does nothing on pages that have no contact sheet. */
export function libraryKeys(): void {
  const sheet = document.getElementById("contact");
  if (!sheet) return;
  const links = [...sheet.querySelectorAll<HTMLAnchorElement>("a")];
  document.addEventListener("keydown", (event) => {
    const { target, ctrlKey, altKey, metaKey } = event;
    if (ctrlKey || altKey || metaKey) return;
    if (target instanceof Element && target.closest("select, input, textarea")) return;
    const at = links.findIndex((link) => link === document.activeElement);
    const key = keyOf(event);
    if (key === "/") focusSearch(event);
    const to = at < 0 ? first(key) : at + stepOf(key, links);
    if (to === null || to === at) return;
    event.preventDefault();
    links[to]?.focus();
  });
}

/** A keyboard that writes Arabic has its letters at the same places: there the place of the key counts. */
function keyOf({ key, code }: KeyboardEvent): string {
  return key.length === 1 && key.charCodeAt(0) > 127 ? code.replace("Key", "").toLowerCase() : key;
}

function first(key: string): number | null {
  return key === "j" || key === "k" ? 0 : null;
}

function stepOf(key: string, links: readonly HTMLElement[]): number {
  const isRtl = getComputedStyle(document.documentElement).direction === "rtl";
  const steps: Readonly<Record<string, number>> = {
    j: 1,
    k: -1,
    ArrowRight: isRtl ? -1 : 1,
    ArrowLeft: isRtl ? 1 : -1,
    ArrowDown: columnsOf(links),
    ArrowUp: -columnsOf(links),
  };
  return steps[key] ?? 0;
}

function columnsOf(links: readonly HTMLElement[]): number {
  const top = links[0]?.getBoundingClientRect().top;
  const next = links.findIndex((link) => link.getBoundingClientRect().top !== top);
  return next < 1 ? Math.max(1, links.length) : next;
}

function focusSearch(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>("#library input[type=search]");
  if (!field) return;
  event.preventDefault();
  field.focus();
}
