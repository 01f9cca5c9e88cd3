// The choice of a colleague whom a note is for.

import type { Translate } from "#platform/i18n";

interface ForWhomProps {
  readonly t: Translate;
  readonly people: readonly { readonly id: number; readonly name: string }[];
  /** Where a script looks for it. */
  readonly id?: string;
}

export function ForWhom({ t, people, id }: ForWhomProps) {
  return (
    <label>
      <span>{t("editor.note-for")}</span>
      <select id={id} name="person" autocomplete="off">
        <option value="0">{t("editor.note-everybody")}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </select>
    </label>
  );
}
