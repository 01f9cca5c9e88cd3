// Marks the passages of the text that a colleague's note is about: its words where they still stand, else the whole block.

import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { ShownNote } from "../../notes/notes-data";

type Noted = readonly Pick<ShownNote, "id" | "block" | "quoted">[];
interface Marked {
  readonly notes: Noted;
  readonly shown: DecorationSet;
}

const KEY = new PluginKey<Marked>("noteMarks");

export const noteMarks = Extension.create({
  name: "noteMarks",
  addProseMirrorPlugins: () => [
    new Plugin<Marked>({
      key: KEY,
      state: {
        init: () => ({ notes: [], shown: DecorationSet.empty }),
        apply(tr, before) {
          const notes = (tr.getMeta(KEY) as Noted | undefined) ?? before.notes;
          if (notes === before.notes && !tr.docChanged) return before;
          return { notes, shown: marksOf(tr.doc, notes) };
        },
      },
      props: { decorations: (state) => KEY.getState(state)?.shown },
    }),
  ],
});

export function showMarks({ view, state }: Editor, notes: Noted): void {
  view.dispatch(state.tr.setMeta(KEY, notes).setMeta("addToHistory", false));
}

/** Where a note's words stand now; null when its block is gone. */
export function placeOf(doc: Node, { block, quoted }: Pick<ShownNote, "block" | "quoted">) {
  let found: { from: number; to: number; whole: boolean } | null = null;
  doc.forEach((node, at) => {
    if (!block || node.attrs.id !== block) return;
    found = wordsIn(node, { at, quoted }) ?? { from: at, to: at + node.nodeSize, whole: true };
  });
  return found as { from: number; to: number; whole: boolean } | null;
}

function wordsIn(node: Node, { at, quoted }: { at: number; quoted: string }) {
  const lines: { node: Node; at: number }[] = node.isTextblock ? [{ node, at }] : [];
  node.descendants((child, offset) => {
    if (child.isTextblock) lines.push({ node: child, at: at + 1 + offset });
    return !child.isTextblock;
  });
  for (const line of lines) {
    const start = quoted ? line.node.textContent.normalize("NFC").indexOf(quoted) : -1;
    // Only where normalising moves nothing: elsewhere the block as a whole is marked.
    if (start >= 0 && line.node.textContent.slice(start, start + quoted.length) === quoted)
      return { from: line.at + 1 + start, to: line.at + 1 + start + quoted.length, whole: false };
  }
  return null;
}

function marksOf(doc: Node, notes: Noted): DecorationSet {
  const marks = notes.flatMap((note) => {
    const place = placeOf(doc, note);
    if (!place) return [];
    const { from, to, whole } = place;
    const look = { class: "noted", "data-note": String(note.id) };
    return [whole ? Decoration.node(from, to, look) : Decoration.inline(from, to, look)];
  });
  return DecorationSet.create(doc, marks);
}
