// Turns the inside of a Markdown paragraph into runs: emphasis, strong, links, and words spoken by somebody.

import type { Nodes, PhrasingContent } from "./tree";
import type { Run } from "#articles";
import type { ReasonCode, Refuse } from "./bad-story";
import { cleanLine, cleanText } from "./clean-text";
import { readAttributes, unmask } from "./span-attributes";

type Marks = Omit<Run, "text">;
/** Words with the same marks, brackets still masked, or a hard line break. */
export type Piece =
  { words: string; marks: Marks; line: number } | { words: "\n"; lineBreak: true; line: number };
type Words = Exclude<Piece, { lineBreak: true }>;
type AttributesPiece = { attributes: string; marks: Marks; line: number };

const REFUSED: Partial<Record<PhrasingContent["type"], "code" | "html" | "picture-in-text" | "reference">> = {
  inlineCode: "code",
  html: "html",
  image: "picture-in-text",
  imageReference: "reference",
  linkReference: "reference",
};

/** The line of the file on which a node begins. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

/**
 * The pieces of a paragraph, with spoken words already marked. Line ends stay U+000A, so that a caller can still tell
 * lines apart; `runsOf` makes spaces of them. What is refused is reported and left out.
 */
export function readPieces(children: readonly PhrasingContent[], refuse: Refuse): Piece[] {
  const out: Piece[] = [];
  for (const piece of flatten(children, { marks: {}, refuse })) {
    if ("attributes" in piece) applyAttributes(out, piece, refuse);
    else out.push(piece);
  }
  for (const piece of out) refuseLeftovers(piece, refuse);
  return out;
}

/** Pieces as the runs of a block: neighbours with equal marks joined, text cleaned, no space at either end. */
export function runsOf(pieces: readonly Piece[], refuse: Refuse): Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    if ("lineBreak" in piece) {
      refuse(piece.line, { code: "line-break" });
      continue;
    }
    const text = cleanText(unmask(piece.words)).replace(/[ \t]*\n[ \t]*/g, " ");
    const last = runs.at(-1);
    if (last !== undefined && sameMarks(last, piece.marks)) last.text += text;
    else if (text !== "") runs.push({ text, ...piece.marks });
  }
  return trimmed(runs);
}

interface Around {
  readonly marks: Marks;
  readonly refuse: Refuse;
}

function* flatten(children: readonly PhrasingContent[], around: Around): Generator<Piece | AttributesPiece> {
  const { marks, refuse } = around;
  for (const [index, node] of children.entries()) {
    const line = lineOf(node);
    const refused = REFUSED[node.type];
    if (refused !== undefined) refuse(line, { code: isFootnote(node) ? "footnote" : refused });
    else if (node.type === "text") yield { words: node.value, marks, line };
    else if (node.type === "break") yield { words: "\n", lineBreak: true, line };
    else if (node.type === "attributes")
      yield* readBraces({ value: node.value, after: children[index - 1]?.type, line }, around);
    else if ("children" in node)
      yield* flatten(node.children, { marks: { ...marks, ...marksOf(node, refuse) }, refuse });
  }
}

function marksOf(node: PhrasingContent, refuse: Refuse): Marks {
  if (node.type === "strong") return { strong: true };
  if (node.type === "emphasis") return { emphasis: true };
  if (node.type !== "link") return {};
  // The scheme alone is case-insensitive (RFC 3986 §3.1), and the paper keeps it small.
  const href = node.url.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase());
  if (isAddress(href)) return { href };
  refuse(lineOf(node), { code: "link-address", href: node.url });
  return {};
}

interface Braces {
  readonly value: string;
  /** What stands just before them. */
  readonly after: PhrasingContent["type"] | undefined;
  readonly line: number;
}

function* readBraces({ value, after, line }: Braces, { marks, refuse }: Around): Generator<AttributesPiece> {
  if (after === "link") refuse(line, { code: "attributes-misplaced" });
  // Those of a picture inside a text are refused with it.
  else if (after !== "image") yield { attributes: value, marks, line };
}

/** A footnote whose text is one word looks to CommonMark like a link by reference. */
export function isFootnote(node: Nodes): boolean {
  return "label" in node && typeof node.label === "string" && node.label.startsWith("^");
}

