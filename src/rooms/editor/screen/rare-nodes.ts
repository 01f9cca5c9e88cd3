// The nodes of the rarer blocks: pull-quote, gallery, table, fact box, link card, divider, map point.

import { mergeAttributes, Node } from "@tiptap/core";
import { shownOf } from "./doc-to-blocks";

/** A text attribute of our own elements, kept in `data-…` where it is copied and pasted. */
export function dataText(name: string) {
  return {
    default: "",
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
    renderHTML: (attributes: Record<string, unknown>) => ({
      [`data-${name}`]: attributes[name],
    }),
  };
}

const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ speaker: { ...dataText("speaker"), keepOnSplit: false } }),
  parseHTML: () => [{ tag: "aside[data-pull]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", mergeAttributes(HTMLAttributes, { "data-pull": "" }), 0],
});

/** A block that is nothing but its attributes. */
function atom(name: string, attributes: readonly string[]): Node {
  return Node.create({
    name,
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => Object.fromEntries(attributes.map((one) => [one, dataText(one)])),
    parseHTML: () => [{ tag: `div[data-block="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ["div", mergeAttributes(HTMLAttributes, { "data-block": name })],
  });
}

const Gallery = atom("gallery", ["caption"]).extend({
  addAttributes: () => ({
    caption: dataText("caption"),
    pictures: {
      default: [],
      parseHTML: (element: HTMLElement) => picturesFrom(element.getAttribute("data-pictures")),
      renderHTML: ({ pictures }: Record<string, unknown>) => ({ "data-pictures": JSON.stringify(pictures) }),
    },
  }),
});

function picturesFrom(json: string | null) {
  try {
    const pictures: unknown = JSON.parse(json ?? "[]");
    return Array.isArray(pictures) ? pictures.map(shownOf) : [];
  } catch {
    // Not ours after all, whoever wrote it.
    return [];
  }
}

/** What the machinery of tables asks each node for. */
const TABLE_ROLES: Readonly<Record<string, string>> = { table: "table", tableRow: "row", tableCell: "cell" };

const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableRow+",
  isolating: true,
  extendNodeSchema: ({ name }) => (TABLE_ROLES[name] ? { tableRole: TABLE_ROLES[name] } : {}),
  addAttributes: () => ({ caption: dataText("caption"), head: { ...dataText("head"), default: "row" } }),
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, ["tbody", 0]],
});

const TableRow = Node.create({
  name: "tableRow",
  content: "tableCell+",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: () => ["tr", 0],
});

const TableCell = Node.create({
  name: "tableCell",
  content: "paragraph",
  isolating: true,
  // Cells are never joined in a story; the machinery wants to be told so.
  addAttributes: () => ({
    colspan: { default: 1, rendered: false },
    rowspan: { default: 1, rendered: false },
    colwidth: { default: null, rendered: false },
  }),
  parseHTML: () => [{ tag: "td" }, { tag: "th" }],
  renderHTML: () => ["td", 0],
});

const FactBox = Node.create({
  name: "factBox",
  group: "block",
  content: "(paragraph | bulletList | orderedList)+",
  defining: true,
  addAttributes: () => ({ title: dataText("title") }),
  parseHTML: () => [{ tag: "aside[data-title]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", HTMLAttributes, 0],
});

const Divider = Node.create({
  name: "divider",
  group: "block",
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
});

export const RARE_NODES: readonly Node[] = [
  PullQuote,
  Gallery,
  Table,
  TableRow,
  TableCell,
  FactBox,
  atom("linkCard", ["href", "title", "source", "words"]),
  Divider,
  atom("mapPoint", ["place", "at", "caption"]),
];
