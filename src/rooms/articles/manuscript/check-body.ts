// What should be mended in a body: empty blocks, subheads out of order, links that say nothing, and what each kind of block needs.

import type { Block, BlockKind, BlockOf } from "../block";
import { bareLinksIn } from "./bare-link";
import type { CheckCode, Finding } from "./checks";
import { readCoordinates } from "./coordinates";
import { partsOf } from "./parts";
import { repeatingIn } from "./pull-quote";
import { isBare, isBlank } from "./words";

/** From this many decimals of a degree on a point is one house. */
const EXACT_DECIMALS = 4;

export function checkBody(body: readonly Block[]): Finding[] {
  if (body.every((block) => isBare(block) || block.kind === "divider"))
    return [{ code: "text-missing", stops: true, place: { field: "body" } }];
  const repeating = repeatingIn(body);
  return body.flatMap((block, index) => {
    const found = (code: CheckCode, said?: string): Finding => ({
      code,
      stops: false,
      place: { block: block.id },
      ...(said !== undefined && { said }),
    });
    if (isBare(block)) return [found("block-empty", partsOf(block).form)];
    const own = (NEEDS[block.kind] as ((block: Block) => CheckCode[]) | undefined)?.(block) ?? [];
    const links = partsOf(block).parts.flatMap(({ lines }) => lines.flatMap(bareLinksIn));
    return [
      ...own.map((code) => found(code)),
      ...(isOutOfOrder(body, index) ? [found("heading-order")] : []),
      ...(block.kind === "pull-quote" && !repeating.has(block.id) ? [found("pull-quote-foreign")] : []),
      ...links.map((words) => found("link-bare", words)),
    ];
  });
}

/** A subhead of the third level needs one of the second before it. */
function isOutOfOrder(body: readonly Block[], index: number): boolean {
  const block = body[index];
  if (block?.kind !== "subhead" || !block.level) return false;
  return !body.slice(0, index).some((one) => one.kind === "subhead" && !one.level);
}

type Needs<Kind extends BlockKind> = (block: BlockOf<Kind>) => CheckCode[];

const NEEDS: { readonly [Kind in BlockKind]?: Needs<Kind> } = {
  list: ({ items }) => (items.some(isBlank) ? ["item-empty"] : []),
  quotation: ({ speaker }) => (speaker.trim() ? [] : ["speaker-missing"]),
  gallery: ({ pictures }) => (pictures.length < 2 ? ["gallery-small"] : []),
  table: ({ head }) => (head === "none" ? ["table-head-missing"] : []),
  "link-card": ({ href }) => (href ? [] : ["card-address-missing"]),
  "map-point": ({ at }) => {
    const read = readCoordinates(at);
    if (!read) return ["map-unread"];
    return read.decimals >= EXACT_DECIMALS ? ["map-exact"] : [];
  },
};
