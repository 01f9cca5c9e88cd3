// What forms of an account are made of: a field for a password, a fault, and the question for a passkey.

import { SHORTEST_PASSWORD } from "#people";
import { PasskeyForm, type PasskeyQuestion } from "#platform/passkeys";
import type { Language, Translate } from "#platform/i18n";
import { LANGUAGE_TAGS } from "#platform/i18n";
import { urls } from "#urls";

export interface Said {
  readonly t: Translate;
  readonly language: Language;
}

/** Where a page of the same kind stands in each language, for the switch. */
export function inEvery(url: (language: Language) => string): Partial<Record<Language, string>> {
  return Object.fromEntries(LANGUAGE_TAGS.map((tag) => [tag, url(tag)]));
}

/** The element is always there, so that a field's description never points at nothing. */
export function Fault({ id, wrong }: { id: string; wrong: string | null }) {
  return (
    <p id={id} class="fault" role={wrong ? "alert" : undefined}>
      {wrong}
    </p>
  );
}

export interface PasswordFieldProps {
  readonly t: Translate;
  readonly label: string;
  /** Id of the field; with `-wrong` the fault that describes it. */
  readonly id: string;
  readonly name: string;
  readonly kind: "current-password" | "new-password";
  /** Id of the element that says what is wrong. */
  readonly wrong: string;
}

export function PasswordField({ t, label, id, name, kind, wrong }: PasswordFieldProps) {
  const isNew = kind === "new-password";
  return (
    <>
      <label for={id}>{label}</label>{" "}
      <input
        id={id}
        name={name}
        type="password"
        autocomplete={kind}
        dir="ltr"
        required
        aria-describedby={isNew ? `${wrong} ${id}-rule` : wrong}
      />
      {isNew && (
        <p class="hint" id={`${id}-rule`}>
          {t("comments.account-password-rule", { least: SHORTEST_PASSWORD })}
        </p>
      )}
    </>
  );
}

/** Signing in by a passkey: it stays hidden where there are none. */
export function ByPasskey({
  t,
  language,
  question,
  button,
}: Said & { question: PasskeyQuestion; button: string }) {
  return (
    <PasskeyForm t={t} action={urls.readerPasskeySignIn(language)} question={question} button={button} main />
  );
}

export function NeedsScript({ t }: Pick<Said, "t">) {
  return (
    <noscript>
      <p class="hint">{t("people.passkey-needs-script")}</p>
    </noscript>
  );
}
