// All pictures of a story, each as large as the window lets it be, one below the other: a gallery that needs no script.

import { LANGUAGES, translatorFor } from "#platform/i18n";
import { type Sheet, sheetOf } from "#platform/ui";
import type { ArticleView } from "../article";
import type { LeadPicture } from "../block";
import { Figure } from "../blocks/figure";
import { shownIn } from "../manuscript/shown";
import plates from "./plates.css" with { type: "text" };

type Told = Pick<ArticleView, "manuscript" | "pictures">;

/** With fewer, the story itself shows them well enough. */
const LEAST = 3;
/** As the sheet lays them out. */
const SIZES = "(min-width: 75rem) 72rem, 100vw";

/** Its own style is for its own page. */
export const plateSheet: Sheet = sheetOf(plates);

/** Each picture once, with the words that stand with it where it comes first. */
export function platesOf({ manuscript, pictures }: Told): readonly LeadPicture[] {
  const known = new Map<number, LeadPicture>();
  for (const one of shownIn(manuscript))
    if (pictures.has(one.picture) && !known.has(one.picture)) known.set(one.picture, one);
  return [...known.values()];
}

export function hasPlates(view: Told): boolean {
  return platesOf(view).length >= LEAST;
}

export interface PlatesProps {
  readonly view: Told & Pick<ArticleView, "language">;
  readonly addressOfPicture: (name: string) => string;
}

export function Plates({ view, addressOfPicture }: PlatesProps) {
  const t = translatorFor(view.language);
  const shown = platesOf(view);
  return (
    <ol class="plates" lang={view.language} dir={LANGUAGES[view.language].direction}>
      {shown.map((one, at) => {
        const picture = view.pictures.get(one.picture);
        const place = { number: at + 1, count: shown.length };
        return (
          picture && (
            <li id={`plate-${place.number}`}>
              <Figure
                shown={one}
                picture={picture}
                t={t}
                addressOfPicture={addressOfPicture}
                first={at === 0}
                sizes={SIZES}
              />
              <p class="hint">{t("articles.plate", place)}</p>
            </li>
          )
        );
      })}
    </ol>
  );
}
