// What is found in pasted text while it is read, and what all readers of it share.

import type { Direction } from "#articles/manuscript";
import type { Block, Run } from "../../manuscript";
import type { PastedElement } from "./pasted-node";
import { type Marks, tidyRuns } from "./pasted-runs";

export interface Pasted {
  readonly blocks: Block[];
  /** Pictures stood in it, which are not fetched. */
  readonly picturesLeft: boolean;
}

/** A subhead as it was pasted: how deep it is among the others is known at the end. */
type DeepSubhead = { id: string; kind: "subhead"; text: Run[]; depth: number };
export type Found = Exclude<Block, { kind: "subhead" }> | DeepSubhead;

/** Of the element that is read: the marks and the direction that hold in it. */
export interface Inside {
  readonly marks: Marks;
  readonly direction: Direction | null;
  readonly noted: { picturesLeft: boolean; directions: Set<Direction> };
  /** Reads everything inside an element: for tables, lists and quotations, which hold what anything may hold. */
  readonly children: (element: PastedElement, inside: Inside) => Found[];
}

/** The words of an element on one line. */
export function lineOf(element: PastedElement, inside: Inside): Run[] {
  const runs = inside
    .children(element, inside)
    .flatMap((block, index) => [...(index === 0 ? [] : [{ text: " " }]), ...wordsOf(block)]);
  return tidyRuns(runs);
}

/** Every run of a block that was found, whatever it is. */
export function wordsOf(block: Found): Run[] {
  if ("text" in block) return block.text;
  if (block.kind === "list") return block.items.flatMap((item) => [...item, { text: " " }]);
  if (block.kind === "quotation") return block.paragraphs.flatMap((one) => [...one, { text: " " }]);
  return block.kind === "table" ? block.rows.flat().flatMap((cell) => [...cell, { text: " " }]) : [];
}

/** The least deep become subheads, all others smaller ones; a single title over them does not count. */
export function levelSubheads(found: readonly Found[]): Block[] {
  const depths = found.flatMap((block) => (block.kind === "subhead" ? [block.depth] : []));
  const top = Math.min(...depths);
  const below = depths.filter((depth) => depth > top);
  const isTitled = depths.filter((depth) => depth === top).length === 1 && below.length > 1;
  const first = isTitled ? Math.min(...below) : top;
  return found.map((block): Block => {
    if (block.kind !== "subhead") return block;
    const { depth, ...rest } = block;
    return depth <= first ? rest : { ...rest, level: 3 };
  });
}
