// What was pasted, as a tree without a browser in it: elements with their attributes, and text.

export interface PastedElement {
  /** In small letters. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PastedNode[];
}
export type PastedNode = PastedElement | string;

/** The tree of what the browser has parsed; comments stay out. */
export function treeOf(dom: Element): PastedElement {
  const children = Array.from(dom.childNodes).flatMap((child): PastedNode[] => {
    if (child instanceof Text) return [child.data];
    return child instanceof Element ? [treeOf(child)] : [];
  });
  const attributes = Object.fromEntries(Array.from(dom.attributes, ({ name, value }) => [name, value]));
  return { tag: dom.localName, attributes, children };
}

/**
 * The page's policy forbids inline styles and handlers, in pasted text too, and reports each. So sheets and handlers
 * go before the text is parsed, and style attributes are renamed: some programs say bold and slanted in no other way.
 */
export function withoutInline(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=/gi, " data-style=").replace(/\son[a-z]+\s*=/gi, " data-handler="),
    );
}

/** Its style, in small letters and without spaces: `font-weight:700;direction:rtl`. */
export function styleOf({ attributes }: PastedElement): string {
  return (attributes["data-style"] ?? "").replace(/\s+/g, "").toLowerCase();
}

/** All words in it. */
export function wordsIn(node: PastedNode): string {
  return typeof node === "string" ? node : node.children.map(wordsIn).join("");
}

/** Whether an element of one of these kinds stands somewhere in it. */
export function hasWithin({ children }: PastedElement, tags: readonly string[]): boolean {
  return children.some(
    (child) => typeof child !== "string" && (tags.includes(child.tag) || hasWithin(child, tags)),
  );
}
