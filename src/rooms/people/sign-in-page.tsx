// The page of signing in.

import type { Translate } from "#platform/i18n";
import { SignInNameField } from "./claim-page";

export interface SignInPageProps {
  readonly t: Translate;
  readonly action: string;
  /** The sign-in name as it was typed. */
  readonly typed: string;
  /** Why it was refused; null when it was not sent yet. */
  readonly wrong: string | null;
}

export function SignInPage({ t, action, typed, wrong }: SignInPageProps) {
  return (
    <section class="entrance">
      <h1>{t("people.sign-in-title")}</h1>
      {wrong && (
        <p class="wrong" id="wrong" role="alert">
          {wrong}
        </p>
      )}
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
