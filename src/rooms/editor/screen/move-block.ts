// Moves the block under the cursor one place up or down in the story.

import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/** Swaps the block that holds the selection with its neighbour. False at the ends of the story, where nothing happens. */
export function moveBlock(view: EditorView, by: -1 | 1): boolean {
  const { doc, selection, tr } = view.state;
  const index = selection.$from.index(0);
  const other = index + by;
  if (other < 0 || other >= doc.childCount) return false;
  const node = doc.child(index);
  const start =
    selection instanceof NodeSelection && selection.$from.depth === 0
      ? selection.from
      : selection.$from.before(1);
  const shift = by * doc.child(other).nodeSize;
  tr.delete(start, start + node.nodeSize).insert(start + shift, node);
  const moved = selection instanceof NodeSelection && selection.$from.depth === 0;
  tr.setSelection(
    moved
      ? NodeSelection.create(tr.doc, start + shift)
      : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
  );
  view.dispatch(tr.scrollIntoView());
  return true;
}
