// The field that says who signs what readers are told.

import type { Translate } from "#platform/i18n";

/** Who tells readers: the editors, or one of the paper's names. */
export function SignedField(props: {
  readonly t: Translate;
  readonly language: string;
  readonly signers: readonly { readonly id: number; readonly name: string }[];
  readonly value: number | null;
}) {
  const { t, language, signers, value } = props;
  return (
    <label>
      <span>{t("articles.signed-by")}</span>
      <select name="signed" autocomplete="off">
        <option value="">{t("articles.the-editors")}</option>
        {signers.map(({ id, name }) => (
          <option key={id} value={id} lang={language} selected={id === value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
