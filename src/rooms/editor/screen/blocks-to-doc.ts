// From the stored blocks to the document that the writing screen edits.

import type { JSONContent } from "@tiptap/core";
import type { Block, Run } from "../manuscript";

type Marks = NonNullable<JSONContent["marks"]>;

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

function toNode(block: Block): JSONContent {
  const { id } = block;
  switch (block.kind) {
    case "paragraph":
      return textNode("paragraph", {
        attrs: { id, direction: block.direction ?? null },
        text: block.text,
      });
    case "subhead":
      return textNode("subhead", { attrs: { id }, text: block.text });
    case "list":
      return {
        type: block.ordered ? "orderedList" : "bulletList",
        attrs: { id },
        content: atLeastOne(block.items).map((item) => ({
          type: "listItem",
          content: [plain(item)],
        })),
      };
    case "quotation":
      return {
        type: "quotation",
        attrs: { id, speaker: block.speaker, role: block.role },
        content: atLeastOne(block.paragraphs).map(plain),
      };
    case "picture": {
      const { picture, alt, caption, credit } = block;
      return { type: "picture", attrs: { id, picture, alt, caption, credit } };
    }
  }
}

/**
 * The document of a body. A body that does not end in a paragraph or a subhead gets a spare line, an empty paragraph
 * without an id, so that there is a place to go on writing; `docToBlocks` leaves it out again.
 */
export function blocksToDoc(body: readonly Block[]): JSONContent {
  const content = body.map(toNode);
  const last = body.at(-1)?.kind;
  if (last !== "paragraph" && last !== "subhead")
    content.push({ type: "paragraph", attrs: { id: null, direction: null } });
  return { type: "doc", content };
}
