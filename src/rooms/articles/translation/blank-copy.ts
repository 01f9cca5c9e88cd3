// The text that a translation begins with: the source's blocks, pictures and names, without its words.

import type { Block, LeadPicture, Manuscript, Run } from "../block";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** What the paper knows of names in the translation's language. */
export interface KnownNames {
  /** From a topic's name to its name there; topics without one are left out. */
  readonly topics: ReadonlyMap<string, string>;
  /** From a speaker's name to their name there. */
  readonly speakers: ReadonlyMap<string, string>;
  /** What the library says of pictures there. */
  readonly pictures: ReadonlyMap<number, Pick<LeadPicture, "alt" | "caption">>;
}

/** The blocks keep their ids: that is how one knows the other. */
export function blankCopy(source: Manuscript, names: KnownNames): Manuscript {
  return {
    ...source,
    headline: "",
    standfirst: "",
    topics: source.topics.flatMap((topic) => names.topics.get(topic) ?? []),
    picture: source.picture && described(source.picture, names),
    body: source.body.map((block) => blankBlock(block, names)),
  };
}

const NO_WORDS: Run[] = [];
const WORDLESS = { alt: "", caption: "" };

/** With the words that the library has for it, if it has any. */
function described<Shown extends LeadPicture>(shown: Shown, { pictures }: KnownNames): Shown {
  const { alt, caption } = pictures.get(shown.picture) ?? WORDLESS;
  return { ...shown, alt, caption };
}
const blank = (texts: readonly Run[][]): Run[][] => texts.map(() => NO_WORDS);

const BLANK: { readonly [Kind in Block["kind"]]: (block: Of<Kind>, names: KnownNames) => Block } = {
  paragraph: ({ id, kind }) => ({ id, kind, text: NO_WORDS }),
  subhead: (block) => ({ ...block, text: NO_WORDS }),
  list: (block) => ({ ...block, items: blank(block.items) }),
  quotation: (block, { speakers }) => ({
    ...block,
    paragraphs: blank(block.paragraphs),
    speaker: speakers.get(block.speaker) ?? "",
    role: "",
  }),
  "pull-quote": (block, { speakers }) => ({
    ...block,
    text: NO_WORDS,
    speaker: speakers.get(block.speaker) ?? "",
  }),
  picture: described,
  gallery: (block, names) => ({
    ...block,
    caption: "",
    pictures: block.pictures.map((one) => described(one, names)),
  }),
  table: (block) => ({ ...block, caption: "", rows: block.rows.map(blank) }),
  "fact-box": (block) => ({
    ...block,
    title: "",
    content: block.content.map((one) =>
      one.kind === "list" ? { ...one, items: blank(one.items) } : { ...one, text: NO_WORDS },
    ),
  }),
  "link-card": (block) => ({ ...block, title: "", source: "", words: "" }),
  divider: (block) => block,
  "map-point": (block) => ({ ...block, place: "", caption: "" }),
};

export function blankBlock(block: Block, names: KnownNames): Block {
  return (BLANK[block.kind] as (block: Block, names: KnownNames) => Block)(block, names);
}
