// The picture at the head of the article, in the drawer.

import type { LeadPicture } from "../manuscript";
import { byId } from "./element";
import type { PictureDialog } from "./picture-dialog";
import type { Pictures } from "./block-view";
import { pictureElement, repeatsCaption } from "./picture-view";
import type { Say } from "./said-words";
import { direct } from "./text-block-view";

export interface LeadPictureField {
  read(): LeadPicture | null;
  write(picture: LeadPicture | null): void;
}

interface Parts {
  pictures: Pictures;
  dialog: PictureDialog;
  say: Say;
  changed: () => void;
}

const WORDS = ["alt", "caption", "credit"] as const;

interface LeadWords {
  read(): Record<(typeof WORDS)[number], string>;
  write(words: Partial<Record<(typeof WORDS)[number], string>>): void;
  /** Shows what depends on the words: their direction, the image's text, a warning. */
  settle(): void;
  focus(): void;
}

function leadWords(shown: HTMLElement, changed: () => void): LeadWords {
  const warning = byId("writing-lead-same", HTMLParagraphElement);
  const fields = {
    alt: byId("writing-lead-alt", HTMLTextAreaElement),
    caption: byId("writing-lead-caption", HTMLTextAreaElement),
    credit: byId("writing-lead-credit", HTMLInputElement),
  };
  const read = () => ({ alt: fields.alt.value, caption: fields.caption.value, credit: fields.credit.value });
  function settle(): void {
    warning.hidden = !repeatsCaption(read());
    const image = shown.querySelector("img");
    if (image) image.alt = fields.alt.value;
    for (const name of WORDS) direct(fields[name], fields[name].value);
  }
  for (const name of WORDS) {
    fields[name].addEventListener("input", () => {
      settle();
      changed();
    });
  }
  return {
    read,
    write(words) {
      for (const name of WORDS) fields[name].value = words[name] ?? "";
    },
    settle,
    focus: () => fields.alt.focus(),
  };
}

/** Wires the drawer's fields. */
export function leadPictureField({ pictures, dialog, say, changed }: Parts): LeadPictureField {
  const shown = byId("writing-lead-image", HTMLDivElement);
  const form = byId("writing-lead-words", HTMLDivElement);
  const choose = byId("writing-lead-choose", HTMLButtonElement);
  const page = byId("writing-lead-page", HTMLAnchorElement);
  const words = leadWords(shown, changed);
  let picture: number | null = null;

  function show(): void {
    const image = picture === null ? [] : [pictureElement(pictures.get(picture), say("picture-unknown"))];
    shown.replaceChildren(...image);
    form.hidden = picture === null;
    choose.hidden = picture !== null;
    page.href = pictures.get(picture ?? 0)?.page ?? "";
    page.hidden = !page.getAttribute("href");
    words.settle();
  }

  async function upload(): Promise<void> {
    const taken = await dialog.ask();
    if (!taken) return;
    const before = pictures.get(picture ?? 0);
    pictures.set(taken.id, taken);
    picture = taken.id;
    const typed = words.read();
    // What somebody typed stays; what the picture before had brought goes with it.
    const next = (name: (typeof WORDS)[number]) =>
      typed[name] === (before?.[name] ?? "") || typed[name] === "" ? taken[name] : typed[name];
    words.write({ alt: next("alt"), caption: next("caption"), credit: next("credit") });
    show();
    changed();
    words.focus();
  }

  choose.addEventListener("click", () => void upload());
  byId("writing-lead-another", HTMLButtonElement).addEventListener("click", () => void upload());
  byId("writing-lead-remove", HTMLButtonElement).addEventListener("click", () => {
    picture = null;
    words.write({});
    show();
    changed();
    choose.focus();
  });

  return {
    read: () => (picture === null ? null : { picture, ...words.read() }),
    write(lead) {
      picture = lead?.picture ?? null;
      words.write(lead ?? {});
      show();
    },
  };
}
