// An article: one language version of a story. Types and rules; no database, no request.

import type { Picture } from "#media";
import type { Byline } from "#people";
import type { Language } from "#platform/i18n";
import type { NamedSection } from "#publication";
import type { ArticleAddress } from "#urls";
import { type Manuscript, plainText, type Run } from "./block";

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

/** Ids of all pictures that a manuscript shows. */
export function picturesIn(manuscript: Manuscript): number[] {
  const inBody = manuscript.body.flatMap((block) => (block.kind === "picture" ? [block.picture] : []));
  return [...new Set([...(manuscript.picture ? [manuscript.picture.picture] : []), ...inBody])];
}

export interface SpokenWords {
  /** Of the block that it stands in. */
  readonly block: string;
  readonly speaker: string;
  readonly role: string;
  readonly words: string;
}

/** Every quotation with a speaker, inline and as a block, in the order of the text. */
export function quotationsIn(manuscript: Manuscript): SpokenWords[] {
  return manuscript.body.flatMap((block): SpokenWords[] => {
    if (block.kind === "paragraph") return spokenIn(block);
    if (block.kind !== "quotation" || !block.speaker) return [];
    const words = block.paragraphs.map(plainText).join("\n");
    return [{ block: block.id, speaker: block.speaker, role: block.role, words }];
  });
}

/** Neighbouring runs of one speaker, parted by a link or an emphasis, are one quotation. */
function spokenIn({ id, text }: { id: string; text: readonly Run[] }): SpokenWords[] {
  const spoken: SpokenWords[] = [];
  for (const [index, { quote, text: words }] of text.entries()) {
    if (!quote?.speaker) continue;
    const before = spoken.at(-1);
    if (before && text[index - 1]?.quote?.speaker === quote.speaker) {
      spoken[spoken.length - 1] = { ...before, words: before.words + words };
    } else spoken.push({ ...quote, block: id, words });
  }
  return spoken;
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
