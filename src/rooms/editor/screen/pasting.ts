// What may come in by paste and drop: our blocks and marks, pictures as uploads, an address as a link.

import { type Editor, Extension } from "@tiptap/core";
import { DOMParser, Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { allowedHref } from "./allowed-href";
import { tidyPasted, withoutInline } from "./pasted-html";
import type { Pictures } from "./picture-view";

export interface Pasting {
  pictures: Pictures;
  /** Takes over a picture file that was pasted or dropped. */
  upload: (file: File) => void;
}

export const PICTURE_KINDS = ["image/jpeg", "image/png", "image/webp"];

function pictureFile(data: DataTransfer | null): File | undefined {
  return Array.from(data?.files ?? []).find((file) => file.type.startsWith("image/"));
}

function withoutUnknown(slice: Slice, known: (node: Node) => boolean): Slice {
  const kept: Node[] = [];
  slice.content.forEach((node) => {
    if (known(node)) kept.push(node);
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

/** The extension that holds paste and drop to the schema. */
export function pasting({ pictures, upload }: Pasting): Extension {
  return Extension.create({
    name: "pasting",
    addProseMirrorPlugins() {
      const { editor } = this;
      class TidyParser extends DOMParser {
        override parseSlice(dom: globalThis.Node, options?: Parameters<DOMParser["parseSlice"]>[1]): Slice {
          if (dom instanceof HTMLElement) tidyPasted(dom);
          return super.parseSlice(dom, options);
        }
      }
      const plainRules = DOMParser.fromSchema(editor.schema).rules;
      return [
        new Plugin({
          props: {
            transformPastedHTML: withoutInline,
            clipboardParser: new TidyParser(editor.schema, plainRules),
            transformPasted: (slice) =>
              withoutUnknown(
                slice,
                (node) => node.type.name !== "picture" || pictures.has(Number(node.attrs.picture)),
              ),
            handlePaste(_view, event) {
              const file = event.clipboardData?.getData("text/html")
                ? undefined
                : pictureFile(event.clipboardData);
              if (file) upload(file);
              return file !== undefined || linkSelection(editor, event.clipboardData);
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
