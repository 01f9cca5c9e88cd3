// The parts of one's account about what one signs in with beside a password: passkeys and codes.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type AccountPageProps, Refusal } from "./account-page";
import type { Factors } from "./codes/queries";
import { PasskeyForm, type PasskeyQuestion } from "#platform/passkeys";
import type { PasskeyLine } from "./passkeys/queries";

export interface FactorPartsProps extends Pick<AccountPageProps, "refused"> {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly factors: Factors;
  readonly passkeys: readonly PasskeyLine[];
  readonly question: PasskeyQuestion;
}

export function FactorParts(props: FactorPartsProps) {
  return (
    <>
      <Passkeys {...props} />
      <Codes {...props} />
    </>
  );
}

function Passkeys({ t, language, zone, passkeys, question, refused }: FactorPartsProps) {
  const time = (at: number) => (
    <time dateTime={isoDate(at, zone)}>{formatDate(language, at, { kind: "day", zone })}</time>
  );
  return (
    <section class="part" id="passkeys">
      <h2>{t("people.passkeys")}</h2>
      <p class="hint">{t("people.passkeys-hint")}</p>
      <Refusal form="passkeys" refused={refused} />
      {passkeys.length > 0 && (
        <ul class="held">
          {passkeys.map(({ id, addedAt, usedAt }) => (
            <li key={id}>
              <p>
                {t("people.passkey-added")} {time(addedAt)} <span class="soft">·</span>{" "}
                {t("people.session-seen")} {time(usedAt)}
              </p>
              <form method="post" action={urls.accountPasskeys()}>
                <input type="hidden" name="act" value="remove" />
                <input type="hidden" name="id" value={id} />
                <button>{t("people.passkey-remove")}</button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <PasskeyForm
        t={t}
        action={urls.accountPasskeys()}
        question={question}
        button={t("people.passkey-add")}
        main={false}
        fields={[["act", "add"]]}
      />
      <noscript>
        <p class="hint">{t("people.passkey-needs-script")}</p>
      </noscript>
    </section>
  );
}

function Codes({ t, factors, refused }: FactorPartsProps) {
  const act = factors.codes ? "remove" : "start";
  return (
    <form class="part" id="codes" method="post" action={urls.accountCodes()}>
      <h2>{t("people.codes")}</h2>
      <p class="hint">{t("people.codes-hint")}</p>
      <Refusal form="codes" refused={refused} />
      {factors.codes && <p>{t("people.codes-on", { count: factors.recoveryCodes })}</p>}
      <input type="hidden" name="act" value={act} />
      <button>{t(factors.codes ? "people.codes-remove" : "people.codes-set-up")}</button>
    </form>
  );
}
