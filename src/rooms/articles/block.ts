// The body of an article: an allow-listed tree of blocks, the only form in which a story's text is kept.

import { z } from "zod";
import { HREF, LONGEST_HREF, WEB_HREF } from "./manuscript/href";

/** Longest body a story may have, in blocks. A 4,000-word story has about 120. */
export const MOST_BLOCKS = 2000;
const MOST_TEXT = 20_000;
const MOST_GALLERY = 30;
const MOST_ROWS = 200;
const MOST_COLUMNS = 12;

const Id = z.string().regex(/^[a-z0-9]{6,24}$/);
const Words = z.string().max(MOST_TEXT);

/**
 * A run of text with the same marks. `quote` marks words spoken by somebody, inside a paragraph: the archive
 * then knows who said what. Runs follow each other without separators.
 */
export const Run = z.strictObject({
  text: Words.min(1),
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
  href: z.string().max(LONGEST_HREF).regex(HREF).optional(),
  quote: z.strictObject({ speaker: z.string().max(200), role: z.string().max(300) }).optional(),
});
export type Run = z.infer<typeof Run>;

const Text = z.array(Run).max(2000);
/** Direction only where it differs from what the text itself tells. */
const Direction = z.enum(["ltr", "rtl"]).optional();

/** A picture with the words that stand with it in this language: at the head of an article, or in a gallery. */
export const LeadPicture = z.strictObject({
  picture: z.number().int().positive(),
  alt: z.string().max(1000),
  caption: z.string().max(2000),
  credit: z.string().max(500),
});
export type LeadPicture = z.infer<typeof LeadPicture>;

const PARAGRAPH = { kind: z.literal("paragraph"), text: Text, direction: Direction };
const LIST = { kind: z.literal("list"), ordered: z.boolean(), items: z.array(Text).max(500) };

/** Which cells of a table are headers. */
export const TABLE_HEADS = ["row", "column", "both", "none"] as const;
export type TableHead = (typeof TABLE_HEADS)[number];

const Table = z
  .strictObject({
    id: Id,
    kind: z.literal("table"),
    caption: z.string().max(500),
    head: z.enum(TABLE_HEADS),
    /** Every row has as many cells as the first. */
    rows: z
      .array(z.array(z.array(Run).max(200)).min(1).max(MOST_COLUMNS))
      .min(1)
      .max(MOST_ROWS),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), { path: ["rows"] });

export const Block = z.discriminatedUnion("kind", [
  z.strictObject({ id: Id, ...PARAGRAPH }),
  /** Of the second level unless it says that it is of the third. */
  z.strictObject({ id: Id, kind: z.literal("subhead"), text: Text, level: z.literal(3).optional() }),
  z.strictObject({ id: Id, ...LIST }),
  z.strictObject({
    id: Id,
    kind: z.literal("quotation"),
    /** One entry a paragraph. */
    paragraphs: z.array(Text).max(50),
    speaker: z.string().max(200),
    role: z.string().max(300),
  }),
  /** Words of the text once more, large and beside it. */
  z.strictObject({ id: Id, kind: z.literal("pull-quote"), text: Text, speaker: z.string().max(200) }),
  z.strictObject({ id: Id, kind: z.literal("picture"), ...LeadPicture.shape }),
  z.strictObject({
    id: Id,
    kind: z.literal("gallery"),
    caption: z.string().max(2000),
    pictures: z.array(LeadPicture).max(MOST_GALLERY),
  }),
  Table,
  z.strictObject({
    id: Id,
    kind: z.literal("fact-box"),
    title: z.string().max(300),
    content: z.array(z.discriminatedUnion("kind", [z.strictObject(PARAGRAPH), z.strictObject(LIST)])).max(60),
  }),
  /** What stands elsewhere, as the editor describes it. Nothing is ever fetched from there. */
  z.strictObject({
    id: Id,
    kind: z.literal("link-card"),
    /** "" while it is not typed yet. */
    href: z.string().max(LONGEST_HREF).regex(WEB_HREF).or(z.literal("")),
    title: z.string().max(300),
    source: z.string().max(200),
    words: z.string().max(1000),
  }),
  z.strictObject({ id: Id, kind: z.literal("divider") }),
  z.strictObject({
    id: Id,
    kind: z.literal("map-point"),
    place: z.string().max(200),
    /** Coordinates as they were typed; `readCoordinates` reads them. */
    at: z.string().max(100),
    caption: z.string().max(2000),
  }),
]);
export type Block = z.infer<typeof Block>;
export type BlockKind = Block["kind"];
export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

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
