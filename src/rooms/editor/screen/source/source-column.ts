// The column beside the text: each block of the story has its source before it, as the sheet lays them out side by side.

import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type CellParts, cellKey, emptyCell, sourceCell } from "./source-cell";
import { ownIdOf } from "./source-state";

const KEY = new PluginKey<DecorationSet>("sourceColumn");

/** Keys are ours: a cell without a block stands before the cell of the block that follows. */
const SIDE = { alone: -2, ofBlock: -1 };

export function sourceColumn(parts: CellParts): Extension {
  return Extension.create({
    name: "sourceColumn",
    addProseMirrorPlugins() {
      return [
        new Plugin({
          key: KEY,
          state: {
            init: (_, { doc }) => columnOf(doc, parts),
            apply: (tr, column) => (tr.docChanged || tr.getMeta(KEY) ? columnOf(tr.doc, parts) : column),
          },
          props: { decorations: (state) => KEY.getState(state) },
        }),
      ];
    },
  });
}

/** Says to the editor that the pieces are others now. */
export function redrawColumn(view: {
  state: { tr: { setMeta(key: PluginKey, value: true): unknown } };
  dispatch(tr: never): void;
}): void {
  view.dispatch(view.state.tr.setMeta(KEY, true) as never);
}

interface Placed {
  readonly at: number;
  readonly end: number;
}

function columnOf(doc: Node, parts: CellParts): DecorationSet {
  const { pieces } = parts.state;
  const places = new Map<string, Placed>();
  doc.forEach((node, at) => {
    if (node.attrs.id) places.set(String(node.attrs.id), { at, end: at + node.nodeSize });
  });
  const cells: Decoration[] = [];
  const taken = new Set<number>();
  let last = 0;
  for (const piece of pieces) {
    if (piece.key.startsWith("~") && (piece.key !== "~order" || piece.standing !== "changed")) continue;
    const place = piece.key === "~order" ? undefined : places.get(ownIdOf(piece));
    if (place && !taken.has(place.at)) {
      taken.add(place.at);
      last = place.end;
    }
    cells.push(
      Decoration.widget(place?.at ?? last, () => sourceCell(piece, parts), {
        side: place ? SIDE.ofBlock : SIDE.alone,
        key: cellKey(piece),
        ignoreSelection: true,
        stopEvent: () => true,
      }),
    );
  }
  doc.forEach((_, at) => {
    if (taken.has(at)) return;
    cells.push(
      Decoration.widget(at, emptyCell, { side: SIDE.ofBlock, key: `own ${at}`, ignoreSelection: true }),
    );
  });
  return DecorationSet.create(doc, cells);
}
