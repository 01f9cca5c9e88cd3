// The house plan as data: the rooms from low to high, and which lower doors each may open. A test holds every import to it.

export interface Room {
  readonly name: string;
  /** Noun rooms own tables and rules; windows own a frame and the pages that combine rooms. */
  readonly kind: "noun" | "window";
  readonly opens: readonly string[];
}

export const ROOMS: readonly Room[] = [
  { name: "publication", kind: "noun", opens: [] },
  { name: "people", kind: "noun", opens: ["publication"] },
  { name: "media", kind: "noun", opens: ["publication", "people"] },
  { name: "articles", kind: "noun", opens: ["publication", "people", "media"] },
  { name: "pages", kind: "noun", opens: ["publication", "people", "articles"] },
  { name: "notices", kind: "noun", opens: ["publication", "people", "articles"] },
  { name: "front", kind: "noun", opens: ["publication", "people", "media", "articles"] },
  { name: "readers", kind: "noun", opens: [] },
  { name: "votes", kind: "noun", opens: ["articles", "readers"] },
  { name: "comments", kind: "noun", opens: ["publication", "people", "articles", "readers", "votes"] },
  { name: "editor", kind: "noun", opens: ["publication", "people", "media", "articles"] },
  {
    name: "newsroom",
    kind: "window",
    opens: ["publication", "people", "media", "articles", "pages", "notices", "comments", "editor"],
  },
  {
    name: "reader",
    kind: "window",
    opens: ["publication", "people", "media", "articles", "pages", "front", "readers", "votes", "comments"],
  },
  {
    name: "transfer",
    kind: "noun",
    opens: ["publication", "people", "media", "articles", "pages", "comments"],
  },
];
