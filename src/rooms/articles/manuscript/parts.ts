// What a block is made of: the words in it by what they are, and the pictures. One table, which everything that walks a manuscript reads.

import type { Block, BlockKind, BlockOf, LeadPicture, Run } from "../block";

/** Words in a block, and what they are: its text, a caption, a speaker. */
export interface Part {
  readonly of: PartName;
  /** Tells apart what a block has several times: the captions of a gallery by their pictures. */
  readonly key: string;
  /** One entry a line. */
  readonly lines: readonly (readonly Run[])[];
}

export type PartName =
  | "text"
  | "title"
  | "speaker"
  | "role"
  | "alt"
  | "caption"
  | "credit"
  | "address"
  | "source"
  | "words"
  | "place"
  | "coordinates";

export interface Parts {
  /** What it is, for people: `paragraph`, `numbered` … */
  readonly form: string;
  readonly parts: readonly Part[];
  readonly pictures: readonly LeadPicture[];
}

type PartsOf<Kind extends BlockKind> = (block: BlockOf<Kind>) => Parts;

function text(lines: readonly (readonly Run[])[]): Part {
  return { of: "text", key: "text", lines };
}

/** "" is nothing. */
function plain(of: PartName, words: string, key = ""): Part {
  return { of, key: `${of}${key}`, lines: words ? [[{ text: words }]] : [] };
}

function wordsOf(picture: LeadPicture, key = ""): Part[] {
  return (["alt", "caption", "credit"] as const).map((name) => plain(name, picture[name], key));
}

/** The cells of a row on one line. */
function rowLine(cells: readonly (readonly Run[])[]): Run[] {
  return cells.flatMap((cell, index) => (index === 0 ? [...cell] : [{ text: " | " }, ...cell]));
}

const PARTS: { readonly [Kind in BlockKind]: PartsOf<Kind> } = {
  paragraph: (block) => ({
    form: block.direction ? `paragraph-${block.direction}` : "paragraph",
    parts: [text([block.text])],
    pictures: [],
  }),
  subhead: (block) => ({
    form: block.level ? "subhead-3" : "subhead",
    parts: [text([block.text])],
    pictures: [],
  }),
  list: ({ ordered, items }) => ({
    form: ordered ? "numbered" : "list",
    parts: [text(items)],
    pictures: [],
  }),
  quotation: ({ paragraphs, speaker, role }) => ({
    form: "quotation",
    parts: [text(paragraphs), plain("speaker", speaker), plain("role", role)],
    pictures: [],
  }),
  "pull-quote": (block) => ({
    form: "pull-quote",
    parts: [text([block.text]), plain("speaker", block.speaker)],
    pictures: [],
  }),
  picture: (block) => ({ form: "picture", parts: wordsOf(block), pictures: [block] }),
  gallery: ({ caption, pictures }) => ({
    form: "gallery",
    parts: [
      plain("title", caption),
      ...pictures.flatMap((one, index) => {
        const earlier = pictures.slice(0, index).filter(({ picture }) => picture === one.picture).length;
        return wordsOf(one, `-${one.picture}-${earlier}`);
      }),
    ],
    pictures,
  }),
  table: ({ caption, head, rows }) => ({
    form: `table-${head}`,
    parts: [plain("title", caption), text(rows.map(rowLine))],
    pictures: [],
  }),
  "fact-box": ({ title, content }) => ({
    form: "fact-box",
    parts: [
      plain("title", title),
      text(content.flatMap((one) => (one.kind === "list" ? one.items : [one.text]))),
    ],
    pictures: [],
  }),
  "link-card": ({ href, title, source, words }) => ({
    form: "link-card",
    parts: [plain("title", title), plain("source", source), plain("words", words), plain("address", href)],
    pictures: [],
  }),
  divider: () => ({ form: "divider", parts: [], pictures: [] }),
  "map-point": ({ place, at, caption }) => ({
    form: "map-point",
    parts: [plain("place", place), plain("coordinates", at), plain("words", caption)],
    pictures: [],
  }),
};

export function partsOf(block: Block): Parts {
  return (PARTS[block.kind] as (block: Block) => Parts)(block);
}
