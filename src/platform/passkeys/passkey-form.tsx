// A form that the browser's passkey dialogue fills in. Without its script, and where there are no passkeys, it stays hidden.

import type { Translate } from "#platform/i18n";
import type { PasskeyQuestion } from "./passkey";

export interface PasskeyFormProps {
  readonly t: Translate;
  readonly action: string;
  readonly question: PasskeyQuestion;
  readonly button: string;
  readonly main: boolean;
  /** Fields that go with it. */
  readonly fields?: readonly (readonly [string, string])[];
  /** The field of the browser's answer. */
  readonly field?: string;
}

export function PasskeyForm(props: PasskeyFormProps) {
  const { t, action, question, button, main, fields = [], field = "passkey" } = props;
  return (
    <form method="post" action={action} class="passkey" data-passkey={JSON.stringify(question)} hidden>
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name={field} value="" data-answer />
      <p class="wrong" role="alert" data-wrong={t("people.passkey-failed")} hidden />
      <button class={main ? "main" : undefined}>{button}</button>
    </form>
  );
}
