// What may come in by paste and drop: our blocks and marks, pictures as uploads, an address as a link.

import { type Editor, Extension } from "@tiptap/core";
import { DOMParser, Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { allowedHref } from "#articles/manuscript";
import type { Pictures } from "../block-view";
import { nodeOf } from "../blocks-to-doc";
import type { Say } from "../said-words";
import { treeOf, withoutInline } from "./pasted-node";
import { readPlain } from "./read-plain";
import type { Pasted } from "./found";
import { readPasted } from "./read-pasted";

export interface Pasting {
  pictures: Pictures;
  say: Say;
  /** Takes over a picture file that was pasted or dropped. */
  upload: (file: File) => void;
  /** Says a sentence to the writer. */
  tell: (sentence: string) => void;
}

function pictureFile(data: DataTransfer | null): File | undefined {
  return Array.from(data?.files ?? []).find((file) => file.type.startsWith("image/"));
}

/** Pictures of other stories' screens are not known here, whether they stand alone or in a gallery. */
function withoutUnknown(slice: Slice, pictures: Pictures): Slice {
  const isKnown = ({ type, attrs }: Node): boolean => {
    if (type.name === "picture") return pictures.has(Number(attrs.picture));
    if (type.name !== "gallery") return true;
    const shown = attrs.pictures as readonly { picture: number }[];
    return shown.every(({ picture }) => pictures.has(picture));
  };
  const kept: Node[] = [];
  slice.content.forEach((node) => {
    if (isKnown(node)) kept.push(node);
  });
  if (kept.length === slice.content.childCount) return slice;
  return kept.length === 0 ? Slice.empty : Slice.maxOpen(Fragment.from(kept));
}

function linkSelection(editor: Editor, data: DataTransfer | null): boolean {
  const href = allowedHref(data?.getData("text/plain").trim() ?? null);
  if (href === null || editor.state.selection.empty || !editor.state.selection.$from.parent.isTextblock)
    return false;
  return editor.commands.setMark("link", { href });
}

function sliceOf(schema: Schema, { blocks }: Pasted): Slice {
  return Slice.maxOpen(Fragment.from(blocks.map((block) => schema.nodeFromJSON(nodeOf(block)))));
}

/** The extension that holds paste and drop to the schema. */
export function pasting({ pictures, say, upload, tell }: Pasting): Extension {
  return Extension.create({
    name: "pasting",
    addProseMirrorPlugins() {
      const { editor } = this;
      const { schema } = editor;
      function taken(pasted: Pasted): Slice {
        if (pasted.picturesLeft) tell(say("pasted-without-pictures"));
        return sliceOf(schema, pasted);
      }
      /** What our own screen has copied is read by the schema; whatever else comes is read by us. */
      class StoryParser extends DOMParser {
        override parseSlice(dom: globalThis.Node, options?: Parameters<DOMParser["parseSlice"]>[1]): Slice {
          const isOurs = !(dom instanceof HTMLElement) || dom.querySelector("[data-pm-slice]") !== null;
          return isOurs ? super.parseSlice(dom, options) : taken(readPasted(treeOf(dom)));
        }
      }
      const { rules } = DOMParser.fromSchema(schema);
      return [
        new Plugin({
          props: {
            transformPastedHTML: withoutInline,
            clipboardParser: new StoryParser(schema, rules),
            clipboardTextParser: (...[text, , plain]) => taken(readPlain(text, plain)),
            transformPasted: (slice) => withoutUnknown(slice, pictures),
            handlePaste(_view, event) {
              const data = event.clipboardData;
              const file = data?.getData("text/html") ? undefined : pictureFile(data);
              if (file) upload(file);
              return file !== undefined || linkSelection(editor, data);
            },
            handleDrop(view, event) {
              const file = pictureFile(event.dataTransfer);
              if (!file) return false;
              const at = view.posAtCoords({
                left: event.clientX,
                top: event.clientY,
              });
              if (at) editor.commands.setTextSelection(at.pos);
              event.preventDefault();
              upload(file);
              return true;
            },
          },
        }),
      ];
    },
  });
}
