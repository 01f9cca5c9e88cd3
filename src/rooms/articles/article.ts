// An article: one language version of a story. Types and rules; no database, no request.

import type { Picture } from "#media";
import type { Byline } from "#people";
import type { Language } from "#platform/i18n";
import type { NamedSection } from "#publication";
import type { ArticleAddress } from "#urls";
import type { Manuscript } from "./block";

/** The name of the job that lets a scheduled article go out. */
export const PUBLISH_SCHEDULED = "publish-scheduled";

export const CORRECTION_KINDS = ["correction", "clarification", "update", "retraction"] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** The kind that a row names. */
export function kindOf(word: string): CorrectionKind {
  return CORRECTION_KINDS.find((kind) => kind === word) ?? "correction";
}

export interface Correction {
  readonly id: number;
  readonly kind: CorrectionKind;
  readonly words: string;
  readonly at: number;
  /** The block that it is about, which may be gone by now; "" for the whole article. */
  readonly block: string;
  /** Null: the editors. */
  readonly signedBy: { readonly id: number; readonly name: string; readonly slug: string } | null;
  /** When it was last put right itself (ms); null when it never was. */
  readonly amendedAt: number | null;
  /** When it was withdrawn, and what readers are told of that. */
  readonly withdrawn: { readonly at: number; readonly words: string } | null;
}

/** Whether readers may comment. */
export type CommentsRule = "open" | "closed";

export interface Topic {
  readonly name: string;
  readonly slug: string;
}

/** Everything that `<Article>` shows: a live revision or one in proof. */
export interface ArticleView {
  readonly id: number;
  readonly language: Language;
  readonly manuscript: Manuscript;
  readonly trail: readonly NamedSection[];
  readonly bylines: readonly Byline[];
  readonly topics: readonly Topic[];
  readonly corrections: readonly Correction[];
  /** Slugs of the pages of those who speak in it, by the name under which they do; without whoever has none. */
  readonly speakers: ReadonlyMap<string, string>;
  /** By picture id: the lead's and the body's. */
  readonly pictures: ReadonlyMap<number, Picture>;
  /** Null in a proof of what was never published. */
  readonly publishedAt: number | null;
  /** When the live text last changed; null when it never did. */
  readonly changedAt: number | null;
}

/** A published article, with what the page round it needs. */
export interface LiveArticle extends ArticleView {
  readonly storyId: number;
  readonly address: ArticleAddress;
  readonly comments: CommentsRule;
  readonly publishedAt: number;
}

/** What a list shows of a published article. */
export interface Teaser {
  readonly id: number;
  readonly address: ArticleAddress;
  readonly headline: string;
  readonly standfirst: string;
  readonly sectionId: number | null;
  readonly editionId: number | null;
  readonly picture: Picture | null;
  readonly alt: string;
  readonly publishedAt: number;
}

/** A story that was changed within this long of going out does not say "updated". */
const SAME_MOMENT_MS = 60_000;

export function wasUpdated(view: Pick<ArticleView, "publishedAt" | "changedAt">): boolean {
  return (
    view.publishedAt !== null && view.changedAt !== null && view.changedAt - view.publishedAt > SAME_MOMENT_MS
  );
}

export const EMPTY_MANUSCRIPT: Manuscript = {
  headline: "",
  standfirst: "",
  section: null,
  bylines: [],
  topics: [],
  picture: null,
  body: [],
};
