// The page of signing in: by a passkey first, or by name and password.

import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import { SignInNameField } from "./claim-page";
import { PasskeyForm, type PasskeyQuestion } from "#platform/passkeys";

export interface SignInPageProps {
  readonly t: Translate;
  readonly action: string;
  readonly question: PasskeyQuestion;
  /** The sign-in name as it was typed. */
  readonly typed: string;
  /** Why it was refused; null when it was not sent yet. */
  readonly wrong: string | null;
}

export function SignInPage({ t, action, question, typed, wrong }: SignInPageProps) {
  return (
    <section class="entrance">
      <h1>{t("people.sign-in-title")}</h1>
      {wrong && (
        <p class="wrong" id="wrong" role="alert">
          {wrong}
        </p>
      )}
      <PasskeyForm
        t={t}
        action={urls.passkeySignIn()}
        question={question}
        button={t("people.passkey-sign-in")}
        main
      />
      <p class="or" data-with-passkey hidden>
        {t("people.or-password")}
      </p>
      <form method="post" action={action} aria-describedby={wrong ? "wrong" : undefined}>
        <label>
          <span>{t("people.sign-in-name")}</span>
          <SignInNameField value={typed} />
        </label>
        <label>
          <span>{t("people.password")}</span>
          <input type="password" name="password" autocomplete="current-password" dir="auto" required />
        </label>
        <button class="main">{t("people.sign-in")}</button>
      </form>
      <p class="hint">{t("people.sign-in-lost")}</p>
    </section>
  );
}
