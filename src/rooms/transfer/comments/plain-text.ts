// The text of a comment that another system kept as HTML: paragraphs and breaks become lines, everything else is only its words.

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** What comes out is text: whatever looks like markup in it is shown as it stands. */
export function plainText(html: string): string {
  return html
    .replace(/<br\s*\/?>/giu, "\n")
    .replace(/<\/(?:p|div|blockquote|li)\s*>/giu, "\n\n")
    .replace(/<(?:script|style)\b[^]*?<\/(?:script|style)\s*>/giu, "")
    .replace(/<\/?[a-z][^<>]*>/giu, "")
    .replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/giu, entity);
}

function entity(written: string): string {
  const name = written.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return NAMED[name] ?? written;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
