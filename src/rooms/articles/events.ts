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
  }
}
export type ArticleEvents = "article-published" | "article-unpublished";
