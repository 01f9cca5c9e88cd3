// The one screen of the lockdown: what it does, and one button.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Lockdown } from "./queries";

export interface LockdownPageProps {
  readonly t: Translate;
  readonly language: Language;
  /** The paper's time zone, an IANA name. */
  readonly zone: string;
  readonly lockdown: Lockdown | null;
  /** Whether it takes two to lift it. */
  readonly two: boolean;
  /** Who asked to lift it: "" for the command line; null when nobody did. */
  readonly asker: string | null;
  /** Whether whoever looks is the one who asked. */
  readonly own: boolean;
}

export function LockdownPage(props: LockdownPageProps) {
  const { t, lockdown } = props;
  return (
    <div class="settings">
      <h1>{t("people.lockdown")}</h1>
      {lockdown ? <Locked {...props} lockdown={lockdown} /> : <Open t={t} />}
    </div>
  );
}

function Open({ t }: { t: Translate }) {
  return (
    <form class="part" method="post" action={urls.lockdown()}>
      <p>{t("people.lockdown-lead")}</p>
      <ul>
        <li>{t("people.lockdown-out")}</li>
        <li>{t("people.lockdown-read-only")}</li>
        <li>{t("people.lockdown-readers")}</li>
      </ul>
      <p class="hint">{t("people.lockdown-undo")}</p>
      <input type="hidden" name="act" value="lock" />
      <button class="danger">{t("people.lockdown-button")}</button>
    </form>
  );
}

function Locked({
  t,
  language,
  zone,
  lockdown,
  two,
  asker,
  own,
}: LockdownPageProps & { lockdown: Lockdown }) {
  const waits = asker !== null && own;
  return (
    <form class="part" method="post" action={urls.lockdown()}>
      <p>
        <b>{t("people.locked-down-since")}</b>{" "}
        <time dateTime={isoDate(lockdown.since, zone)}>
          {formatDate(language, lockdown.since, { kind: "moment", zone })}
        </time>
      </p>
      {two && <p>{t("people.lift-takes-two")}</p>}
      {asker !== null && (
        <p>
          {t("people.lift-asked-by")} <bdi>{asker || t("people.command-line")}</bdi>
        </p>
      )}
      {waits && <p role="status">{t("people.lift-waits")}</p>}
      <input type="hidden" name="act" value="lift" />
      {!waits && (
        <button class="danger">{t(two && asker === null ? "people.lift-ask" : "people.lift")}</button>
      )}
    </form>
  );
}
