// The editor of the story's body.

import { Editor, Extension } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list";
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import type { Block } from "../manuscript";
import type { WritingData } from "../writing-data";
import { blocksToDoc } from "./blocks-to-doc";
import { docToBlocks } from "./doc-to-blocks";
import { moveBlock } from "./move-block";
import { pasting } from "./pasting";
import { type Pictures, pictureWithFields } from "./picture-view";
import { quotationWithFields } from "./quotation-view";
import type { Say } from "./said-words";
import { sourceColumn } from "./source/source-column";
import type { SourceState } from "./source/source-state";
import { storySchema } from "./story-schema";

export interface StoryEditorParts {
  mount: HTMLElement;
  data: WritingData;
  pictures: Pictures;
  say: Say;
  /** What the body is called for those who hear the page. */
  label: string;
  changed: () => void;
  upload: (file: File) => void;
  /** Opens the dialog for a link. */
  link: () => void;
  /** What stands beside a translation; null for what follows no other. */
  source: SourceState | null;
}

const HIDDEN_EDGES = { top: 120, bottom: 90, left: 0, right: 0 };

function keys(link: () => void): Extension {
  return Extension.create({
    name: "storyKeys",
    addKeyboardShortcuts() {
      return {
        "Mod-k": () => {
          link();
          return true;
        },
        "Mod-Alt-0": ({ editor }) => editor.commands.setNode("paragraph"),
        "Mod-Alt-2": ({ editor }) => editor.commands.toggleNode("subhead", "paragraph"),
        "Mod-Shift-b": ({ editor }) => toggleQuotation(editor),
        "Mod-Shift-x": ({ editor }) => toggleDirection(editor),
        "Mod-Shift-ArrowUp": ({ editor }) => moveBlock(editor.view, -1),
        "Mod-Shift-ArrowDown": ({ editor }) => moveBlock(editor.view, 1),
        // A story has no line breaks inside a paragraph.
        "Shift-Enter": ({ editor }) => editor.commands.keyboardShortcut("Enter"),
      };
    },
  });
}

/** Makes the selected lines a quotation, or plain paragraphs again. */
export function toggleQuotation(editor: Editor): boolean {
  if (editor.isActive("quotation")) return editor.chain().lift("quotation").run();
  return editor.chain().clearNodes().wrapIn("quotation").run();
}

/** Turns the paragraph's direction round; a second time gives it back to its own words. */
export function toggleDirection(editor: Editor): boolean {
  if (!editor.isActive("paragraph")) return false;
  const set: unknown = editor.getAttributes("paragraph").direction;
  const block = editor.view.domAtPos(editor.state.selection.from).node;
  const line = block instanceof HTMLElement ? block : block.parentElement;
  const now = line ? getComputedStyle(line).direction : "ltr";
  return editor.commands.updateAttributes("paragraph", {
    direction: set ? null : now === "rtl" ? "ltr" : "rtl",
  });
}

/** Starts the editor in its mount; the body's direction is the article's, each line may have its own. */
export function storyEditor(parts: StoryEditorParts): Editor {
  const { mount, data, pictures, say, label } = parts;
  const empty = ({ node }: { node: { type: { name: string } } }): string =>
    node.type.name === "subhead" ? say("subhead-empty") : say("body-empty");
  return new Editor({
    element: mount,
    injectCSS: false,
    enableInputRules: true,
    enablePasteRules: false,
    content: blocksToDoc(data.manuscript.body),
    extensions: [
      ...storySchema({
        quotation: quotationWithFields({ say, language: data.language }),
        picture: pictureWithFields({ say, pictures, language: data.language }),
      }),
      ListKeymap,
      UndoRedo,
      Gapcursor,
      Dropcursor.configure({ color: "currentColor", width: 2 }),
      Placeholder.configure({ placeholder: empty, showOnlyCurrent: false }),
      keys(parts.link),
      pasting({ pictures, upload: parts.upload }),
      ...(parts.source ? [sourceColumn({ state: parts.source, pictures, say })] : []),
    ],
    editorProps: {
      // The bar and the tools lie over the page's edges.
      scrollThreshold: HIDDEN_EDGES,
      scrollMargin: HIDDEN_EDGES,
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        lang: data.language,
        // Beside a source the page's direction says on which side it stands; each line has its own.
        dir: parts.source ? document.documentElement.dir : data.direction,
        class: parts.source ? `story-body to-${data.direction}` : "story-body",
        spellcheck: "true",
      },
    },
    onUpdate: parts.changed,
  });
}

/** The body as it is stored. */
export function bodyOf(editor: Editor): Block[] {
  return docToBlocks(editor.getJSON());
}

/** Puts another body in, without asking the undo history to forget. */
export function putBody(editor: Editor, body: readonly Block[]): void {
  editor.commands.setContent(blocksToDoc(body), { emitUpdate: false });
}
