// One's own account: name and language, password, what one signs in with, and where one is signed in.

import type { ComponentChildren } from "preact";
import { formatDate, isoDate, type Language, LANGUAGE_TAGS, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { AccountActs } from "./account-acts";
import { SHORTEST_PASSWORD, type Staff } from "./person";
import type { AccountAct } from "./record-queries";
import type { SessionLine } from "./session-queries";

/** What was done just now, as the address says after a form. */
export const ACCOUNT_DONE = [
  "returned",
  "saved",
  "password",
  "session",
  "passkey",
  "passkey-gone",
  "codes-gone",
] as const;
export type AccountDone = (typeof ACCOUNT_DONE)[number];

export type AccountForm = "account" | "password" | "passkeys" | "codes";

export interface AccountPageProps {
  readonly t: Translate;
  readonly language: Language;
  readonly person: Staff;
  readonly sessions: readonly SessionLine[];
  /** The paper's time zone, an IANA name. */
  readonly zone: string;
  readonly done: AccountDone | null;
  /** Which form was refused, and why. */
  readonly refused: { readonly form: AccountForm; readonly sentence: string } | null;
  /** Whether nothing else opens before there is a second factor. */
  readonly confined: boolean;
  /** Else they came by a passkey alone. */
  readonly hasPassword: boolean;
  /** What was done with this account, newest first. */
  readonly acts: readonly AccountAct[];
  /** The parts about passkeys and codes. */
  readonly children?: ComponentChildren;
}

export function AccountPage(props: AccountPageProps) {
  const { t, done, confined } = props;
  return (
    <div class="settings">
      <h1>{t("people.account")}</h1>
      <p>
        <a href={urls.accountNotices()}>{t("people.notices")}</a> ·{" "}
        <a href={urls.accountAddress()}>{t("people.address")}</a>
      </p>
      {done && (
        <p class="notice" role="status">
          {t(`people.done-${done}`)}
        </p>
      )}
      {confined && <p class="wrong">{t("people.needs-second-factor")}</p>}
      {props.children}
      <AccountFields {...props} />
      {props.hasPassword ? <PasswordForm {...props} /> : <FirstPassword {...props} />}
      <Sessions {...props} />
      <AccountActs {...props} hint={t("people.acts-hint")} />
    </div>
  );
}

/** The sentence of a refusal over the form that it is about. */
export function Refusal({ form, refused }: { form: AccountForm } & Pick<AccountPageProps, "refused">) {
  if (refused?.form !== form) return null;
  return (
    <p class="wrong" id={`${form}-wrong`} role="alert">
      {refused.sentence}
    </p>
  );
}

function AccountFields({ t, person, refused }: AccountPageProps) {
  return (
    <form class="part" id="account" method="post" action={`${urls.account()}#account`}>
      <h2>{t("people.account-name")}</h2>
      <Refusal form="account" refused={refused} />
      <label>
        <span>{t("people.name")}</span>
        <input name="name" value={person.name} maxLength={80} dir="auto" autocomplete="name" required />
      </label>
      <p class="hint">{t("people.name-hint")}</p>
      <label>
        <span>{t("people.language")}</span>
        <select name="language">
          {LANGUAGE_TAGS.map((tag) => (
            <option key={tag} value={tag} lang={tag} selected={tag === person.language}>
              {LANGUAGES[tag].name}
            </option>
          ))}
        </select>
      </label>
      <button>{t("people.save")}</button>
    </form>
  );
}

/** So that a password manager knows whose password it is. */
function Whose({ person }: Pick<AccountPageProps, "person">) {
  return <input type="hidden" name="sign-in-name" value={person.signInName ?? ""} autocomplete="username" />;
}

function NewPasswordField({ t }: Pick<AccountPageProps, "t">) {
  return (
    <label>
      <span>{t("people.new-password")}</span>
      <input
        type="password"
        name="password"
        autocomplete="new-password"
        minLength={SHORTEST_PASSWORD}
        dir="auto"
        required
        aria-describedby="new-password-hint"
      />
    </label>
  );
}

/** Beside a passkey, for a device that makes none. */
function FirstPassword({ t, person, refused }: AccountPageProps) {
  return (
    <form class="part" id="password" method="post" action={`${urls.accountFirstPassword()}#password`}>
      <h2>{t("people.password")}</h2>
      <p>{t("people.no-password")}</p>
      <Refusal form="password" refused={refused} />
      <Whose person={person} />
      <NewPasswordField t={t} />
      <p class="hint" id="new-password-hint">
        {t("people.password-hint", { least: SHORTEST_PASSWORD })} {t("people.password-ends")}
      </p>
      <button>{t("people.set-password")}</button>
    </form>
  );
}

function PasswordForm({ t, person, refused }: AccountPageProps) {
  return (
    <form class="part" id="password" method="post" action={`${urls.accountPassword()}#password`}>
      <h2>{t("people.password")}</h2>
      <Refusal form="password" refused={refused} />
      <Whose person={person} />
      <div class="pair">
        <label>
          <span>{t("people.old-password")}</span>
          <input type="password" name="old" autocomplete="current-password" dir="auto" required />
        </label>
        <NewPasswordField t={t} />
      </div>
      <p class="hint" id="new-password-hint">
        {t("people.password-hint", { least: SHORTEST_PASSWORD })} {t("people.password-ends")}
      </p>
      <button>{t("people.change-password")}</button>
    </form>
  );
}

function Sessions({ t, sessions, language, zone }: AccountPageProps) {
  const time = (at: number) => (
    <time dateTime={isoDate(at, zone)}>{formatDate(language, at, { kind: "moment", zone })}</time>
  );
  return (
    <section class="part" id="sessions">
      <h2>{t("people.sessions")}</h2>
      <p class="hint">{t("people.sessions-hint")}</p>
      <ul class="held">
        {sessions.map((session) => (
          <li key={session.id}>
            <p>
              {session.current && <b>{t("people.session-current")}</b>} {t("people.session-opened")}{" "}
              {time(session.openedAt)} <span class="soft">·</span> {t("people.session-seen")}{" "}
              {time(session.seenAt)}
            </p>
            <EndForm t={t} session={session.id} says="people.session-end" />
          </li>
        ))}
      </ul>
      <EndForm t={t} session="" says="people.sessions-end" />
    </section>
  );
}

/** @param props.session "" for all of them */
function EndForm({ t, session, says }: { t: Translate; session: string; says: string }) {
  return (
    <form method="post" action={`${urls.accountSessions()}#sessions`}>
      <input type="hidden" name="session" value={session} />
      <button class={session ? undefined : "danger"}>{t(says)}</button>
    </form>
  );
}
