// Where mail reaches somebody: the address, what it is used for, and the button behind the link that was sent there.

import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { KnownAddress } from "./queries";

export interface AddressPageProps {
  readonly t: Translate;
  readonly known: KnownAddress | null;
  /** Whether the paper has a mail server. */
  readonly mails: boolean;
  readonly typed: string;
  readonly done: "sent" | "confirmed" | "removed" | null;
  readonly wrong: string | null;
}

export function AddressPage({ t, known, mails, typed, done, wrong }: AddressPageProps) {
  const { address = null, pending = null } = known ?? {};
  return (
    <div class="settings">
      <h1>{t("people.address")}</h1>
      {done && (
        <p class="notice" role="status">
          {t(`people.address-done-${done}`)}
        </p>
      )}
      <p class="hint">{t(mails ? "people.address-hint" : "people.address-no-mail")}</p>
      {address && (
        <p>
          {t("people.address-now")} <bdi dir="ltr">{address}</bdi>
        </p>
      )}
      {pending && (
        <p>
          {t("people.address-pending")} <bdi dir="ltr">{pending}</bdi>
        </p>
      )}
      {mails && (
        <form class="part" method="post" action={urls.accountAddress()}>
          {wrong && (
            <p class="wrong" id="address-wrong" role="alert">
              {wrong}
            </p>
          )}
          <label>
            <span>{t("people.address-new")}</span>
            <input
              name="address"
              value={typed}
              inputMode="email"
              autocomplete="email"
              maxLength={254}
              dir="ltr"
              required
              aria-describedby={wrong ? "address-wrong" : undefined}
            />
          </label>
          <button class="main">{t("people.address-send")}</button>
        </form>
      )}
      {(address || pending) && (
        <form method="post" action={urls.accountAddress()}>
          <input type="hidden" name="address" value="" />
          <button>{t("people.address-remove")}</button>
        </form>
      )}
      <p>
        <a href={urls.accountNotices()}>{t("people.notices")}</a>
      </p>
    </div>
  );
}

/** Opening a link changes nothing: mail programs open links by themselves. */
export function ConfirmAddressPage({ t, token }: { t: Translate; token: string }) {
  return (
    <div class="settings">
      <h1>{t("people.address")}</h1>
      <form method="post" action={urls.confirmAddress(token)}>
        <p>{t("people.address-confirm-text")}</p>
        <button class="main">{t("people.address-confirm")}</button>
      </form>
    </div>
  );
}
