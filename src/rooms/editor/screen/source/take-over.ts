// Takes over from the source what needs no words: a block's place, a picture, an order.

import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { Block } from "../../manuscript";
import type { ShownPiece } from "../../source-data";
import { newId } from "../block-id";
import { blocksToDoc } from "../blocks-to-doc";
import { bodyOf, putBody } from "../story-editor";
import { ownIdOf } from "./source-state";

/** Where a block of the story stands in the document; null when it is not there. */
export function placeOf(editor: Editor, id: string): { at: number; end: number } | null {
  let found: { at: number; end: number } | null = null;
  editor.state.doc.forEach((node, at) => {
    if (node.attrs.id === id) found = { at, end: at + node.nodeSize };
  });
  return found;
}

/** Puts the cursor into a block, at the end of its words, or chooses it when it has none. */
export function goTo(editor: Editor, id: string): boolean {
  const place = placeOf(editor, id);
  if (!place) return false;
  const { doc, tr } = editor.state;
  const node = doc.nodeAt(place.at);
  const selection = node?.isAtom
    ? NodeSelection.create(doc, place.at)
    : TextSelection.near(doc.resolve(place.end - 1), -1);
  editor.view.dispatch(tr.setSelection(selection));
  editor.view.focus();
  const shown = editor.view.nodeDOM(place.at);
  const beside = shown instanceof HTMLElement ? shown.previousElementSibling : null;
  beside?.scrollIntoView({ block: "start" });
  return true;
}

/** Puts the block in after the own block of what stands before it in the source. @returns the id that it got */
export function takeIn(editor: Editor, piece: ShownPiece, pieces: readonly ShownPiece[]): string | null {
  if (!piece.blank) return null;
  const id = placeOf(editor, piece.blank.id) ? newId() : piece.blank.id;
  const before = pieces
    .slice(0, pieces.indexOf(piece))
    .findLast((one) => placeOf(editor, ownIdOf(one)) !== null);
  const at = before ? (placeOf(editor, ownIdOf(before))?.end ?? 0) : 0;
  const [node] = blocksToDoc([{ ...piece.blank, id }]).content ?? [];
  if (!node) return null;
  editor.view.dispatch(editor.state.tr.insert(at, editor.schema.nodeFromJSON(node)));
  return id;
}

export function takeOut(editor: Editor, id: string): void {
  const place = placeOf(editor, id);
  if (place) editor.view.dispatch(editor.state.tr.delete(place.at, place.end));
}

/** The picture of a block, with the credit that belongs to it; alternative text and caption stay the translator's. */
export function takePicture(editor: Editor, { blank, own }: ShownPiece): void {
  const place = own === null ? null : placeOf(editor, own);
  if (!place || blank?.kind !== "picture") return;
  const { tr } = editor.state;
  tr.setNodeAttribute(place.at, "picture", blank.picture);
  editor.view.dispatch(tr.setNodeAttribute(place.at, "credit", blank.credit));
}

/** The source's order; what is only here stays after what it stood after. */
export function takeOrder(editor: Editor, pieces: readonly ShownPiece[]): void {
  const places = new Map(pieces.map((piece, index) => [ownIdOf(piece), index]));
  let last = -1;
  const placed = bodyOf(editor).map((block: Block) => {
    last = places.get(block.id) ?? last;
    return { block, last };
  });
  putBody(
    editor,
    placed.toSorted((one, other) => one.last - other.last).map(({ block }) => block),
  );
}
