// A block keeps its id whatever is done around it, and no two blocks share one.

import { expect, test } from "bun:test";
import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState, type Transaction } from "@tiptap/pm/state";
import type { Block } from "#articles";
import { settleBlocks } from "./block-ids";
import { blocksToDoc } from "./blocks-to-doc";
import { storySchema } from "./story-schema";

const schema = getSchema(storySchema());
const BODY: Block[] = [
  { id: "first1", kind: "paragraph", text: [{ text: "one two" }] },
  { id: "second", kind: "paragraph", text: [{ text: "three" }] },
];

function state(body: Block[] = BODY): EditorState {
  return EditorState.create({ doc: Node.fromJSON(schema, blocksToDoc(body)) });
}

function after(
  change: (tr: Transaction) => Transaction,
  body?: Block[],
): { ids: unknown[]; words: string[] } {
  const before = state(body);
  const changed = before.applyTransaction(change(before.tr));
  const moved = (at: number): number => changed.transactions.reduce((pos, tr) => tr.mapping.map(pos, 1), at);
  const settled = settleBlocks(before.doc, changed.state, moved);
  const doc = settled ? settled.doc : changed.state.doc;
  return {
    ids: doc.children.map((node) => node.attrs.id),
    words: doc.children.map((node) => node.textContent),
  };
}

test("Enter in the middle: the first part keeps the id", () => {
  const { ids, words } = after((tr) => tr.split(4));
  expect(words).toEqual(["one", " two", "three"]);
  expect(ids[0]).toBe("first1");
  expect(ids[1]).toMatch(/^[a-z0-9]{12}$/);
  expect(ids[2]).toBe("second");
});

test("Enter at the beginning: the words keep the id, not the empty line", () => {
  const { ids, words } = after((tr) => tr.split(1));
  expect(words).toEqual(["", "one two", "three"]);
  expect(ids[1]).toBe("first1");
  expect(ids[0]).not.toBe("first1");
});

test("a copy pasted before the original gets the new id", () => {
  const { ids } = after((tr) => tr.insert(0, state().doc.child(1)));
  expect(ids.slice(1)).toEqual(["first1", "second"]);
  expect(ids[0]).not.toBe("second");
});

test("a story that ends in a picture gets a spare line, which has no id until something stands in it", () => {
  const picture: Block = { id: "photo1", kind: "picture", picture: 1, alt: "", caption: "", credit: "" };
  const removed = after((tr) => tr.delete(tr.doc.content.size - 2, tr.doc.content.size), [picture]);
  expect(removed.ids).toEqual(["photo1", null]);
  const written = after((tr) => tr.insertText("x", tr.doc.content.size - 1), [picture]);
  expect(written.ids[1]).toMatch(/^[a-z0-9]{12}$/);
});
