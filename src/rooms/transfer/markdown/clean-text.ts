// The newsroom's rule for text that comes in from outside: what is written stays, what cannot be seen and could deceive goes.

/** C0 and C1 controls except tab and line feed; no story needs one. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Characters that nobody sees: soft hyphen, zero-width space, word joiner and its kin, the byte order mark, annotation
 * marks, deprecated format characters, bidi embeddings, overrides and isolates, noncharacters.
 * U+200C, U+200D (Persian and Sorani spelling) and the weak marks U+200E, U+200F, U+061C stay.
 */
const UNSEEN =
  /[\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\u{1fffe}\u{1ffff}]/gu;

/**
 * Text as the paper keeps it: NFC, one kind of line ending (U+000A), no controls, no bidi overrides.
 * Isolates go too: in running text each run gets its direction from the page.
 * Never NFKC, which rewrites what was written. Lines keep their numbers.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u2028\u2029]/g, " ")
    .replace(CONTROLS, "")
    .replace(UNSEEN, "")
    .normalize("NFC");
}

/** A name, headline or other single line: cleaned, every run of spaces one space, none at the ends. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[ \t\n]+/g, " ")
    .trim();
}
