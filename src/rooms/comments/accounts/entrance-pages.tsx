// Pages on which a reader signs in or makes an account. Made for one reader, and never held.

import type { Page } from "#platform/http";
import { PasskeyForm, type PasskeyQuestion } from "#platform/passkeys";
import { urls } from "#urls";
import { noticePage } from "../notice-page";
import { ThreadStyle } from "../thread/thread-style";
import { ByPasskey, Fault, inEvery, NeedsScript, PasswordField, type Said } from "./parts";

export interface EntranceProps extends Said {
  /** Whether the paper offers new accounts. */
  readonly offered: boolean;
  /** What signing in by a passkey asks the browser. */
  readonly question: PasskeyQuestion;
  readonly name?: string;
  readonly wrong?: string | null;
  readonly status?: number;
}

export function signInPage(props: EntranceProps): Page {
  const { t, language, offered, question, status = 200 } = props;
  return noticePage({
    title: t("comments.account-sign-in"),
    status,
    script: "passkey",
    languages: inEvery(urls.readerAccount),
    head: <ThreadStyle />,
    says: (
      <>
        {offered && (
          <p>
            <a href={urls.readerSignUp(language)}>{t("comments.account-sign-up")}</a>
          </p>
        )}
        <ByPasskey t={t} language={language} question={question} button={t("people.passkey-sign-in")} />
        <p data-with-passkey hidden>
          {t("people.or-password")}
        </p>
      </>
    ),
    under: (
      <form class="write" method="post" action={urls.readerSignIn(language)}>
        <NameField {...props} />
        <PasswordField
          t={t}
          label={t("comments.account-password")}
          id="account-password"
          name="password"
          kind="current-password"
          wrong="account-wrong"
        />
        <button class="main">{t("comments.account-sign-in")}</button>
      </form>
    ),
  });
}

export function signUpPage(props: EntranceProps): Page {
  const { t, language, status = 200 } = props;
  return noticePage({
    title: t("comments.account-sign-up"),
    status,
    script: "passkey",
    languages: inEvery(urls.readerSignUp),
    head: <ThreadStyle />,
    says: (
      <>
        <p>{t("comments.account-what")}</p>
        <p>{t("comments.account-lost")}</p>
      </>
    ),
    under: (
      <form class="write" method="post" action={urls.readerSignUp(language)}>
        <NameField {...props} />
        <p class="hint" id="account-name-warning">
          {t("comments.name-warning")}
        </p>
        <PasswordField
          t={t}
          label={t("comments.account-password")}
          id="account-password"
          name="password"
          kind="new-password"
          wrong="account-wrong"
        />
        <button class="main">{t("comments.account-sign-up")}</button>
        {/* The name is looked at before the device makes a passkey for it. */}
        <button formAction={urls.readerPasskeySignUp(language)} formNoValidate data-with-passkey hidden>
          {t("comments.account-passkey-up")}
        </button>
      </form>
    ),
  });
}

function NameField({ t, name = "", wrong = null }: EntranceProps) {
  return (
    <>
      <Fault id="account-wrong" wrong={wrong} />
      <label for="account-name">{t("comments.account-name")}</label>{" "}
      <input
        id="account-name"
        name="name"
        value={name}
        autocomplete="username"
        dir="auto"
        required
        aria-describedby="account-wrong"
      />
    </>
  );
}

export interface MakePasskeyProps extends Said {
  /** Under which the device keeps it. */
  readonly name: string;
  readonly action: string;
  readonly question: PasskeyQuestion;
  readonly button: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly wrong: string | null;
}

/** For a new account, or one more way into an old one: everything else was looked at before the device is asked. */
export function makePasskeyPage(props: MakePasskeyProps): Page {
  const { t, language, name, wrong, ...form } = props;
  return noticePage({
    title: t("comments.account-passkey-make"),
    status: wrong ? 422 : 200,
    script: "passkey",
    languages: inEvery(urls.readerAccount),
    head: <ThreadStyle />,
    says: (
      <>
        <p>
          {t("comments.account-passkey-as")}{" "}
          <bdi>
            <b>{name}</b>
          </bdi>
        </p>
        <p>{t("people.claim-passkey-hint")}</p>
        <p>{t("comments.account-passkey-stays")}</p>
        <Fault id="passkey-wrong" wrong={wrong} />
        <PasskeyForm t={t} main {...form} />
        <NeedsScript t={t} />
        <p>
          <a href={urls.readerAccount(language)}>{t("comments.account-back")}</a>
        </p>
      </>
    ),
  });
}
