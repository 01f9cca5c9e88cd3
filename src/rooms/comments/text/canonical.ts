// The one stored form of what a reader writes: same text, same characters, nothing that cannot be seen. Runs in the browser too.

/** Breaks that a form, an operating system or a word processor may put for a line's end. */
const LINE_ENDS = /\r\n?|[\u2028\u2029]/gu;
/**
 * What is never seen and only hides things: controls, zero-width spaces, fillers, soft hyphens, annotation marks, noncharacters,
 * and every explicit bidi control (safe, because each paragraph finds its own direction). Kept, as the group, is what has a use:
 * line feeds; the tags that spell the flags of England, Scotland or Wales (UTS 51, 3.5); the variation selectors of emoji, keycaps,
 * Han and Mongolian; joiners and weak marks, which are looked at next.
 */
const HIDDEN =
  /(\u{1f3f4}[\u{e0030}-\u{e007a}]{3,7}\u{e007f}|[\p{ExtPict}\p{sc=Han}\p{sc=Mong}]\p{VS}|[#*0-9]\ufe0f(?=\u20e3)|[\n\u061c\u200c-\u200f])|[\p{DI}\p{Cc}\p{NChar}\ufff9-\ufffb]/gu;
/** Joiners and weak marks stand alone. */
const REPEATED = /([\u061c\u200c-\u200f])[\u061c\u200c-\u200f]+/g;
/**
 * U+200C and U+200D only between letters or marks (Persian, Kurdish, Indic) or inside an emoji. Each is looked at with its
 * neighbours and without looking behind, which Safari cannot do before 16.4, and WebKit does wrongly after a pictograph.
 */
const JOINER = /[\u200c\u200d]/g;
const JOINING =
  /^[^]?(?:(?!\ufe0f)[\p{L}\p{M}][\u200c\u200d][\p{L}\p{M}]|[\p{ExtPict}\p{EMod}\ufe0f]\u200d\p{ExtPict})/u;
/** Far more marks on one letter than any writing has. */
const PILED = /(\p{M}{32})\p{M}+/gu;
const UNSEEN = /^[\s\p{DI}\p{Cf}\u2800]*$/u;

/**
 * What is stored and counted, for a body or a name. Silent by intent: telephones paste direction marks round numbers, and
 * nobody should be told to find a character they cannot see. Applying it twice changes nothing. NFC and not NFKC, which would
 * change what was said (U+FDFA becomes eighteen letters).
 *
 * Sources: UAX 9, UAX 15, UTS 51; the lists follow what Unicode calls default-ignorable, and what has been abused.
 */
export function canonical(text: string): string {
  const seen = text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(LINE_ENDS, "\n")
    .replace(/\t/g, " ")
    // Putting marks in order takes time with the square of their number.
    .replace(PILED, "$1")
    .normalize("NFC")
    .replace(HIDDEN, "$1")
    .replace(REPEATED, "$1")
    .replace(JOINER, (joiner, at: number, whole: string) =>
      JOINING.test(whole.slice(Math.max(0, at - 2), at + 3)) ? joiner : "",
    )
    .replace(PILED, "$1")
    // Taking something out can bring a letter and its mark together again.
    .normalize("NFC")
    // Vocalised Arabic needs three marks in a row; hundreds of them paint over the neighbours.
    .replace(/(\p{M}{8})\p{M}+/gu, "$1");
  return seen
    .split("\n")
    .map((line) => (isBlank(line) ? "" : line.trimEnd()))
    .join("\n")
    .replace(/\n{4,}/g, "\n\n\n")
    .trim();
}

/** True when nothing of the text can be seen: spaces, invisible characters, and the blank braille cell. */
export function isBlank(text: string): boolean {
  return UNSEEN.test(text);
}
