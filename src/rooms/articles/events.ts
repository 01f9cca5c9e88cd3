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
export type ArticleEvents = "article-published" | "article-unpublished";
