// What stands beside a translation: the source's pieces with their labels in the person's language, ready to be shown.

import { type Block, type Manuscript, type Writing } from "#articles";
import { findSource, type SourcePiece, type SourceView } from "#articles/translation";
import { listBylines } from "#people";
import type { Visit } from "#platform/http";
import { formatDate, LANGUAGES } from "#platform/i18n";
import { getPublication } from "#publication";
import { urls } from "#urls";

type Words = SourcePiece["words"][number]["pieces"];

/** A piece as the script shows it. */
export interface ShownPiece {
  key: string;
  own: string | null;
  standing: SourcePiece["standing"];
  digest: string;
  /** For a block of the source that is put in: the same block without its words. */
  blank: Block | null;
  form: string;
  /** What else is to be known of it, such as that it was a paragraph before. */
  note: string;
  words: { label: string; pieces: Words }[];
  pictures: { before: readonly number[]; after: readonly number[] };
  bylines: { ids: readonly number[]; before: string[]; after: string[] } | null;
}

export interface SourceData {
  article: number;
  language: string;
  direction: "ltr" | "rtl";
  /** Where the pieces are asked for anew, and settled. */
  url: string;
  behind: string;
  pieces: ShownPiece[];
}

/** A correction of the source that nobody has dealt with here. */
export interface OpenCorrection {
  readonly id: number;
  readonly says: string;
  readonly words: string;
}

export interface BesideSource {
  readonly data: SourceData;
  readonly view: SourceView;
  readonly corrections: readonly OpenCorrection[];
}

/** Null for an article that follows no other. */
export async function besideSource(
  visit: Visit<undefined>,
  article: Writing["id"],
): Promise<BesideSource | null> {
  const { reads, t } = visit;
  const view = await findSource(reads, article);
  if (!view) return null;
  const names = await bylineNames(visit, view);
  const data: SourceData = {
    article: view.article,
    language: view.language,
    direction: LANGUAGES[view.language].direction,
    url: urls.source(article),
    behind: t("editor.behind", { count: view.behind }),
    pieces: view.pieces.map((piece) => shownPiece(visit, { piece, names })),
  };
  const { timeZone: zone } = await getPublication(reads);
  const corrections = view.corrections.map(({ id, kind, words, at }) => ({
    id,
    words,
    says: t("editor.source-correction", {
      day: formatDate(visit.language, at, { kind: "day", zone }),
      kind: t(`articles.kind.${kind}`),
    }),
  }));
  return { data, view, corrections };
}

function shownPiece(
  { t }: Visit<undefined>,
  { piece, names }: { piece: SourcePiece; names: ReadonlyMap<number, string> },
): ShownPiece {
  const { key, own, standing, digest, blank, form, formBefore, words, pictures, bylines } = piece;
  const named = (ids: readonly number[]) => ids.map((id) => names.get(id) ?? "");
  const note = formBefore
    ? t("editor.block-was", { before: t(`editor.form-${formBefore}`), after: t(`editor.form-${form}`) })
    : "";
  return {
    key,
    own,
    standing,
    digest,
    blank,
    form,
    note,
    words: words.map(({ of, pieces }) => ({ label: of === "text" ? "" : t(`editor.of-${of}`), pieces })),
    pictures,
    bylines: bylines && {
      ids: bylines.after,
      before: named(bylines.before),
      after: named(bylines.after),
    },
  };
}

/** In the source's language; a withheld one says only that it is. */
async function bylineNames({ reads, t }: Visit<undefined>, view: SourceView): Promise<Map<number, string>> {
  const ids = view.manuscripts.flatMap(({ bylines }: Manuscript) => bylines);
  const bylines = await listBylines(reads, { language: view.language, ids: [...new Set(ids)] });
  return new Map(
    bylines.map(({ id, name, withheld }) => [id, withheld ? t("editor.byline-withheld") : name]),
  );
}
