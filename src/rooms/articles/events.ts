// What happens to articles that higher rooms may want to hear of.

declare module "#platform/events" {
  interface Events {
    "article-published": {
      readonly article: number;
      readonly story: number;
      readonly language: string;
      readonly first: boolean;
    };
    "article-unpublished": { readonly article: number; readonly story: number; readonly language: string };
    /** It stands at another address, perhaps in another language. In the transaction. */
    "article-moved": {
      readonly article: number;
      readonly story: number;
      readonly language: string;
      readonly languageBefore: string;
    };
    /** Readers were told something of what they could read, or told otherwise. In the transaction. */
    "article-corrected": {
      readonly article: number;
      readonly story: number;
      readonly language: string;
      readonly correction: number;
      readonly kind: string;
      /** `new`, `amended`, `withdrawn`. */
      readonly change: string;
    };
    /** Over every text of these articles another byline stands. Whoever keeps a copy of a text puts it there too. In the transaction. */
    "bylines-replaced": {
      readonly articles: readonly number[];
      readonly from: readonly number[];
      readonly to: number;
    };
    /** A line was written in an article's own history. */
    "article-stepped": {
      readonly article: number;
      /** Id of that line. */
      readonly step: number;
      readonly verb: string;
      /** Ids of the people whose work it is. */
      readonly concerns: readonly number[];
    };
    "assignment-stepped": {
      readonly assignment: number;
      /** Who has it from now on. */
      readonly owner: number | null;
      readonly step: number;
      readonly verb: string;
      readonly concerns: readonly number[];
    };
    "note-left": { readonly article: number; readonly note: number; readonly concerns: readonly number[] };
    "embargo-over": { readonly article: number; readonly concerns: readonly number[] };
    "deadline-near": { readonly assignment: number; readonly concerns: readonly number[] };
    "deadline-passed": { readonly assignment: number; readonly concerns: readonly number[] };
  }
}
export type ArticleEvents =
  "article-published" | "article-unpublished" | "article-moved" | "article-corrected" | "bylines-replaced";
