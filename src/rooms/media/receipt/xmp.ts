/**
 * Reads the caption, credit and creators from an XMP packet without an XML parser.
 *
 * Names are looked for with their customary prefixes (dc, photoshop, rdf), which every known writer uses. A packet
 * with a DOCTYPE or a CDATA section is not read at all, and no entities but XML's own five and numbers are known, so
 * nothing can be made to expand. Each search goes forward from where the last one ended.
 */

const MAX_PACKET = 1 << 20;

export type XmpWords = {
  caption: string;
  credit: string;
  source: string;
  creators: string[];
};

/** What the packet (UTF-8) says; what is damaged or absent is empty. */
export function wordsInXmp(packet: Uint8Array): XmpWords {
  const words: XmpWords = { caption: "", credit: "", source: "", creators: [] };
  if (packet.length > MAX_PACKET) return words;
  const text = new TextDecoder().decode(packet);
  if (text.includes("<!DOCTYPE") || text.includes("<![CDATA[")) return words;
  const captions = itemsIn(contentOf("dc:description", text) ?? "");
  words.caption = (captions.find((item) => item.isDefault) ?? captions[0])?.text ?? "";
  words.creators = itemsIn(contentOf("dc:creator", text) ?? "").map((item) => item.text);
  words.credit = propertyOf("photoshop:Credit", text);
  words.source = propertyOf("photoshop:Source", text);
  return words;
}

/** What stands between the first `<name …>` and the `</name>` after it. */
function contentOf(name: string, text: string): string | null {
  const open = text.indexOf(`<${name}`);
  const start = open < 0 ? -1 : text.indexOf(">", open);
  const end = start < 0 || text[start - 1] === "/" ? -1 : text.indexOf(`</${name}>`, start);
  return end < 0 ? null : text.slice(start + 1, end);
}

/** A simple property, as an element or, in the shorter form, as an attribute. */
function propertyOf(name: string, text: string): string {
  const content = contentOf(name, text);
  if (content !== null) return content.includes("<") ? "" : unescaped(content);
  const at = text.indexOf(` ${name}=`);
  if (at < 0) return "";
  const start = at + name.length + 2;
  const quote = text[start];
  const end = quote === '"' || quote === "'" ? text.indexOf(quote, start + 1) : -1;
  return end < 0 ? "" : unescaped(text.slice(start + 1, end));
}

function itemsIn(container: string): { text: string; isDefault: boolean }[] {
  const items = [];
  let at = 0;
  for (;;) {
    const open = container.indexOf("<rdf:li", at);
    const start = open < 0 ? -1 : container.indexOf(">", open);
    const end = start < 0 ? -1 : container.indexOf("</rdf:li>", start);
    if (end < 0) return items;
    const text = container.slice(start + 1, end);
    const isDefault = container.slice(open, start).includes("x-default");
    if (!text.includes("<")) items.push({ text: unescaped(text), isDefault });
    at = end;
  }
}

const NAMED: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);/g, (entity) => {
    const name = entity.slice(1, -1);
    if (!name.startsWith("#")) return NAMED[name] ?? "";
    const point = Number(name.replace("#x", "0x").replace("#", ""));
    const isLetter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return isLetter ? String.fromCodePoint(point) : "";
  });
}
