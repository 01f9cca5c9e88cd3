// Plain text that was pasted: paragraphs by its lines, or the blocks that it means where it is written in Markdown.

import type { Block, Run } from "../../manuscript";
import { newId } from "../block-id";
import { looksLikeMarkdown, readMarkdown } from "./read-markdown";
import { cleaned, tidyRuns } from "./pasted-runs";
import type { Pasted } from "./found";

/** From this length on a line was broken because it was full, not because something ended. */
const FULL_LINE = 50;

/** @param asItIs nothing in it means a form: what was asked for by pasting without forms */
export function readPlain(text: string, asItIs = false): Pasted {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/);
  if (!asItIs && looksLikeMarkdown(lines)) return readMarkdown(lines);
  return { blocks: paragraphsOf(lines), picturesLeft: false };
}

/** A line is a paragraph; where empty lines part the paragraphs, the lines of a letter that were full belong together. */
function paragraphsOf(lines: readonly string[]): Block[] {
  const isParted = lines.slice(1, -1).some((line) => line.trim() === "");
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.trim() === "") isOpen = false;
    else if (isOpen) paragraphs.push(`${paragraphs.pop() ?? ""} ${line.trim()}`);
    else paragraphs.push(line.trim());
    if (line.trim() !== "") isOpen = isParted && line.trim().length >= FULL_LINE;
  }
  return paragraphs.map((words): Block => ({
    id: newId(),
    kind: "paragraph",
    text: tidyRuns([{ text: cleaned(words) }] as Run[]),
  }));
}
