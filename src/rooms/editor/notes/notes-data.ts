// The open notes of a story, as the writing screen's script shows them beside the text.

import { compareText, listNotes, type NoteLine } from "#articles";
import { mayDo } from "#people";
import type { Visit } from "#platform/http";
import { formatDate, type Language } from "#platform/i18n";
import { getPublication } from "#publication";

const MOST = 500;

/** What somebody said, written out in the person's language. */
export interface ShownWords {
  /** "" for whoever may not be named. */
  readonly who: string;
  readonly forWhom: string;
  readonly at: string;
  readonly words: string;
}

export interface ShownNote {
  readonly id: number;
  /** "" for the whole story. */
  readonly block: string;
  readonly quoted: string;
  /** The note and its answers, oldest first. */
  readonly said: readonly ShownWords[];
  /** How the passage should read, against what was quoted; null for a note that only says something. */
  readonly suggested:
    readonly { readonly kind: "same" | "added" | "removed"; readonly text: string }[] | null;
}

/** @param of.language the article's */
export async function openNotes(
  { reads, person, language }: Visit<undefined>,
  of: { id: number; language: Language },
): Promise<ShownNote[]> {
  const seesWithheld = mayDo(person?.role ?? "", "bylines.see-withheld");
  const { timeZone: zone } = await getPublication(reads);
  const all = await listNotes(reads, { article: of.id, most: MOST, seesWithheld });
  const shown = (line: NoteLine): ShownWords => ({
    who: line.who ?? "",
    forWhom: line.forWhom ?? "",
    at: formatDate(language, line.at, { kind: "moment", zone }),
    words: line.words,
  });
  return all
    .filter(({ parent, resolved }) => parent === null && !resolved)
    .map((note) => ({
      id: note.id,
      block: note.block,
      quoted: note.quoted,
      said: [note, ...all.filter(({ parent }) => parent === note.id)].map(shown),
      suggested:
        note.suggested === null
          ? null
          : compareText(note.quoted, note.suggested, of.language).map(({ kind, text }) => ({
              kind,
              text,
            })),
    }));
}
