// The body of an article: an allow-listed tree of blocks, the only form in which a story's text is kept.

import { z } from "zod";

/** Longest body a story may have, in blocks. A 4,000-word story has about 120. */
export const MOST_BLOCKS = 2000;
const MOST_TEXT = 20_000;

const Id = z.string().regex(/^[a-z0-9]{6,24}$/);
const Words = z.string().max(MOST_TEXT);

/** http(s) and mailto only; anything else could run script or name a file. */
const Href = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/[^\s"<>]+|mailto:[^\s"<>]+|\/[^/\s"<>][^\s"<>]*)$/u);

/**
 * A run of text with the same marks. `quote` marks words spoken by somebody, inside a paragraph: the archive
 * then knows who said what. Runs follow each other without separators.
 */
export const Run = z.strictObject({
  text: Words.min(1),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  href: Href.optional(),
  quote: z.strictObject({ speaker: z.string().max(200), role: z.string().max(300) }).optional(),
});
export type Run = z.infer<typeof Run>;

const Text = z.array(Run).max(2000);
/** Direction only where it differs from what the text itself tells. */
const Direction = z.enum(["ltr", "rtl"]).optional();

export const Block = z.discriminatedUnion("kind", [
  z.strictObject({ id: Id, kind: z.literal("paragraph"), text: Text, direction: Direction }),
  z.strictObject({ id: Id, kind: z.literal("subhead"), text: Text }),
  z.strictObject({ id: Id, kind: z.literal("list"), ordered: z.boolean(), items: z.array(Text).max(500) }),
  z.strictObject({
    id: Id,
    kind: z.literal("quotation"),
    /** One entry a paragraph. */
    paragraphs: z.array(Text).max(50),
    speaker: z.string().max(200),
    role: z.string().max(300),
  }),
  z.strictObject({
    id: Id,
    kind: z.literal("picture"),
    picture: z.number().int().positive(),
    alt: z.string().max(1000),
    caption: z.string().max(2000),
    credit: z.string().max(500),
  }),
]);
export type Block = z.infer<typeof Block>;
export type BlockKind = Block["kind"];

/** A picture at the head of an article, with the words that stand with it in this language. */
export const LeadPicture = z.strictObject({
  picture: z.number().int().positive(),
  alt: z.string().max(1000),
  caption: z.string().max(2000),
  credit: z.string().max(500),
});
export type LeadPicture = z.infer<typeof LeadPicture>;

/**
 * Everything a person writes of an article, in one piece: what autosave sends, what a revision keeps.
 * Empty strings and lists are allowed, so that an unfinished story can always be saved.
 */
export const Manuscript = z.strictObject({
  headline: z.string().max(500),
  standfirst: z.string().max(2000),
  section: z.number().int().positive().nullable(),
  bylines: z.array(z.number().int().positive()).max(20),
  topics: z.array(z.string().min(1).max(100)).max(30),
  picture: LeadPicture.nullable(),
  body: z.array(Block).max(MOST_BLOCKS),
});
export type Manuscript = z.infer<typeof Manuscript>;

/** The words of a run list, without marks. */
export function plainText(text: readonly Run[]): string {
  return text.map((run) => run.text).join("");
}
