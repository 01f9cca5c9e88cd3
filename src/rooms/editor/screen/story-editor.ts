// The editor of the story's body.

import { Editor, Extension } from "@tiptap/core";
import { ListKeymap } from "@tiptap/extension-list";
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from "@tiptap/extensions";
import { tableEditing } from "@tiptap/pm/tables";
import type { Block } from "../manuscript";
import type { WritingData } from "../writing-data";
import { blocksToDoc } from "./blocks-to-doc";
import { docToBlocks } from "./doc-to-blocks";
import type { Given } from "./block-view";
import { noteMarks } from "./notes/note-marks";
import { pasting } from "./paste/pasting";
import { type StoryKeys, storyKeys } from "./story-keys";
import { sourceColumn } from "./source/source-column";
import type { SourceState } from "./source/source-state";
import { storySchema } from "./story-schema";
import { storyViews } from "./story-views";

export interface StoryEditorParts {
  mount: HTMLElement;
  data: WritingData;
  given: Given;
  keys: StoryKeys;
  /** What the body is called for those who hear the page. */
  label: string;
  changed: () => void;
  upload: (file: File) => void;
  /** What stands beside a translation; null for what follows no other. */
  source: SourceState | null;
  /** Says a sentence to the writer. */
  tell: (sentence: string) => void;
}

/** What keeps tables whole and lets cells be selected. */
const Tables = Extension.create({ name: "tables", addProseMirrorPlugins: () => [tableEditing()] });

const HIDDEN_EDGES = { top: 120, bottom: 90, left: 0, right: 0 };

/** Starts the editor in its mount; the body's direction is the article's, each line may have its own. */
export function storyEditor(parts: StoryEditorParts): Editor {
  const { mount, data, given, label } = parts;
  const { say } = given;
  const empty = ({ node }: { node: { type: { name: string } } }): string => {
    if (node.type.name === "subhead") return say("subhead-empty");
    return node.type.name === "pullQuote" ? say("pull-quote-empty") : say("body-empty");
  };
  return new Editor({
    element: mount,
    injectCSS: false,
    enableInputRules: true,
    enablePasteRules: false,
    content: blocksToDoc(data.manuscript.body),
    extensions: [
      ...storySchema(storyViews(given)),
      Tables,
      ListKeymap,
      UndoRedo,
      Gapcursor,
      Dropcursor.configure({ color: "currentColor", width: 2 }),
      Placeholder.configure({ placeholder: empty, showOnlyCurrent: false }),
      noteMarks,
      storyKeys(parts.keys),
      pasting({ ...parts, ...given }),
      ...(parts.source ? [sourceColumn({ ...given, state: parts.source })] : []),
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
