// Asks for a picture in the library's own dialog, which stands on the page and has a script of its own.

import type { ChosenPicture } from "../chosen-picture";
import { byId } from "./element";

export interface PictureDialog {
  /** Lets the writer choose one, or takes the given file; resolves to a picture of the library, or null when the writer gave up. */
  ask(file?: File): Promise<ChosenPicture | null>;
}

/** The one dialog for pictures in the story and at its head. */
export function pictureDialog(): PictureDialog {
  const dialog = byId("picture-chooser", HTMLDialogElement);
  return {
    ask(given) {
      return new Promise((resolve) => {
        let picture: ChosenPicture | null = null;
        const chosen = (event: Event): void => {
          picture = (event as CustomEvent<ChosenPicture>).detail;
          dialog.close();
        };
        const closed = (): void => {
          dialog.removeEventListener("picture-chosen", chosen);
          resolve(picture);
        };
        dialog.addEventListener("picture-chosen", chosen);
        dialog.addEventListener("close", closed, { once: true });
        dialog.showModal();
        dialog.dispatchEvent(new CustomEvent("picture-asked", { detail: given ?? null }));
      });
    },
  };
}
