// The question before something dangerous: is it you? What was sent waits in the page and goes on with the answer.

import type { Confirmation } from "#platform/http";
import type { Translate } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { confirmSelf, PROOF_MS } from "./confirm-self";
import { askForPasskey, PasskeyForm, siteOf } from "#platform/passkeys";
import { entering } from "./passkeys/purposes";
import { listPasskeys } from "./passkeys/queries";
import { findPassword } from "./queries";
import { sessionIn } from "./session-cookie";

/** The fields of the proof, beside those of the form that waits. */
const PASSWORD = "confirm-password";
const PASSKEY = "confirm-passkey";

interface PasswordProofProps {
  readonly t: Translate;
  readonly action: string;
  readonly kept: readonly (readonly [string, string])[];
  readonly refused: boolean;
}

function PasswordProof({ t, action, kept, refused }: PasswordProofProps) {
  return (
    <form method="post" action={action} aria-describedby={refused ? "wrong" : undefined}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{t("people.password")}</span>
        <input type="password" name={PASSWORD} autocomplete="current-password" dir="auto" required />
      </label>
      <button class="main">{t("people.confirm-button")}</button>
    </form>
  );
}

/** How `http` asks for a proof, for the routes that say so. */
export const confirmation: Confirmation = {
  fields: [PASSWORD, PASSKEY],
  isFresh: ({ confirmedAt }, at) => confirmedAt > at - PROOF_MS,
  prove: (visit, fields) =>
    confirmSelf(visit.act, {
      person: visit.person?.id ?? 0,
      session: sessionIn(visit),
      password: fields.get(PASSWORD) ?? "",
      passkey: {
        text: fields.get(PASSKEY) ?? "",
        site: siteOf(visit.config),
        purpose: entering(visit),
      },
    }),
  async page(visit, { fields, refused }) {
    const { t, path, reads, person } = visit;
    const kept = [...fields];
    const passkeys = await listPasskeys(reads, person?.id ?? 0);
    const hasPassword = (await findPassword(reads, person?.id ?? 0)) !== null;
    return {
      title: t("people.confirm-title"),
      // Not a refusal for good: with the proof it is done.
      status: 401,
      script: "passkey",
      body: (
        <section class="settings entrance">
          <h1>{t("people.confirm-title")}</h1>
          <p>{t("people.confirm-lead")}</p>
          {refused instanceof Problem && (
            <p class="wrong" id="wrong" role="alert">
              {t(refused.message, refused.values)}
            </p>
          )}
          {passkeys.length > 0 && (
            <PasskeyForm
              t={t}
              action={path}
              question={askForPasskey(siteOf(visit.config), entering(visit))}
              button={t("people.confirm-passkey")}
              main
              fields={kept}
              field={PASSKEY}
            />
          )}
          {hasPassword && <PasswordProof t={t} action={path} kept={kept} refused={refused !== null} />}
        </section>
      ),
    };
  },
};
