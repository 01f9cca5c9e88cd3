// What a reader may change in how an account is entered, and taking it away: each behind a line that opens, each with its proof.

import type { ComponentChildren } from "preact";
import type { PasskeyQuestion } from "#platform/passkeys";
import { urls } from "#urls";
import { ByPasskey, Fault, NeedsScript, PasswordField, type Said } from "./parts";
import type { ReaderPasskey } from "./passkeys/passkey-queries";

/** Which form was refused, and why. */
export interface Refused {
  readonly form: "password" | "passkeys" | "erase";
  readonly wrong: string;
}

export interface WayForms extends Said {
  readonly name: string;
  readonly hasPassword: boolean;
  /** Whether they came in a moment ago, which is proof enough where there is no password. */
  readonly fresh: boolean;
  readonly passkeys: readonly ReaderPasskey[];
  /** For coming in once more by a passkey. */
  readonly question: PasskeyQuestion;
  readonly refused: Refused | null;
}

export function PasswordForm(props: WayForms) {
  const { t, language, name, hasPassword } = props;
  const title = t(hasPassword ? "comments.account-password-change" : "comments.account-password-set");
  return (
    <Folded {...props} form="password" title={title}>
      <form class="write" method="post" action={urls.readerPassword(language)}>
        <p class="hint">{t(hasPassword ? "comments.account-ends" : "people.no-password")}</p>
        {/* Tells a browser that keeps passwords whose it is. */}
        <input name="name" value={name} autocomplete="username" hidden />
        <Proof {...props} form="password" label={t("people.old-password")} />
        <PasswordField
          t={t}
          label={t("people.new-password")}
          id="new-password"
          name="next"
          kind="new-password"
          wrong="password-wrong"
        />
        <button class="main">{title}</button>
      </form>
    </Folded>
  );
}

export function PasskeyForms(props: WayForms) {
  const { t, language, passkeys, hasPassword } = props;
  const action = urls.readerPasskeys(language);
  return (
    <Folded {...props} form="passkeys" title={t("people.passkeys")}>
      <form class="write" method="post" action={action}>
        <p>{t("people.passkeys-hint")}</p>
        <NeedsScript t={t} />
        <Proof {...props} form="passkeys" label={t("comments.account-password")} />
        <button class="main" name="act" value="start">
          {t("people.passkey-add")}
        </button>
        <Choice {...props} />
        {passkeys.length > (hasPassword ? 0 : 1) && (
          <button name="act" value="remove">
            {t("comments.account-passkey-remove")}
          </button>
        )}
      </form>
    </Folded>
  );
}

/** Which one is meant: they have no names here, only an order. */
function Choice({ t, passkeys }: WayForms) {
  const [only] = passkeys;
  if (!only) return null;
  if (passkeys.length === 1) return <input type="hidden" name="passkey" value={only.id} />;
  return (
    <fieldset>
      <legend>{t("comments.account-passkey-which")}</legend>
      {passkeys.map(({ id }, at) => (
        <label class="choice">
          <input type="radio" name="passkey" value={id} />{" "}
          {t("comments.account-passkey-number", { number: at + 1 })}
        </label>
      ))}
    </fieldset>
  );
}

export function EraseForm(props: WayForms) {
  const { t, language } = props;
  const title = t("comments.account-erase");
  return (
    <Folded {...props} form="erase" title={title}>
      <form class="write" method="post" action={urls.readerErase(language)}>
        <p>{t("comments.account-erase-what")}</p>
        <p>
          <label class="choice">
            <input type="checkbox" name="comments" value="yes" /> {t("comments.account-erase-comments")}
          </label>
        </p>
        <Proof {...props} form="erase" label={t("comments.account-password")} />
        <button class="main">{title}</button>
      </form>
    </Folded>
  );
}

interface FoldedProps extends WayForms {
  readonly form: Refused["form"];
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Where there is no password, and they came in a while ago, the passkey is asked for first. */
function Folded(props: FoldedProps) {
  const { t, form, title, refused, hasPassword, fresh, children } = props;
  return (
    <details id={form} open={refused?.form === form}>
      <summary>{title}</summary>
      {hasPassword || fresh ? (
        children
      ) : (
        <>
          <p>{t("comments.account-passkey-again")}</p>
          <ByPasskey {...props} button={t("people.confirm-passkey")} />
          <NeedsScript t={t} />
        </>
      )}
    </details>
  );
}

interface ProofProps extends WayForms {
  readonly form: Refused["form"];
  readonly label: string;
}

function Proof({ t, form, label, hasPassword, refused }: ProofProps) {
  return (
    <>
      <Fault id={`${form}-wrong`} wrong={refused?.form === form ? refused.wrong : null} />
      {hasPassword && (
        <PasswordField
          t={t}
          label={label}
          id={`${form}-password`}
          name="password"
          kind="current-password"
          wrong={`${form}-wrong`}
        />
      )}
    </>
  );
}
