// What happens to comments that higher rooms may want to hear of.

declare module "#platform/events" {
  interface Events {
    "comment-held": { readonly comment: number; readonly article: number };
    "comment-approved": { readonly comment: number; readonly article: number };
    /** It was public and is not any more, or never was. */
    "comment-rejected": { readonly comment: number; readonly article: number };
  }
}
export type CommentEvents = "comment-held" | "comment-approved" | "comment-rejected";
