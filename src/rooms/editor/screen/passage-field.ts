// Which passage a note to readers is about: the choice offers the passages as they stand, the one with the cursor first chosen.

import type { Editor } from "@tiptap/core";
import { snippetOf } from "#articles/manuscript";
import type { Block } from "../manuscript";
import { element } from "./element";

const LONGEST = 70;

/** Fills every such field when its form is opened. */
export function passageFields(editor: Editor, body: () => readonly Block[]): void {
  for (const field of document.querySelectorAll<HTMLSelectElement>("select[name=block]")) {
    const form = field.closest("details");
    form?.addEventListener("toggle", () => {
      if (form.open) fill(field, { editor, body: body() });
    });
  }
}

function fill(field: HTMLSelectElement, { editor, body }: { editor: Editor; body: readonly Block[] }): void {
  const [whole] = field.options;
  const options = body.flatMap((block) => {
    const words = snippetOf(block, LONGEST);
    return words ? [element("option", { attributes: { value: block.id }, children: [words] })] : [];
  });
  field.replaceChildren(...(whole ? [whole] : []), ...options);
  const here = blockAtCursor(editor);
  field.value = options.some(({ value }) => value === here) ? here : "";
}

/** Only where the writer has been: a story that was just opened has its cursor nowhere. */
function blockAtCursor(editor: Editor): string {
  const { $from } = editor.state.selection;
  const node = $from.depth === 0 ? $from.nodeAfter : $from.node(1);
  return wasEntered(editor) && node ? String(node.attrs.id ?? "") : "";
}

const entered = new WeakSet<Editor>();

/** To be called once; from then on it is known whether the cursor was set by somebody. */
export function noteEntering(editor: Editor): void {
  editor.on("focus", () => entered.add(editor));
}

function wasEntered(editor: Editor): boolean {
  return entered.has(editor);
}
