// From the stored blocks to the document that the writing screen edits.

import type { JSONContent } from "@tiptap/core";
import type { Block, Run } from "../manuscript";

type Marks = NonNullable<JSONContent["marks"]>;
type Kind = Block["kind"];
type BlockOf<K extends Kind> = Extract<Block, { kind: K }>;

function marksOf(run: Run): Marks {
  const marks: Marks = [];
  if (run.strong) marks.push({ type: "bold" });
  if (run.emphasis) marks.push({ type: "italic" });
  if (run.href !== undefined) marks.push({ type: "link", attrs: { href: run.href } });
  if (run.quote)
    marks.push({
      type: "spoken",
      attrs: { speaker: run.quote.speaker, role: run.quote.role },
    });
  return marks;
}

function inline(text: readonly Run[]): JSONContent[] {
  return text.map((run) => {
    const marks = marksOf(run);
    return marks.length > 0 ? { type: "text", text: run.text, marks } : { type: "text", text: run.text };
  });
}

function textNode(type: string, node: { attrs?: JSONContent["attrs"]; text: readonly Run[] }): JSONContent {
  return {
    type,
    ...(node.attrs && { attrs: node.attrs }),
    ...(node.text.length > 0 && { content: inline(node.text) }),
  };
}

const plain = (text: readonly Run[]): JSONContent => textNode("paragraph", { text });

/** At least one: the document has no list and no quotation without a line to write in. */
const atLeastOne = (texts: readonly Run[][]): readonly Run[][] => (texts.length > 0 ? texts : [[]]);

function listNode(id: string | null, { ordered, items }: Pick<BlockOf<"list">, "ordered" | "items">) {
  return {
    type: ordered ? "orderedList" : "bulletList",
    attrs: { id },
    content: atLeastOne(items).map((item) => ({ type: "listItem", content: [plain(item)] })),
  };
}

function boxContent(content: BlockOf<"fact-box">["content"]): JSONContent[] {
  if (content.length === 0) return [plain([])];
  return content.map((one) =>
    one.kind === "list"
      ? listNode(null, one)
      : textNode("paragraph", { attrs: { id: null, direction: one.direction ?? null }, text: one.text }),
  );
}

const NODES: { readonly [K in Kind]: (block: BlockOf<K>) => JSONContent } = {
  paragraph: ({ id, direction, text }) =>
    textNode("paragraph", { attrs: { id, direction: direction ?? null }, text }),
  subhead: ({ id, level, text }) => textNode("subhead", { attrs: { id, level: level ?? 2 }, text }),
  list: (block) => listNode(block.id, block),
  quotation: ({ id, speaker, role, paragraphs }) => ({
    type: "quotation",
    attrs: { id, speaker, role },
    content: atLeastOne(paragraphs).map(plain),
  }),
  "pull-quote": ({ id, speaker, text }) => textNode("pullQuote", { attrs: { id, speaker }, text }),
  picture: ({ kind: _, ...attrs }) => ({ type: "picture", attrs }),
  gallery: ({ kind: _, ...attrs }) => ({ type: "gallery", attrs }),
  table: ({ id, caption, head, rows }) => ({
    type: "table",
    attrs: { id, caption, head },
    content: rows.map((cells) => ({
      type: "tableRow",
      content: cells.map((text) => ({ type: "tableCell", content: [plain(text)] })),
    })),
  }),
  "fact-box": ({ id, title, content }) => ({
    type: "factBox",
    attrs: { id, title },
    content: boxContent(content),
  }),
  "link-card": ({ kind: _, ...attrs }) => ({ type: "linkCard", attrs }),
  divider: ({ id }) => ({ type: "divider", attrs: { id } }),
  "map-point": ({ kind: _, ...attrs }) => ({ type: "mapPoint", attrs }),
};

export function nodeOf(block: Block): JSONContent {
  return (NODES[block.kind] as (block: Block) => JSONContent)(block);
}

/** After these one can go on writing without a spare line. */
const TEXT_BLOCKS: readonly (Kind | undefined)[] = ["paragraph", "subhead", "pull-quote"];

/**
 * The document of a body. A body that does not end in a line of text gets a spare one, an empty paragraph
 * without an id, so that there is a place to go on writing; `docToBlocks` leaves it out again.
 */
export function blocksToDoc(body: readonly Block[]): JSONContent {
  const content = body.map(nodeOf);
  if (!TEXT_BLOCKS.includes(body.at(-1)?.kind))
    content.push({ type: "paragraph", attrs: { id: null, direction: null } });
  return { type: "doc", content };
}
