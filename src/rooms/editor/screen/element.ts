// Builds and finds elements of the page without ever writing markup as text.

type Attributes = Record<string, string | number | boolean | null | undefined>;

/** An element with attributes (false, null and undefined leave one out) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { attributes = {}, children = [] }: { attributes?: Attributes; children?: (Node | string)[] } = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/** The element with this id, which the page is known to have. Throws when page and script do not belong together. */
export function byId<Kind extends HTMLElement>(id: string, kind: { new (): Kind; name: string }): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} "${id}".`);
  return found;
}

/** Grows a text field with its words, where the browser does not do it by itself. */
export function growing(field: HTMLTextAreaElement): () => void {
  const grow = (): void => {
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight}px`;
  };
  if (CSS.supports("field-sizing", "content")) return () => undefined;
  field.addEventListener("input", grow);
  grow();
  return grow;
}
