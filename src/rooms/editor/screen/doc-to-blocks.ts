// From the document of the writing screen back to the stored blocks; with blocks-to-doc.ts an exact round trip.

import type { JSONContent } from "@tiptap/core";
import type { Block, LeadPicture, Run } from "../manuscript";

/** The stored form allows runs of this many characters; a longer one is cut into several, nothing is lost. */
const LONGEST_RUN = 20_000;

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function marked(node: JSONContent): Omit<Run, "text"> {
  const run: Omit<Run, "text"> = {};
  for (const mark of node.marks ?? []) {
    if (mark.type === "bold") run.strong = true;
    if (mark.type === "italic") run.emphasis = true;
    if (mark.type === "link") run.href = textOf(mark.attrs?.href);
    if (mark.type === "spoken")
      run.quote = {
        speaker: textOf(mark.attrs?.speaker),
        role: textOf(mark.attrs?.role),
      };
  }
  return run;
}

function runs(node: JSONContent): Run[] {
  const found: Run[] = [];
  for (const child of node.content ?? []) {
    const text = child.text ?? "";
    const marks = marked(child);
    for (let start = 0; start < text.length; start += LONGEST_RUN) {
      found.push({ text: text.slice(start, start + LONGEST_RUN), ...marks });
    }
  }
  return found;
}

/** Words of a list item, a quotation or a cell, one entry a line. */
function lines(node: JSONContent): Run[][] {
  return (node.content ?? []).map(runs);
}

function direction(node: JSONContent): { direction?: "ltr" | "rtl" } {
  const value: unknown = node.attrs?.direction;
  return value === "ltr" || value === "rtl" ? { direction: value } : {};
}

type Made<Kind extends Block["kind"]> = Omit<Extract<Block, { kind: Kind }>, "id">;

function paragraph(node: JSONContent): Made<"paragraph"> {
  return { kind: "paragraph", text: runs(node), ...direction(node) };
}

function list(node: JSONContent): Made<"list"> {
  const items = (node.content ?? []).flatMap(lines);
  return { kind: "list", ordered: node.type === "orderedList", items };
}

/** The words that stand with a picture, out of attributes of any form. */
export function shownOf(value: unknown): LeadPicture {
  const { picture, alt, caption, credit } = (value ?? {}) as Record<string, unknown>;
  return { picture: Number(picture), alt: textOf(alt), caption: textOf(caption), credit: textOf(credit) };
}

function head(value: unknown): Made<"table">["head"] {
  return value === "column" || value === "both" || value === "none" ? value : "row";
}

type Words = Readonly<Record<string, unknown>>;
type Maker = (node: JSONContent, attrs: Words) => Omit<Block, "id">;

const MAKERS: Readonly<Record<string, Maker>> = {
  paragraph,
  subhead: (node, { level }): Made<"subhead"> => ({
    kind: "subhead",
    text: runs(node),
    ...(level === 3 && { level }),
  }),
  bulletList: list,
  orderedList: list,
  quotation: (node, attrs): Made<"quotation"> => ({
    kind: "quotation",
    paragraphs: lines(node),
    speaker: textOf(attrs.speaker),
    role: textOf(attrs.role),
  }),
  pullQuote: (node, attrs): Made<"pull-quote"> => ({
    kind: "pull-quote",
    text: runs(node),
    speaker: textOf(attrs.speaker),
  }),
  picture: (_, attrs): Made<"picture"> => ({ kind: "picture", ...shownOf(attrs) }),
  gallery: (_, { caption, pictures }): Made<"gallery"> => ({
    kind: "gallery",
    caption: textOf(caption),
    pictures: Array.isArray(pictures) ? pictures.map(shownOf) : [],
  }),
  table: (node, attrs): Made<"table"> => ({
    kind: "table",
    caption: textOf(attrs.caption),
    head: head(attrs.head),
    rows: (node.content ?? []).map((row) => (row.content ?? []).map((cell) => lines(cell).flat())),
  }),
  factBox: (node, { title }): Made<"fact-box"> => ({
    kind: "fact-box",
    title: textOf(title),
    content: (node.content ?? []).map((one) => (one.type === "paragraph" ? paragraph(one) : list(one))),
  }),
  linkCard: (_, attrs): Made<"link-card"> => ({
    kind: "link-card",
    href: textOf(attrs.href),
    title: textOf(attrs.title),
    source: textOf(attrs.source),
    words: textOf(attrs.words),
  }),
  divider: (): Made<"divider"> => ({ kind: "divider" }),
  mapPoint: (_, attrs): Made<"map-point"> => ({
    kind: "map-point",
    place: textOf(attrs.place),
    at: textOf(attrs.at),
    caption: textOf(attrs.caption),
  }),
};

/** True for the spare line at the end, which is not a part of the story. */
function isSpare(node: JSONContent): boolean {
  return node.type === "paragraph" && !node.attrs?.id && (node.content ?? []).length === 0;
}

/**
 * The blocks of a document, as they are stored. Neighbouring runs with the same marks come back as one; a list or
 * quotation without lines comes back with one empty line. Everything else comes back as it went in.
 */
export function docToBlocks(doc: JSONContent): Block[] {
  const nodes = doc.content ?? [];
  return nodes.flatMap((node, index) => {
    if (index === nodes.length - 1 && isSpare(node)) return [];
    const made = MAKERS[node.type ?? ""]?.(node, node.attrs ?? {});
    // Ids are given as the document changes; a block met before that must still not be lost.
    const id = textOf(node.attrs?.id) || `block${String(index).padStart(6, "0")}`;
    return made ? [{ id, ...made } as Block] : [];
  });
}
