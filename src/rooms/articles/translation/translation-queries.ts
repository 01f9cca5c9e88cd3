// Reads of translations: the versions of a story inside the newsroom, and a translation beside its source, piece by piece.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import type { Correction } from "../article";
import type { Block, Manuscript } from "../block";
import { listCorrections } from "../corrections/queries";
import { type ArticleState, stateOf } from "../states";
import type { ArticleTables } from "../tables";
import { blankBlock } from "./blank-copy";
import { digestOf } from "./digest";
import { type Comparable, comparableOf } from "./compared-piece";
import { findKnownNames } from "./known-names-queries";
import { countPieces, type Pairs, type Piece, piecesOf } from "./translation";

/** One language version of a story, as the newsroom sees it. */
export interface StoryVersion {
  readonly article: number;
  readonly language: Language;
  readonly state: ArticleState;
  readonly headline: string;
  /** The article that it is a translation of; null when it follows none. */
  readonly source: number | null;
  readonly behind: number;
  readonly todo: number;
}

export async function listStoryVersions(reads: Reads, story: number): Promise<StoryVersion[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("translations", "translations.article_id", "articles.id")
    .select(["articles.id", "language", "state", "manuscript", "source_id", "behind", "todo"])
    .where("story_id", "=", story)
    .orderBy("articles.id")
    .execute();
  return rows.flatMap((row) =>
    isLanguage(row.language)
      ? [
          {
            article: row.id,
            language: row.language,
            state: stateOf(row.state),
            headline: (JSON.parse(row.manuscript) as Manuscript).headline,
            source: row.source_id,
            behind: row.behind ?? 0,
            todo: row.todo ?? 0,
          },
        ]
      : [],
  );
}

/** A piece of the source beside the translation, with everything that is to be seen of it. */
export interface SourcePiece extends Piece, Comparable {
  readonly digest: string;
  /** What to put in for it, without words; null for what is no block, or is gone. */
  readonly blank: Block | null;
}

export interface SourceView {
  readonly article: number;
  readonly language: Language;
  readonly state: ArticleState;
  readonly headline: string;
  /** Number of the revision that was caught up with last. */
  readonly revision: number;
  readonly behind: number;
  readonly todo: number;
  readonly pieces: readonly SourcePiece[];
  /** Published on the source and not dealt with here, oldest first. */
  readonly corrections: readonly Correction[];
  /** Both texts of it, for their pictures. */
  readonly manuscripts: readonly Manuscript[];
}

/** What an article is a translation of; null when it follows nothing. */
export async function findSource(reads: Reads, article: number): Promise<SourceView | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("translations")
    .innerJoin("articles", "articles.id", "source_id")
    .innerJoin("articles as mine", "mine.id", "translations.article_id")
    .innerJoin("drafts as own", "own.article_id", "translations.article_id")
    .innerJoin("drafts as source", "source.article_id", "source_id")
    .innerJoin("revisions", "revisions.id", "source_revision_id")
    .select(["source_id", "articles.language", "articles.state", "mine.language as into", "number"])
    .select(["basis", "pairs", "corrections_seen"])
    .select(["own.manuscript as own", "source.manuscript as source"])
    .where("translations.article_id", "=", article)
    .executeTakeFirst();
  if (!row || !isLanguage(row.language) || !isLanguage(row.into)) return null;
  const basis = JSON.parse(row.basis) as Manuscript;
  const source = JSON.parse(row.source) as Manuscript;
  const own = JSON.parse(row.own) as Manuscript;
  const pieces = piecesOf({ basis, source, own, pairs: JSON.parse(row.pairs) as Pairs });
  const names = await findKnownNames(reads, { from: row.language, to: row.into, manuscript: source });
  const blocks = new Map(source.body.map((block) => [block.id, block]));
  const language = row.language;
  return {
    article: row.source_id,
    language,
    state: stateOf(row.state),
    headline: source.headline,
    revision: row.number,
    ...countPieces(pieces),
    pieces: pieces.map((piece) => {
      const block = blocks.get(piece.key);
      return {
        ...piece,
        ...comparableOf({ basis, source, language }, piece),
        digest: digestOf(source, piece.key),
        blank: block ? blankBlock(block, names) : null,
      };
    }),
    corrections: (await listCorrections(reads, { article: row.source_id, language: row.language })).filter(
      ({ id, withdrawn }) => id > row.corrections_seen && !withdrawn,
    ),
    manuscripts: [basis, source],
  };
}