function isAddress(href: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s"<>]+$/u.test(href) && href.length <= 2000 && URL.canParse(href);
}

/** Marks the words in the brackets just before `piece` as spoken, in place. */
function applyAttributes(out: Piece[], piece: AttributesPiece, refuse: Refuse): void {
  const last = out.at(-1);
  if (last === undefined || !last.words.endsWith("]")) {
    // "(like this){…}" and "\[so\]{…}" are plain text.
    out.push({ words: piece.attributes, marks: piece.marks, line: piece.line });
    return;
  }
  const quote = readSpeech(piece, refuse);
  const open = findOpening(out);
  if (open === null) return refuse(piece.line, { code: "speech-unopened" });
  const spoken = cutBrackets(out, open);
  if (spoken.every((part) => part.words.trim() === "")) refuse(piece.line, { code: "speech-empty" });
  if (spoken.some((part) => "marks" in part && part.marks.quote))
    refuse(piece.line, { code: "speech-nested" });
  for (const part of spoken) if ("marks" in part && quote !== null) part.marks = { ...part.marks, quote };
  out.push(...spoken);
}

function readSpeech(piece: AttributesPiece, refuse: Refuse): Run["quote"] | null {
  const pairs = readAttributes(piece.attributes);
  if (pairs === null) {
    refuse(piece.line, {
      code: "attributes-wrong",
      text: shortened(piece.attributes),
    });
    return null;
  }
  const found: Record<string, string> = {};
  for (const [key, value] of pairs) {
    if ((key !== "speaker" && key !== "role") || found[key] !== undefined) {
      refuse(piece.line, { code: "speech-attribute", key });
    } else found[key] = cleanLine(value);
  }
  if (!found.speaker) refuse(piece.line, { code: "speech-speaker" });
  return { speaker: found.speaker ?? "", role: found.role ?? "" };
}

/** Where the bracket stands that the last character closes. */
function findOpening(out: readonly Piece[]): { piece: number; at: number } | null {
  let depth = 0;
  for (let piece = out.length - 1; piece >= 0; piece--) {
    const words = out[piece]?.words ?? "";
    for (let at = words.length - 1; at >= 0; at--) {
      if (words[at] === "]") depth++;
      if (words[at] === "[") depth--;
      if (depth === 0) return { piece, at };
    }
  }
  return null;
}

/** Takes everything from the opening bracket on out of the list, and gives it back without the two brackets. */
function cutBrackets(out: Piece[], open: { piece: number; at: number }): Piece[] {
  const [first, ...rest] = out.splice(open.piece) as [Words, ...Piece[]];
  const before = first.words.slice(0, open.at);
  if (before !== "") out.push({ ...first, words: before });
  const line = first.line + before.split("\n").length - 1;
  const spoken: Piece[] = [{ ...first, words: first.words.slice(open.at + 1), line }, ...rest];
  const end = spoken.at(-1) as Words;
  spoken[spoken.length - 1] = { ...end, words: end.words.slice(0, -1) };
  return spoken.filter((part) => part.words !== "");
}

/** What looks like a construct that the paper does not take must not be printed as it stands. */
function refuseLeftovers(piece: Piece, refuse: Refuse): void {
  const lookFor = (pattern: RegExp, code: ReasonCode & ("footnote" | "attributes-wrong")) => {
    for (const found of piece.words.matchAll(pattern)) {
      const line = piece.line + piece.words.slice(0, found.index).split("\n").length - 1;
      if (code === "footnote") refuse(line, { code });
      else
        refuse(line, {
          code,
          text: shortened(piece.words.slice(found.index + 1)),
        });
    }
  };
  lookFor(/\[\^|\^\[/g, "footnote");
  lookFor(/\]\{/g, "attributes-wrong");
}

function sameMarks(run: Run, marks: Marks): boolean {
  const { text: _, ...own } = run;
  return Bun.deepEquals(own, marks);
}

function trimmed(runs: Run[]): Run[] {
  const first = runs[0];
  if (first !== undefined) first.text = first.text.trimStart();
  const last = runs.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  const kept = runs.filter((run) => run.text !== "");
  return kept.length === runs.length ? kept : trimmed(kept);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
