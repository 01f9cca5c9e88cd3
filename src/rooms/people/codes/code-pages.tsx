// The pages about one-time codes: the question at sign-in, setting up an app, and the ten codes to print.

import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import { PasskeyForm, type PasskeyQuestion } from "#platform/passkeys";
import { QrCode } from "./qr-code";

function Wrong({ wrong }: { wrong: string | null }) {
  if (!wrong) return null;
  return (
    <p class="wrong" id="wrong" role="alert">
      {wrong}
    </p>
  );
}

function CodeField({ t, label, wrong }: { t: Translate; label: string; wrong: string | null }) {
  return (
    <label>
      <span>{t(label)}</span>
      <input
        name="code"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck={false}
        dir="ltr"
        required
        aria-describedby={wrong ? "wrong" : undefined}
      />
    </label>
  );
}

export interface SecondStepPageProps {
  readonly t: Translate;
  readonly action: string;
  /** What stands for the right password in the meantime. */
  readonly token: string;
  /** Whether this person has codes; else only a passkey will do. */
  readonly codes: boolean;
  readonly question: PasskeyQuestion;
  readonly wrong: string | null;
}

export function SecondStepPage({ t, action, token, codes, question, wrong }: SecondStepPageProps) {
  return (
    <section class="entrance">
      <h1>{t("people.second-step")}</h1>
      <Wrong wrong={wrong} />
      {codes ? (
        <form method="post" action={action}>
          <p>{t("people.second-step-lead")}</p>
          <input type="hidden" name="token" value={token} />
          <CodeField t={t} label="people.code" wrong={wrong} />
          <button class="main">{t("people.sign-in")}</button>
        </form>
      ) : (
        <p>{t("people.second-step-passkey")}</p>
      )}
      <PasskeyForm
        t={t}
        action={urls.passkeySignIn()}
        question={question}
        button={t("people.passkey-sign-in")}
        main={!codes}
      />
      <p class="hint">{t("people.second-step-lost")}</p>
    </section>
  );
}

export interface CodesSetUpProps {
  readonly t: Translate;
  /** The secret in groups of four letters, and as an address that a phone opens with its app. */
  readonly letters: string;
  readonly address: string;
  readonly wrong: string | null;
}

export function CodesSetUp({ t, letters, address, wrong }: CodesSetUpProps) {
  return (
    <section class="settings">
      <h1>{t("people.codes-set-up")}</h1>
      <ol>
        <li>{t("people.codes-step-app")}</li>
        <li>
          {t("people.codes-step-secret")} {address && <a href={address}>{t("people.codes-open-app")}</a>}
        </li>
        <li>{t("people.codes-step-code")}</li>
      </ol>
      {address && <QrCode text={address} label={t("people.codes-picture")} />}
      <label>
        <span>{t("people.codes-secret")}</span>
        <textarea class="secret" rows={2} dir="ltr" spellcheck={false} readOnly>
          {letters}
        </textarea>
      </label>
      <Wrong wrong={wrong} />
      <form method="post" action={urls.accountCodes()}>
        <input type="hidden" name="act" value="confirm" />
        <input type="hidden" name="letters" value={letters} />
        <input type="hidden" name="address" value={address} />
        <CodeField t={t} label="people.code" wrong={wrong} />
        <button class="main">{t("people.codes-confirm")}</button>
      </form>
    </section>
  );
}

export function RecoveryCodes({ t, codes }: { t: Translate; codes: readonly string[] }) {
  return (
    <section class="settings">
      <h1>{t("people.recovery-codes")}</h1>
      <p>{t("people.recovery-codes-lead")}</p>
      <ol class="recovery">
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <a href={urls.account()}>{t("people.recovery-codes-kept")}</a>
      </p>
    </section>
  );
}
