// Which pictures a manuscript shows, and who says what in it.

import type { Block, LeadPicture, Manuscript, Run } from "../block";
import { partsOf } from "./parts";
import { plainText, runningText } from "./words";

/** Every picture with the words that stand with it, the lead first. */
export function shownIn({ picture, body }: Pick<Manuscript, "picture" | "body">): LeadPicture[] {
  return [...(picture ? [picture] : []), ...body.flatMap((block) => partsOf(block).pictures)];
}

/** Ids of all pictures that a manuscript shows. */
export function picturesIn(manuscript: Pick<Manuscript, "picture" | "body">): number[] {
  return [...new Set(shownIn(manuscript).map(({ picture }) => picture))];
}

export interface SpokenWords {
  /** Of the block that it stands in. */
  readonly block: string;
  readonly speaker: string;
  readonly role: string;
  readonly words: string;
}

/** Every quotation with a speaker, inline and as a block, in the order of the text. A pull-quote says them again. */
export function quotationsIn(manuscript: Pick<Manuscript, "body">): SpokenWords[] {
  return manuscript.body.flatMap(spokenInBlock);
}

function spokenInBlock(block: Block): SpokenWords[] {
  if (block.kind !== "quotation") return runningText(block).flatMap((text) => spokenIn(block.id, text));
  if (!block.speaker) return [];
  const words = block.paragraphs.map(plainText).join("\n");
  return [{ block: block.id, speaker: block.speaker, role: block.role, words }];
}

/** Neighbouring runs of one speaker, parted by a link or an emphasis, are one quotation. */
function spokenIn(block: string, text: readonly Run[]): SpokenWords[] {
  const spoken: SpokenWords[] = [];
  for (const [index, { quote, text: words }] of text.entries()) {
    if (!quote?.speaker) continue;
    const before = spoken.at(-1);
    if (before && text[index - 1]?.quote?.speaker === quote.speaker) {
      spoken[spoken.length - 1] = { ...before, words: before.words + words };
    } else spoken.push({ ...quote, block, words });
  }
  return spoken;
}
