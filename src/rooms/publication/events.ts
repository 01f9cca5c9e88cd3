// What happens to sections that higher rooms want to hear of.

declare module "#platform/events" {
  interface Events {
    /** A section, and each one under it, from one address to another in a language. Heard inside the transaction. */
    "section-moved": {
      readonly section: number;
      readonly language: string;
      /** `valley/roads`, in slugs of that language. */
      readonly before: string;
      readonly after: string;
    };
    /** A section that had no name in a language has one: its address is taken. */
    "section-named": { readonly section: number; readonly language: string; readonly path: string };
  }
}
export type SectionEvents = "section-moved" | "section-named";
