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
  }
}
export type ArticleEvents =
  "article-published" | "article-unpublished" | "article-moved" | "article-corrected" | "bylines-replaced";
