// A table out of what was pasted, when it is one; what was only laid out by a table becomes the blocks in its cells.

import { plainText } from "#articles/manuscript";
import type { Block, Run } from "../../manuscript";
import { newId } from "../block-id";
import { hasWithin, type PastedElement } from "./pasted-node";
import { type Found, type Inside, lineOf } from "./found";

const MOST_ROWS = 200;
const MOST_COLUMNS = 12;
/** What in a cell tells that the table only lays a page out. */
const OF_PAGES = ["table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "form"];

interface Cell {
  readonly text: Run[];
  readonly isHead: boolean;
  readonly across: number;
  readonly down: number;
}

export function readTable(table: PastedElement, inside: Inside): Found[] {
  const rows = rowsOf(table);
  const cells = rows.map((row) => cellsOf(row).map((cell) => readCell(cell, inside)));
  const grid = spread(cells);
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const isLayout =
    table.attributes.role === "presentation" ||
    rows.some((row) => cellsOf(row).some((cell) => hasWithin(cell, OF_PAGES)));
  if (isLayout || columns < 2 || columns > MOST_COLUMNS || grid.length < 2)
    return rows.flatMap((row) => cellsOf(row).flatMap((cell) => inside.children(cell, inside)));
  const head = headOf(grid);
  const isHead = (x: number, y: number) => (y === 0 && HEADS_ROW[head]) || (x === 0 && HEADS_COLUMN[head]);
  const texts = grid.map((row, y) => row.map(({ text }, x) => (isHead(x, y) ? text.map(unbold) : text)));
  return tablesOf(texts, { head, caption: captionOf(table, inside) });
}

const HEADS_ROW = { row: true, both: true, column: false, none: false } as const;
const HEADS_COLUMN = { row: false, both: true, column: true, none: false } as const;

/** A header is bold by itself. */
const unbold = ({ strong: _, ...run }: Run): Run => run;

interface Headed {
  readonly head: Extract<Block, { kind: "table" }>["head"];
  readonly caption: string;
}

/** A longer one goes on as another. */
export function tablesOf(grid: readonly Run[][][], { head, caption }: Headed): Found[] {
  const columns = Math.max(...grid.map((row) => row.length));
  const even = grid.map((row) => [...row, ...Array.from({ length: columns - row.length }, (): Run[] => [])]);
  const found: Found[] = [];
  for (let at = 0; at < even.length; at += MOST_ROWS) {
    const rows = even.slice(at, at + MOST_ROWS);
    found.push({ id: newId(), kind: "table", caption: at === 0 ? caption : "", head, rows });
  }
  return found;
}

function elementsIn({ children }: PastedElement, tags: readonly string[]): PastedElement[] {
  return children.flatMap((child) => (typeof child !== "string" && tags.includes(child.tag) ? [child] : []));
}

function rowsOf(table: PastedElement): PastedElement[] {
  const parts = [...elementsIn(table, ["thead", "tbody", "tfoot"]), table];
  return parts.flatMap((part) => elementsIn(part, ["tr"]));
}

const cellsOf = (row: PastedElement): PastedElement[] => elementsIn(row, ["td", "th"]);

function readCell(cell: PastedElement, inside: Inside): Cell {
  const text = lineOf(cell, { ...inside, direction: null });
  const span = (name: string) => Math.min(MOST_COLUMNS, Math.max(1, Number(cell.attributes[name]) || 1));
  return {
    text,
    isHead: cell.tag === "th" || (text.length > 0 && text.every(({ strong }) => strong)),
    across: span("colspan"),
    down: span("rowspan"),
  };
}

type PartedCell = Pick<Cell, "text" | "isHead">;
const EMPTY: PartedCell = { text: [], isHead: false };

/** Joined cells are parted: the words stand in the first of them, the others are empty. */
function spread(rows: readonly (readonly Cell[])[]): PartedCell[][] {
  const grid: (PartedCell | undefined)[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    for (const cell of row) {
      let x = 0;
      while (grid[y]?.[x]) x += 1;
      for (const line of grid.slice(y, y + cell.down)) {
        line.length = Math.max(line.length, x + cell.across);
        line.fill({ text: [], isHead: cell.isHead }, x, x + cell.across);
      }
      const own = grid[y];
      if (own) own[x] = cell;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? EMPTY));
}

function headOf(rows: readonly (readonly PartedCell[])[]): Headed["head"] {
  const [first = [], ...others] = rows;
  const row = first.length > 0 && first.every(({ isHead, text }) => isHead || text.length === 0);
  const column = others.length > 0 && others.every(([cell]) => cell?.isHead);
  if (row) return column ? "both" : "row";
  return column ? "column" : "none";
}

function captionOf(table: PastedElement, inside: Inside): string {
  const [caption] = elementsIn(table, ["caption"]);
  return caption ? plainText(lineOf(caption, inside)).slice(0, 500) : "";
}
