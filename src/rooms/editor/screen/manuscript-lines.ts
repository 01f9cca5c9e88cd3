// A manuscript as plain lines, for comparing two versions by eye and for copying.

import type { Block, Manuscript, Run } from "../manuscript";

const words = (text: readonly Run[]): string => text.map((run) => run.text).join("");

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case "paragraph":
    case "subhead":
      return [words(block.text)];
    case "list":
      return block.items.map((item) => `• ${words(item)}`);
    case "quotation":
      return [...block.paragraphs.map(words), [block.speaker, block.role].filter(Boolean).join(", ")];
    case "picture":
      return [block.alt, block.caption, block.credit];
  }
}

/** Every line with words in it: headline, standfirst, the lead picture's words, the body, topics. */
export function manuscriptLines(manuscript: Manuscript): string[] {
  const { headline, standfirst, picture, body, topics } = manuscript;
  const lead = picture ? [picture.alt, picture.caption, picture.credit] : [];
  return [headline, standfirst, ...lead, ...body.flatMap(blockLines), ...topics].filter(
    (line) => line.trim() !== "",
  );
}
