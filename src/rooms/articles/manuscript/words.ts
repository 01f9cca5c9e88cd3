// The words of manuscripts without their marks: for quoting, counting, describing and comparing by eye.

import type { Block, BlockKind, Manuscript, Run } from "../block";
import { type PartName, partsOf } from "./parts";

/** The words of a run list, without marks. */
export function plainText(text: readonly Run[]): string {
  return text.map((run) => run.text).join("");
}

/** Whose `text` the story itself tells: not words that are said again, and not what is said elsewhere. */
const TELLING: readonly BlockKind[] = ["paragraph", "subhead", "list", "quotation", "table", "fact-box"];

/** The running text of a block, line by line, with its marks. */
export function runningText(block: Block): readonly (readonly Run[])[] {
  if (!TELLING.includes(block.kind)) return [];
  return partsOf(block).parts.flatMap(({ of, lines }) => (of === "text" ? lines : []));
}

/** The running text of a body, block by block, without marks. */
export function textOf({ body }: Pick<Manuscript, "body">): string {
  return body
    .flatMap(runningText)
    .map(plainText)
    .filter((line) => line !== "")
    .join(" ");
}

/** By what a block without running text is known. */
const KNOWN_BY: readonly PartName[] = ["text", "title", "caption", "place", "alt"];

/** The words of a block as one text, for quoting them; "" for a block that has none. */
export function passageOf(block: Block): string {
  const { parts } = partsOf(block);
  for (const name of KNOWN_BY) {
    const lines = parts.filter(({ of }) => of === name).flatMap((part) => part.lines);
    const words = lines.map(plainText).join("\n");
    if (words.trim()) return words;
  }
  return "";
}

/** The beginning of a passage, by which people know it again: one line, cut at a word. */
export function snippetOf(block: Block, most: number): string {
  const words = passageOf(block).replace(/\s+/gu, " ").trim();
  return words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/u, "")}…` : words;
}

/** Every line of a block that has words, whatever they are. */
export function linesOf(block: Block): string[] {
  const { form, parts } = partsOf(block);
  const mark = form === "list" || form === "numbered" ? "• " : "";
  return parts
    .flatMap(({ lines }) => lines.map((line) => `${mark}${plainText(line)}`))
    .filter((line) => line.trim() !== mark.trim());
}

/** Whether a block says and shows nothing at all. A divider says what it is for. */
export function isBare(block: Block): boolean {
  const { parts, pictures } = partsOf(block);
  return (
    block.kind !== "divider" && pictures.length === 0 && parts.every(({ lines }) => lines.every(isBlank))
  );
}

export function isBlank(line: readonly Run[]): boolean {
  return plainText(line).trim() === "";
}
