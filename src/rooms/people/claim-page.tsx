// The page of a one-time link: somebody says who they are and sets the password that they will sign in with.

import { type Language, LANGUAGE_TAGS, LANGUAGES, type Translate } from "#platform/i18n";
import { type Role, SHORTEST_PASSWORD } from "./person";

/** What stands in the form. The password never comes back. */
export interface ClaimTyped {
  readonly name: string;
  readonly signInName: string;
  readonly language: Language;
}

export interface ClaimPageProps {
  readonly t: Translate;
  readonly action: string;
  readonly role: Role;
  readonly typed: ClaimTyped;
  /** Why it was refused; null when it was not sent yet. */
  readonly wrong: string | null;
}

export function ClaimPage({ t, action, role, typed, wrong }: ClaimPageProps) {
  return (
    <section class="entrance">
      <h1>{t("people.claim-title")}</h1>
      <p>{t("people.claim-lead", { role: t(`people.role-${role}`) })}</p>
      {wrong && (
        <p class="wrong" id="wrong" role="alert">
          {wrong}
        </p>
      )}
      <form method="post" action={action} aria-describedby={wrong ? "wrong" : undefined}>
        <label>
          <span>{t("people.name")}</span>
          <input
            name="name"
            value={typed.name}
            autocomplete="name"
            maxLength={80}
            dir="auto"
            required
            aria-describedby="name-hint"
          />
        </label>
        <p class="hint" id="name-hint">
          {t("people.name-hint")}
        </p>
        <label>
          <span>{t("people.sign-in-name")}</span>
          <SignInNameField value={typed.signInName} describedBy="sign-in-name-hint" />
        </label>
        <p class="hint" id="sign-in-name-hint">
          {t("people.sign-in-name-hint")}
        </p>
        <label>
          <span>{t("people.password")}</span>
          <input
            type="password"
            name="password"
            autocomplete="new-password"
            minLength={SHORTEST_PASSWORD}
            dir="auto"
            required
            aria-describedby="password-hint"
          />
        </label>
        <p class="hint" id="password-hint">
          {t("people.password-hint", { least: SHORTEST_PASSWORD })}
        </p>
        <label>
          <span>{t("people.language")}</span>
          <select name="language">
            {LANGUAGE_TAGS.map((tag) => (
              <option
                key={tag}
                value={tag}
                lang={tag}
                dir={LANGUAGES[tag].direction}
                selected={tag === typed.language}
              >
                {LANGUAGES[tag].name}
              </option>
            ))}
          </select>
        </label>
        <button class="main">{t("people.claim-button")}</button>
      </form>
    </section>
  );
}

/** Typed with either keyboard; never corrected, never capitalised. */
export function SignInNameField({ value, describedBy }: { value: string; describedBy?: string }) {
  return (
    <input
      name="sign-in-name"
      value={value}
      autocomplete="username"
      autocapitalize="none"
      spellcheck={false}
      maxLength={40}
      dir="auto"
      required
      aria-describedby={describedBy}
    />
  );
}
