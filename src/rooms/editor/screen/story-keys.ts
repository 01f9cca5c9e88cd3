// Everything that keys do in a story, and what is typed as Markdown and becomes a form.

import { type Editor, Extension, InputRule, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { goToNextCell, isInTable, addRowAfter } from "@tiptap/pm/tables";
import { typedHref } from "#articles/manuscript";
import { KEYS, type ToolName } from "../story-forms";
import { type Form, runForm } from "./forms";
import { moveBlock } from "./move-block";
import { MOST_ROWS } from "./table-view";

export interface StoryKeys {
  forms: () => Readonly<Record<ToolName, Form>>;
  /** Opens the menu; the slash stands in the text when nothing is chosen from it. */
  slash: () => void;
  toTools: () => void;
}

/** Forms that a key of their own makes; bold and italic bring theirs. */
const BY_KEY = [
  "insert",
  "text",
  "subhead",
  "subhead-3",
  "list",
  "numbered",
  "quotation",
  "pull-quote",
  "link",
  "spoken",
  "direction",
] as const satisfies readonly (ToolName & keyof typeof KEYS)[];

/** To the next cell, in a new row after the last; false outside a table, where Tab leaves the story as everywhere. */
function nextCell(editor: Editor): boolean {
  if (!isInTable(editor.state)) return false;
  if (goToNextCell(1)(editor.state, editor.view.dispatch)) return true;
  const table = editor.state.doc.nodeAt(editor.state.selection.$from.before(1));
  if ((table?.childCount ?? MOST_ROWS) < MOST_ROWS) addRowAfter(editor.state, editor.view.dispatch);
  goToNextCell(1)(editor.state, editor.view.dispatch);
  return true;
}

function earlierCell(editor: Editor): boolean {
  if (!isInTable(editor.state)) return false;
  goToNextCell(-1)(editor.state, editor.view.dispatch);
  return true;
}

function keymap({ forms, toTools }: StoryKeys): Record<string, (props: { editor: Editor }) => boolean> {
  const byForm = BY_KEY.map((name) => [
    KEYS[name],
    ({ editor }: { editor: Editor }) => {
      runForm(editor, forms()[name]);
      return true;
    },
  ]);
  return {
    ...Object.fromEntries(byForm),
    [KEYS["move-up"]]: ({ editor }) => moveBlock(editor.view, -1),
    [KEYS["move-down"]]: ({ editor }) => moveBlock(editor.view, 1),
    [KEYS["next-cell"]]: ({ editor }) => nextCell(editor),
    [KEYS["earlier-cell"]]: ({ editor }) => earlierCell(editor),
    [KEYS.tools]: () => {
      toTools();
      return true;
    },
    // A cell has one line: Enter goes on, as Tab does.
    Enter: ({ editor }) => nextCell(editor),
    // A story has no line breaks inside a paragraph.
    "Shift-Enter": ({ editor }) => editor.commands.keyboardShortcut("Enter"),
  };
}

/** A slash on an empty line of the story itself. */
function slashPlugin(open: () => void): Plugin {
  return new Plugin({
    props: {
      handleTextInput(...[view, , , text]: [EditorView, number, number, string]) {
        const { $from, empty } = view.state.selection;
        const isLine = $from.depth === 1 && $from.parent.type.name === "paragraph";
        if (text !== "/" || !empty || !isLine || $from.parent.content.size > 0) return false;
        open();
        return true;
      },
    },
  });
}

/** `[words](address)`; what cannot be an address stays as it was typed. */
const linkRule = new InputRule({
  find: /\[([^[\]]+)\]\(([^()\s]+)\)$/,
  handler({ state, range, match }) {
    const href = typedHref(match[2] ?? "");
    const words = match[1] ?? "";
    const mark = state.schema.marks.link;
    if (!href || !mark) return;
    state.tr
      .replaceWith(range.from, range.to, state.schema.text(words, [mark.create({ href })]))
      .removeStoredMark(mark);
  },
});

/** Three dashes on a line of their own. */
const dividerRule = new InputRule({
  find: /^(---|—-|\*\*\*)$/,
  handler({ state, range }) {
    const divider = state.schema.nodes.divider;
    const $start = state.doc.resolve(range.from);
    if (!divider || $start.depth !== 1) return;
    state.tr
      .insert($start.before(1), divider.create())
      .delete(state.tr.mapping.map(range.from), state.tr.mapping.map(range.to));
  },
});

/** The keys, the slash, and Markdown's signs at the beginning of a line. */
export function storyKeys(parts: StoryKeys): Extension {
  return Extension.create({
    name: "storyKeys",
    // Before the lists' own Tab and Enter.
    priority: 200,
    addKeyboardShortcuts: () => keymap(parts),
    addProseMirrorPlugins: () => [slashPlugin(parts.slash)],
    addInputRules() {
      const { subhead, quotation } = this.editor.schema.nodes;
      if (!subhead || !quotation) return [];
      return [
        textblockTypeInputRule({ find: /^##\s$/, type: subhead, getAttributes: { level: 2 } }),
        textblockTypeInputRule({ find: /^###\s$/, type: subhead, getAttributes: { level: 3 } }),
        wrappingInputRule({ find: /^>\s$/, type: quotation }),
        linkRule,
        dividerRule,
      ];
    },
  });
}
