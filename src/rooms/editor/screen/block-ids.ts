// Keeps one id a block while people split, join, paste and undo, and a spare line at the end to go on writing.

import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { knownId, newId } from "./block-id";

const BLOCKS = [
  "paragraph",
  "subhead",
  "bulletList",
  "orderedList",
  "quotation",
  "pullQuote",
  "picture",
  "gallery",
  "table",
  "factBox",
  "linkCard",
  "divider",
  "mapPoint",
];

interface Placed {
  node: Node;
  at: number;
}

function placed(doc: Node): Placed[] {
  const blocks: Placed[] = [];
  doc.forEach((node, at) => blocks.push({ node, at }));
  return blocks;
}

const isEmptyText = (node: Node): boolean => node.isTextblock && node.content.size === 0;

/**
 * Which of several blocks with one id keeps it: the one that stood there before, unless Enter at its beginning left
 * it empty and its words went on to the next; then the words keep the id, because translations follow them.
 */
function keeper(same: Placed[], stood: number | undefined): Placed | undefined {
  const old = same.find((block) => block.at === stood) ?? same[0];
  return old && isEmptyText(old.node) ? (same.find((block) => !isEmptyText(block.node)) ?? old) : old;
}

/** The id changes that a changed document needs, as one transaction, or null when it needs none. */
export function settleBlocks(
  before: Node,
  state: EditorState,
  moved: (at: number) => number,
): Transaction | null {
  const stood = new Map<string, number>();
  before.forEach((node, at) => {
    if (node.attrs.id) stood.set(String(node.attrs.id), moved(at));
  });
  const blocks = placed(state.doc);
  const byId = Map.groupBy(
    blocks.filter(({ node }) => node.attrs.id),
    ({ node }) => String(node.attrs.id),
  );
  const tr = state.tr;
  blocks.forEach((block, index) => {
    const id: unknown = block.node.attrs.id;
    const spare =
      !id && index === blocks.length - 1 && block.node.type.name === "paragraph" && isEmptyText(block.node);
    const mine = typeof id === "string" && keeper(byId.get(id) ?? [], stood.get(id)) === block;
    if (!spare && !mine) tr.setNodeAttribute(block.at, "id", newId());
  });
  const paragraph = state.schema.nodes.paragraph;
  if (paragraph && !state.doc.lastChild?.isTextblock) tr.insert(state.doc.content.size, paragraph.create());
  return tr.docChanged ? tr : null;
}

export const BlockIds = Extension.create({
  name: "blockIds",

  addGlobalAttributes() {
    return [
      {
        types: BLOCKS,
        attributes: {
          id: {
            default: null,
            keepOnSplit: false,
            parseHTML: (element) => knownId(element.getAttribute("data-id")),
            renderHTML: ({ id }) => (id ? { "data-id": String(id) } : {}),
          },
        },
      },
    ];
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction(transactions, before, state) {
          if (!transactions.some((tr) => tr.docChanged)) return null;
          const moved = (at: number): number => transactions.reduce((pos, tr) => tr.mapping.map(pos, 1), at);
          return settleBlocks(before.doc, state, moved);
        },
      }),
    ];
  },
});
