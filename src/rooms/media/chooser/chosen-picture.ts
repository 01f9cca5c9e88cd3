// A picture as the writing screen takes it up: where it is, how large, and its words in the story's language.

import type { Reads } from "#platform/db";
import { type Language, LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import { listWords, type WordsIn } from "../library/library-queries";
import { type Picture, type PictureWords, variantName, variantsOf } from "../picture";
import { listPictures } from "../queries";

export interface ChosenPicture {
  readonly id: number;
  readonly src: string;
  /** The small one of a list. */
  readonly small: string;
  readonly width: number;
  readonly height: number;
  /** Its page in the library. */
  readonly page: string;
  /** What it is known by among others, in whatever language; "" when nobody has said anything of it. */
  readonly name: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** What stands in the writing screen. */
const SCREEN_WIDTH = 960;
const SMALL_WIDTH = 320;

/** In the order of the ids; those that are not there are left out. @param of.language of the story; null for none */
export async function listChosen(
  reads: Reads,
  { ids, language }: { ids: readonly number[]; language: Language | null },
): Promise<ChosenPicture[]> {
  const pictures = await listPictures(reads, ids);
  const words = await listWords(reads, ids);
  return ids.flatMap((id) => {
    const picture = pictures.get(id);
    return picture ? [chosenOf(picture, { words: words.get(id) ?? {}, language })] : [];
  });
}

export function chosenOf(
  picture: Picture,
  { words, language }: { words: WordsIn; language: Language | null },
): ChosenPicture {
  const { id, width, height, credit } = picture;
  const said = language && words[language];
  return {
    id,
    src: staffAddress(picture, SCREEN_WIDTH),
    small: staffAddress(picture, SMALL_WIDTH),
    width,
    height,
    page: urls.libraryPicture(id),
    name: nameOf(picture, said ? [said] : Object.values(words)),
    alt: said?.alt ?? "",
    caption: said?.caption || foundCaption(picture, language),
    credit,
  };
}

/** The widest variant of at most `width`, for staff. */
export function staffAddress(picture: Picture, width: number): string {
  const shown =
    variantsOf(picture, ["webp"]).findLast((variant) => variant.width <= width) ?? picture.variants[0];
  return shown ? urls.staffPicture(variantName(picture, shown)) : "";
}

function nameOf({ caption }: Picture, words: readonly PictureWords[]): string {
  return [...words.flatMap((said) => [said.caption, said.alt]), caption].find((one) => one !== "") ?? "";
}

/** The file's own caption, in whatever language, where it is at least written as the story is. */
function foundCaption({ caption }: Picture, language: Language | null): string {
  const isArabic = /\p{Script=Arabic}/u.test(caption);
  const fits = language === null || isArabic === (LANGUAGES[language].direction === "rtl");
  return fits ? caption : "";
}
