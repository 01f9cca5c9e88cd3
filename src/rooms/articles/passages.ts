// The words of a block as one text, for quoting them.

import { type Block, plainText } from "./block";

const WORDS: { readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>) => string } = {
  paragraph: ({ text }) => plainText(text),
  subhead: ({ text }) => plainText(text),
  list: ({ items }) => items.map(plainText).join("\n"),
  quotation: ({ paragraphs }) => paragraphs.map(plainText).join("\n"),
  picture: ({ caption, alt }) => caption || alt,
};

export function passageOf(block: Block): string {
  return (WORDS[block.kind] as (block: Block) => string)(block);
}
