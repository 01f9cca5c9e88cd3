// A table on the writing screen: its cells to write in, its caption, which cells are headers, and rows and columns to add and remove.

import type { NodeViewRenderer } from "@tiptap/core";
import type { Node as PmNode } from "@tiptap/pm/model";
import { type Command, TextSelection } from "@tiptap/pm/state";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, isInTable } from "@tiptap/pm/tables";
import {
  attributeFields,
  blockActs,
  blockView,
  fieldGroup,
  type Given,
  onwardFrom,
  quietButton,
  type Standing,
} from "./block-view";
import { element } from "./element";

export const MOST_ROWS = 200;
export const MOST_COLUMNS = 12;
const HEADS = ["row", "column", "both", "none"] as const;

export const columnsOf = (table: PmNode): number => table.firstChild?.childCount ?? 0;

/** Runs a command at the cursor, or at the table's last cell when the cursor is elsewhere. */
function run(command: Command, { story, node, at }: Standing): void {
  const start = at();
  if (start === undefined) return;
  const end = start + node().nodeSize;
  const { from } = story.state.selection;
  if (from <= start || from >= end || !isInTable(story.state)) {
    const last = TextSelection.near(story.state.doc.resolve(end - 1), -1);
    story.dispatch(story.state.tr.setSelection(last));
  }
  command(story.state, story.dispatch);
  story.focus();
}

function cellActs({ say }: Given, standing: Standing): { dom: HTMLElement; show: (node: PmNode) => void } {
  const act = (label: string, command: Command) => quietButton(label, () => run(command, standing));
  const row = act(say("table-row"), addRowAfter);
  const column = act(say("table-column"), addColumnAfter);
  const lessRow = act(say("table-row-remove"), deleteRow);
  const lessColumn = act(say("table-column-remove"), deleteColumn);
  return {
    dom: element("div", {
      attributes: { class: "picture-acts" },
      children: [row, column, lessRow, lessColumn],
    }),
    show(node) {
      row.disabled = node.childCount >= MOST_ROWS;
      column.disabled = columnsOf(node) >= MOST_COLUMNS;
      lessRow.disabled = node.childCount < 2;
      lessColumn.disabled = columnsOf(node) < 2;
    },
  };
}

function headField({ say }: Given, { write }: Standing): { dom: HTMLElement; field: HTMLSelectElement } {
  const field = element("select", {
    attributes: { autocomplete: "off" },
    children: HEADS.map((head) =>
      element("option", { attributes: { value: head }, children: [say(`table-head-${head}`)] }),
    ),
  });
  field.addEventListener("change", () => write("head", field.value));
  const label = element("span", { children: [say("table-head")] });
  return { dom: element("label", { children: [label, field] }), field };
}

export function tableView(given: Given): NodeViewRenderer {
  return blockView((standing) => {
    const fields = attributeFields([{ name: "caption", label: "table-caption", most: 500 }], {
      given,
      standing,
    });
    onwardFrom(fields.fields.caption?.field, standing);
    const head = headField(given, standing);
    const acts = cellActs(given, standing);
    const body = element("tbody");
    const table = element("table", { children: [body] });
    const above = fieldGroup([...fields.doms, head.dom], "pair");
    const below = fieldGroup([acts.dom, blockActs(given, standing)]);
    return {
      dom: element("section", {
        attributes: { class: "rare", "aria-label": given.say("insert-table") },
        children: [above, table, below],
      }),
      contentDOM: body,
      own: [above, below],
      show(node) {
        fields.show(node);
        head.field.value = String(node.attrs.head);
        table.dataset.head = String(node.attrs.head);
        acts.show(node);
      },
    };
  });
}
