// What each form does to the story: one table, which the toolbar, the menu and the keyboard run.

import type { Editor, JSONContent } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { FormName, ToolName } from "../story-forms";
import { nodeOf } from "./blocks-to-doc";
import { newId } from "./block-id";

export interface Form {
  act: (editor: Editor) => unknown;
  /** A dialog, or a field of what was put in, takes the focus itself; after everything else the writer types on in the story. */
  elsewhere?: true;
  on?: (editor: Editor) => boolean;
}

export interface FormDialogs {
  insert: () => void;
  picture: () => void;
  spoken: () => void;
  link: () => void;
}

/** Makes the selected lines a quotation, or plain paragraphs again. */
function toggleQuotation(editor: Editor): boolean {
  if (editor.isActive("quotation")) return editor.chain().lift("quotation").run();
  return editor.chain().clearNodes().wrapIn("quotation").run();
}

/** Turns the paragraph's direction round; a second time gives it back to its own words. */
function toggleDirection(editor: Editor): boolean {
  if (!editor.isActive("paragraph")) return false;
  const set: unknown = editor.getAttributes("paragraph").direction;
  const block = editor.view.domAtPos(editor.state.selection.from).node;
  const line = block instanceof HTMLElement ? block : block.parentElement;
  const now = line ? getComputedStyle(line).direction : "ltr";
  return editor.commands.updateAttributes("paragraph", {
    direction: set ? null : now === "rtl" ? "ltr" : "rtl",
  });
}

function toggleSubhead(editor: Editor, level: 2 | 3): boolean {
  if (editor.isActive("subhead", { level })) return editor.commands.setNode("paragraph");
  return editor.chain().clearNodes().setNode("subhead", { level }).run();
}

function togglePullQuote(editor: Editor): boolean {
  if (editor.isActive("pullQuote")) return editor.commands.setNode("paragraph");
  return editor.chain().clearNodes().setNode("pullQuote").run();
}

/**
 * Puts a block in place of the empty line in which the cursor stands, else after its block, and goes into it: into its
 * text, or its first field.
 */
export function insertBlock(editor: Editor, content: JSONContent): void {
  const { state, view } = editor;
  const { $from } = state.selection;
  const start = $from.depth === 0 ? $from.pos : $from.before(1);
  const current = state.doc.nodeAt(start);
  const isEmpty = current?.type.name === "paragraph" && current.content.size === 0;
  const at = isEmpty || !current ? start : start + current.nodeSize;
  const node = state.schema.nodeFromJSON(content);
  const tr = state.tr.replaceWith(at, isEmpty && current ? start + current.nodeSize : at, node);
  const selection = node.isAtom
    ? NodeSelection.create(tr.doc, at)
    : TextSelection.near(tr.doc.resolve(at + 1));
  view.dispatch(tr.setSelection(selection).scrollIntoView());
  const dom = view.nodeDOM(at);
  const field = dom instanceof HTMLElement ? dom.querySelector<HTMLElement>(FIRST_FIELD) : null;
  if (field && (node.isAtom || node.type.name === "factBox")) field.focus();
  else view.focus();
}

const FIRST_FIELD = ".writing-fields :is(input:not([hidden]), textarea)";

const id = newId;
const NEW: Partial<Record<FormName, () => JSONContent>> = {
  gallery: () => nodeOf({ id: id(), kind: "gallery", caption: "", pictures: [] }),
  table: () =>
    nodeOf({
      id: id(),
      kind: "table",
      caption: "",
      head: "row",
      rows: [
        [[], []],
        [[], []],
        [[], []],
      ],
    }),
  "fact-box": () => nodeOf({ id: id(), kind: "fact-box", title: "", content: [] }),
  "link-card": () => nodeOf({ id: id(), kind: "link-card", href: "", title: "", source: "", words: "" }),
  "map-point": () => nodeOf({ id: id(), kind: "map-point", place: "", at: "", caption: "" }),
  divider: () => nodeOf({ id: id(), kind: "divider" }),
};

function inserted(name: FormName): Form {
  return {
    elsewhere: true,
    act(editor) {
      const content = NEW[name]?.();
      if (content) insertBlock(editor, content);
    },
  };
}

const WRAPPED = ["listItem", "quotation", "factBox", "tableCell"];

export function formsOf(dialogs: FormDialogs): Readonly<Record<ToolName, Form>> {
  return {
    insert: { elsewhere: true, act: dialogs.insert },
    text: {
      act: (editor) => editor.chain().clearNodes().run(),
      on: (editor) => editor.isActive("paragraph") && !WRAPPED.some((name) => editor.isActive(name)),
    },
    subhead: {
      act: (editor) => toggleSubhead(editor, 2),
      on: (editor) => editor.isActive("subhead", { level: 2 }),
    },
    "subhead-3": {
      act: (editor) => toggleSubhead(editor, 3),
      on: (editor) => editor.isActive("subhead", { level: 3 }),
    },
    list: {
      act: (editor) => editor.chain().toggleBulletList().run(),
      on: (editor) => editor.isActive("bulletList"),
    },
    numbered: {
      act: (editor) => editor.chain().toggleOrderedList().run(),
      on: (editor) => editor.isActive("orderedList"),
    },
    quotation: { act: toggleQuotation, on: (editor) => editor.isActive("quotation") },
    "pull-quote": { act: togglePullQuote, on: (editor) => editor.isActive("pullQuote") },
    picture: { elsewhere: true, act: dialogs.picture },
    gallery: inserted("gallery"),
    table: inserted("table"),
    "fact-box": inserted("fact-box"),
    "link-card": inserted("link-card"),
    "map-point": inserted("map-point"),
    divider: inserted("divider"),
    direction: {
      act: toggleDirection,
      on: (editor) => Boolean(editor.getAttributes("paragraph").direction),
    },
    spoken: { elsewhere: true, act: dialogs.spoken, on: (editor) => editor.isActive("spoken") },
    link: { elsewhere: true, act: dialogs.link, on: (editor) => editor.isActive("link") },
    emphasis: {
      act: (editor) => editor.chain().toggleItalic().run(),
      on: (editor) => editor.isActive("italic"),
    },
    strong: {
      act: (editor) => editor.chain().toggleBold().run(),
      on: (editor) => editor.isActive("bold"),
    },
  };
}

/** Runs a form, and leaves the writer where they can type on. */
export function runForm(editor: Editor, form: Form): void {
  form.act(editor);
  // Not the editor's own command, which waits for the next frame: letters typed meanwhile would be lost.
  if (!form.elsewhere) editor.view.focus();
}
