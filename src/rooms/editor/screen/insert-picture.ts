// Asks for a picture and puts it where the cursor stands.

import type { Editor } from "@tiptap/core";
import type { PictureDialog } from "./picture-dialog";
import type { Pictures } from "./block-view";
import { insertBlock } from "./forms";

/** Puts a chosen picture into the story, its fields ready to be filled in. */
export async function insertPicture({
  editor,
  dialog,
  pictures,
  file,
}: {
  editor: Editor;
  dialog: PictureDialog;
  pictures: Pictures;
  file?: File;
}) {
  const taken = await dialog.ask(file);
  if (!taken) {
    editor.view.focus();
    return;
  }
  pictures.set(taken.id, taken);
  const { id: picture, alt, caption, credit } = taken;
  insertBlock(editor, { type: "picture", attrs: { picture, alt, caption, credit } });
}
