// What happens to bylines that higher rooms want to hear of, inside the transaction.

declare module "#platform/events" {
  interface Events {
    /** Its page in a language stands somewhere else, or is the first there. */
    "byline-moved": {
      readonly byline: number;
      readonly language: string;
      /** Slugs; null when it had no name in that language. */
      readonly before: string | null;
      readonly after: string;
    };
    /** One became another: its pages stand at the other's. `left`: slugs at which nothing stands any more. */
    "bylines-merged": {
      readonly from: number;
      readonly into: number;
      readonly left: readonly { readonly language: string; readonly slug: string }[];
    };
    /** Another picture, or none, stands beside it. */
    "byline-pictured": { readonly byline: number; readonly picture: number | null };
    /** No page may name it any more. */
    "byline-withheld": { readonly byline: number };
    /** It has its names again. */
    "byline-named": { readonly byline: number };
  }
}
export type BylineEvents =
  "byline-moved" | "bylines-merged" | "byline-pictured" | "byline-withheld" | "byline-named";
