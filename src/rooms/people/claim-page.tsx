// The page of a one-time link: somebody says who they are, and makes the passkey or the password that they will sign in with.

import { type Language, LANGUAGE_TAGS, LANGUAGES, type Translate } from "#platform/i18n";
import type { PasskeyQuestion } from "#platform/passkeys";
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
  /** Whether they had a place before: the link is a way back, and what was before ends. */
  readonly returning: boolean;
  readonly typed: ClaimTyped;
  /** Null for whoever has to show another second factor: a link makes no passkey for them. */
  readonly question: PasskeyQuestion | null;
  /** Why it was refused; null when it was not sent yet. */
  readonly wrong: string | null;
}

export function ClaimPage(props: ClaimPageProps) {
  const { t, action, role, returning, question, wrong } = props;
  return (
    <section class="entrance">
      <h1>{t(returning ? "people.claim-back-title" : "people.claim-title")}</h1>
      <p>
        {t(returning ? "people.claim-back-lead" : "people.claim-lead", { role: t(`people.role-${role}`) })}
      </p>
      {question === null && <p>{t("people.claim-needs-factor")}</p>}
      {wrong && (
        <p class="wrong" id="wrong" role="alert">
          {wrong}
        </p>
      )}
      <form
        method="post"
        action={action}
        data-passkey={question ? JSON.stringify(question) : undefined}
        aria-describedby={wrong ? "wrong" : undefined}
      >
        <Who {...props} />
        {question && <PasskeyChoice t={t} />}
        <PasswordChoice {...props} />
      </form>
    </section>
  );
}

function Who({ t, typed }: ClaimPageProps) {
  return (
    <>
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
    </>
  );
}

/** There as soon as the script has seen that this browser makes passkeys. */
function PasskeyChoice({ t }: { t: Translate }) {
  return (
    <div class="choice-passkey" data-with-passkey hidden>
      <input type="hidden" name="passkey" value="" data-answer />
      <p class="wrong" role="alert" data-wrong={t("people.passkey-failed")} hidden />
      <button type="button" class="main" data-by-passkey>
        {t("people.claim-passkey")}
      </button>
      <p class="hint">{t("people.claim-passkey-hint")}</p>
    </div>
  );
}

/** Open until a passkey is the first choice. */
function PasswordChoice({ t, question }: ClaimPageProps) {
  const fields = (
    <>
      <label>
        <span>{t("people.password")}</span>
        <input
          type="password"
          name="password"
          autocomplete="new-password"
          minLength={SHORTEST_PASSWORD}
          dir="auto"
          aria-describedby="password-hint"
        />
      </label>
      <p class="hint" id="password-hint">
        {t("people.password-hint", { least: SHORTEST_PASSWORD })}
      </p>
      <button class={question ? undefined : "main"}>{t("people.claim-button")}</button>
    </>
  );
  if (!question) return fields;
  return (
    <details class="choice-password" data-or-password open>
      <summary>{t("people.claim-by-password")}</summary>
      {fields}
    </details>
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
