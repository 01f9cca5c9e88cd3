// From the document of the writing screen back to the stored blocks; with blocks-to-doc.ts an exact round trip.

import type { JSONContent } from "@tiptap/core";
import type { Block, Run } from "../manuscript";

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

/** Words of a list item or of a quotation, one entry a line. */
function lines(node: JSONContent): Run[][] {
  return (node.content ?? []).map(runs);
}

function direction(node: JSONContent): { direction?: "ltr" | "rtl" } {
  const value: unknown = node.attrs?.direction;
  return value === "ltr" || value === "rtl" ? { direction: value } : {};
}

function toBlock(node: JSONContent, id: string): Block | null {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case "paragraph":
      return { id, kind: "paragraph", text: runs(node), ...direction(node) };
    case "subhead":
      return { id, kind: "subhead", text: runs(node) };
    case "bulletList":
    case "orderedList":
      return {
        id,
        kind: "list",
        ordered: node.type === "orderedList",
        items: (node.content ?? []).flatMap(lines),
      };
    case "quotation":
      return {
        id,
        kind: "quotation",
        paragraphs: lines(node),
        speaker: textOf(attrs.speaker),
        role: textOf(attrs.role),
      };
    case "picture":
      return {
        id,
        kind: "picture",
        picture: Number(attrs.picture),
        alt: textOf(attrs.alt),
        caption: textOf(attrs.caption),
        credit: textOf(attrs.credit),
      };
    default:
      return null;
  }
}

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
    // Ids are given as the document changes; a block met before that must still not be lost.
    const id = textOf(node.attrs?.id) || `block${String(index).padStart(6, "0")}`;
    return toBlock(node, id) ?? [];
  });
}
