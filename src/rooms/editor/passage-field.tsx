// The field that says which passage a note to readers is about.

import type { Block } from "#articles";
import { snippetOf } from "#articles/manuscript";
import type { Translate } from "#platform/i18n";

const LONGEST_SNIPPET = 70;

/** On the writing screen the script offers the passages as they are written, with the one at the cursor chosen. */
export function PassageField(props: { t: Translate; body: readonly Block[]; value: string }) {
  const { t, body, value } = props;
  return (
    <label>
      <span>{t("editor.note-passage")}</span>
      <select name="block" autocomplete="off">
        <option value="">{t("editor.note-passage-none")}</option>
        {body.map((block) => {
          const words = snippetOf(block, LONGEST_SNIPPET);
          return words ? (
            <option key={block.id} value={block.id} selected={block.id === value}>
              {words}
            </option>
          ) : null;
        })}
      </select>
    </label>
  );
}
