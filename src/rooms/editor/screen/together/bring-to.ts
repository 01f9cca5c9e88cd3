// Brings the body on the screen to another text, block by block, so that whoever writes keeps their cursor and their history.

import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import type { Block } from "../../manuscript";
import { blocksToDoc } from "../blocks-to-doc";
import { putBody } from "../story-editor";

interface Placed {
  readonly id: string;
  readonly node: Node;
  readonly at: number;
}

export function bringTo(editor: Editor, body: readonly Block[]): void {
  const { doc, schema, tr } = editor.state;
  const now: Placed[] = [];
  doc.forEach((node, at) => {
    if (node.attrs.id) now.push({ id: String(node.attrs.id), node, at });
  });
  const wanted = body.flatMap((block) => {
    const [json] = blocksToDoc([block]).content ?? [];
    return json ? [{ id: block.id, node: schema.nodeFromJSON(json) }] : [];
  });
  const ids = new Set(wanted.map(({ id }) => id));
  const staying = now.filter(({ id }) => ids.has(id));
  const known = new Set(staying.map(({ id }) => id));
  const order = wanted.filter(({ id }) => known.has(id));
  if (order.map(({ id }) => id).join() !== staying.map(({ id }) => id).join()) return putBody(editor, body);
  // From the end to the beginning, so that places before an edit stay what they were.
  let next = now.length - 1;
  let end = now.at(-1) ? (now.at(-1)?.at ?? 0) + (now.at(-1)?.node.nodeSize ?? 0) : 0;
  const takeOutUntil = (id: string | null) => {
    for (let old = now[next]; old && old.id !== id; old = now[--next]) {
      tr.delete(old.at, old.at + old.node.nodeSize);
      end = old.at;
    }
  };
  for (const { id, node } of wanted.toReversed()) {
    if (!known.has(id)) {
      tr.insert(end, node);
      continue;
    }
    takeOutUntil(id);
    const old = now[next];
    if (!old) continue;
    if (!old.node.eq(node)) tr.replaceWith(old.at, old.at + old.node.nodeSize, node);
    end = old.at;
    next--;
  }
  takeOutUntil(null);
  // What somebody else wrote is not undone by one's own undo, and is not one's own change.
  if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("preventUpdate", true));
}
