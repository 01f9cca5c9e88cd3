// The sheet of the rarer blocks, in the head of the pages whose story has one of them.

import { type Sheet, sheetOf } from "#platform/ui";
import type { Block, BlockKind } from "./block";
import blocks from "./blocks.css" with { type: "text" };

/** What the window of readers must allow beside its own sheet. */
export const blockSheet: Sheet = sheetOf(blocks);

/** What every page has words for already. */
const COMMON: readonly BlockKind[] = ["paragraph", "subhead", "list", "quotation", "picture"];

interface Styled {
  readonly manuscript: { readonly body: readonly Block[] };
  readonly corrections: readonly { readonly block: string }[];
}

export function BlockStyle({ view }: { view: Styled }) {
  const { manuscript, corrections } = view;
  const isRare = (block: Block) =>
    !COMMON.includes(block.kind) || (block.kind === "subhead" && block.level !== undefined);
  if (!manuscript.body.some(isRare) && corrections.every(({ block }) => !block)) return null;
  return <style dangerouslySetInnerHTML={{ __html: blockSheet.text }} />;
}
