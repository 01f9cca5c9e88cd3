// An old address of the paper, and what stands somewhere else now that stood there.

/** What an address can lead to. `gone`: it was there, and is not anywhere any more. */
export const MOVED_NOUNS = ["article", "section", "topic", "byline", "speaker", "gone"] as const;
export type MovedNoun = (typeof MOVED_NOUNS)[number];

/** By id, so that a redirect leads to where its target is now, however often it moved since. */
export interface Target {
  readonly noun: MovedNoun;
  /** Null for what is gone. */
  readonly id: number | null;
  /** Of the page that it leads to; an article knows its own. */
  readonly language: string;
}

/** What follows an article's address and belongs to it: forms, their pages, and those of its thread. */
const UNDER_ARTICLE =
  /^(\/[^/]+\/\d{4}\/\d{2}\/[^/]+)(\/(?:vote|comments\.xml|(?:comments?|thread|news)(?:\/[\w.-]+){0,2}))$/u;

/**
 * The one spelling under which an address is kept: percent-decoded, in NFC, without a slash at its end. What cannot be
 * decoded is kept as it was sent, in lower case, so that both spellings of its hex digits are one.
 */
export function addressKey(path: string): string {
  const bare = path.length > 1 ? path.replace(/\/+$/, "") : path;
  try {
    return decodeURIComponent(bare).normalize("NFC");
  } catch {
    // An address from a time of other encodings; compared as bytes.
    return bare.toLowerCase();
  }
}

/** An address as the article's own, and what follows it: `/vote`, or "". */
export function partsOf(key: string): { base: string; rest: string } {
  const [, base = key, rest = ""] = UNDER_ARTICLE.exec(key) ?? [];
  return { base, rest };
}
