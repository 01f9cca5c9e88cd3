// Fenced divs, as Pandoc writes them: `::: box`, or `::: {.box title="…"}`, up to a line `:::`. The blocks that are more than lines of text.

import { readCoordinates, plainText } from "#articles/manuscript";
import type { Refuse } from "./bad-story";
import { cleanLine } from "./clean-text";
import { type Idless, type ParsedBlock, shownInBlock } from "./parsed-story";
import { readAttributes } from "./span-attributes";

interface Div {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

/** A stretch of the body, with as many empty lines before it as stand before it in the file. */
export interface Part {
  readonly source: string;
  readonly div: Div | null;
}

const FENCE = /^:::+[ \t]*(.*?)[ \t]*$/;
const HEAD = /^(?:([\w-]+)|\{\s*\.([\w-]+)\s*(.*)\})$/;

export function splitDivs(source: string, refuse: Refuse): Part[] {
  const lines = source.split("\n");
  const parts: Part[] = [];
  let div: Div | null = null;
  let start = 0;
  const end = (index: number) => {
    parts.push({ source: "\n".repeat(start) + lines.slice(start, index).join("\n"), div });
    start = index + 1;
  };
  for (const [index, text] of lines.entries()) {
    const head = FENCE.exec(text)?.[1];
    if (head === undefined) continue;
    if (head !== "" && div) refuse(index + 1, { code: "div-nested" });
    else if (head === "" && !div) refuse(index + 1, { code: "div-stray" });
    end(index);
    div = head === "" ? null : divOf(head, index + 1, refuse);
  }
  end(lines.length);
  if (div) refuse(div.line, { code: "div-open", name: div.name });
  return parts;
}

function divOf(head: string, line: number, refuse: Refuse): Div {
  const [, bare, named, pairs = ""] = HEAD.exec(head) ?? [];
  const name = bare ?? named ?? "";
  const read = pairs.trim() === "" ? [] : readAttributes(`{${pairs}}`);
  if (name === "" || read === null) refuse(line, { code: "div-wrong", text: head.slice(0, 60) });
  const attributes = Object.fromEntries((read ?? []).map(([key, value]) => [key, cleanLine(value)]));
  return { name, attributes, line };
}

type Blocks = Idless<ParsedBlock>[];

export interface DivReading {
  readonly refuse: Refuse;
  /** The blocks of what stands inside. */
  readonly blocks: (source: string, refuse: Refuse) => Blocks;
}

interface Inside extends Div {
  readonly blocks: Blocks;
  readonly refuse: Refuse;
}

interface DivForm {
  /** Attributes that it may have; those with `!` it must. */
  readonly keys: readonly string[];
  /** What may stand in it. */
  readonly kinds: readonly ParsedBlock["kind"][];
  readonly wanted: string;
  readonly make: (inside: Inside) => Blocks;
}

const DIVS: Readonly<Record<string, DivForm>> = {
  pull: {
    keys: ["speaker"],
    kinds: ["paragraph"],
    wanted: "one paragraph",
    make: ({ blocks, attributes, line, refuse }) => {
      const [only, ...more] = blocks;
      if (only?.kind !== "paragraph" || more.length > 0) {
        refuse(line, { code: "div-content", name: "pull", wanted: "one paragraph" });
        return [];
      }
      return [{ kind: "pull-quote", text: only.text, speaker: attributes["speaker"] ?? "" }];
    },
  },
  gallery: {
    keys: [],
    kinds: ["picture", "paragraph"],
    wanted: "pictures and a line that is their caption",
    make: ({ blocks }) => [
      {
        kind: "gallery",
        caption: wordsOf(blocks),
        pictures: blocks.flatMap((block) =>
          shownInBlock({ ...block, id: "" } as ParsedBlock).map(({ picture, alt, caption, credit }) => ({
            picture,
            alt,
            caption,
            credit,
          })),
        ),
      },
    ],
  },
  box: {
    keys: ["title"],
    kinds: ["paragraph", "list"],
    wanted: "paragraphs and lists",
    make: ({ blocks, attributes }) => [
      {
        kind: "fact-box",
        title: attributes["title"] ?? "",
        content: blocks.flatMap((block) =>
          block.kind === "paragraph" || block.kind === "list" ? [block] : [],
        ),
      },
    ],
  },
  link: {
    keys: ["href!", "title", "source"],
    kinds: ["paragraph"],
    wanted: "paragraphs",
    make: ({ blocks, attributes }) => [
      {
        kind: "link-card",
        href: attributes["href"] ?? "",
        title: attributes["title"] ?? "",
        source: attributes["source"] ?? "",
        words: wordsOf(blocks),
      },
    ],
  },
  map: {
    keys: ["place", "at!"],
    kinds: ["paragraph"],
    wanted: "paragraphs",
    make: ({ blocks, attributes, line, refuse }) => {
      const at = attributes["at"] ?? "";
      if (at && !readCoordinates(at)) refuse(line, { code: "map-unread", at });
      return [{ kind: "map-point", place: attributes["place"] ?? "", at, caption: wordsOf(blocks) }];
    },
  },
  ltr: directed("ltr"),
  rtl: directed("rtl"),
};

/** Paragraphs that run otherwise than their words tell. */
function directed(direction: "ltr" | "rtl"): DivForm {
  return {
    keys: [],
    kinds: ["paragraph"],
    wanted: "paragraphs",
    make: ({ blocks }) =>
      blocks.map((block) => (block.kind === "paragraph" ? { ...block, direction } : block)),
  };
}

function wordsOf(blocks: Blocks): string {
  const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? [plainText(block.text)] : []));
  return lines.join(" ");
}

export function readDiv({ source, div }: Part, { refuse, blocks }: DivReading): Blocks {
  if (!div || div.name === "") return [];
  const { name, line, attributes } = div;
  const form = Object.hasOwn(DIVS, name) ? DIVS[name] : undefined;
  if (!form) {
    refuse(line, { code: "div-unknown", name });
    return [];
  }
  const known = form.keys.map((key) => key.replace("!", ""));
  for (const key of Object.keys(attributes))
    if (!known.includes(key)) refuse(line, { code: "div-attribute", name, key });
  for (const key of form.keys.filter((one) => one.endsWith("!")).map((one) => one.slice(0, -1)))
    if (!attributes[key]) refuse(line, { code: "div-due", name, key });
  const inside = blocks(source, refuse);
  if (inside.some(({ kind }) => !form.kinds.includes(kind)))
    refuse(line, { code: "div-content", name, wanted: form.wanted });
  return form.make({ ...div, blocks: inside, refuse });
}
