// A table: headers that say what they are headers of, numbers under each other, and a frame that scrolls where it is too wide.

import type { Run } from "../block";
import { plainText } from "../manuscript/words";
import { Runs } from "./runs";
import { dirOf } from "./text";
import type { BlockComponent, BlockProps } from "./surroundings";

export const Table: BlockComponent<"table"> = (props) => {
  const { block, around } = props;
  const caption = block.caption.trim();
  const headed = block.head === "row" || block.head === "both";
  const [first = [], ...others] = block.rows;
  return (
    <div class="table" role="region" tabIndex={0} aria-label={caption || around.t("articles.table")}>
      <table>
        {caption && <caption dir="auto">{caption}</caption>}
        {headed && (
          <thead>
            <Row {...props} cells={first} scope="col" />
          </thead>
        )}
        <tbody>
          {(headed ? others : block.rows).map((cells) => (
            <Row {...props} cells={cells} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps extends BlockProps<"table"> {
  readonly cells: readonly (readonly Run[])[];
  /** Of the row that heads the others. */
  readonly scope?: "col";
}

function Row({ block, around, cells, scope }: RowProps) {
  const sideHeads = block.head === "column" || block.head === "both";
  return (
    <tr>
      {cells.map((text, column) => {
        const scoped = scope ?? (sideHeads && column === 0 ? "row" : undefined);
        const Cell = scoped ? "th" : "td";
        return (
          <Cell scope={scoped} class={isNumbers(block, column) ? "n" : undefined} dir={dirOf(text, around)}>
            <Runs text={text} urlOf={around.urlOf} />
          </Cell>
        );
      })}
    </tr>
  );
}

/** Digits of any script with what stands round them: signs, separators, a percent sign, a unit of a few letters. */
const NUMBER = /^[^\p{L}\p{N}]*[\p{N}.,٫٬\s–-]+[^\p{L}\p{N}]*\p{L}{0,4}\.?$/u;
const NOTHING = /^[\s–—-]*$/u;

/** Whether a column holds numbers under its header: they stand under each other by their last digit. */
function isNumbers({ rows, head }: BlockProps<"table">["block"], column: number): boolean {
  const body = head === "row" || head === "both" ? rows.slice(1) : rows;
  const said = body.map((row) => plainText(row[column] ?? []).trim()).filter((text) => !NOTHING.test(text));
  return said.length > 0 && said.every((text) => NUMBER.test(text));
}
