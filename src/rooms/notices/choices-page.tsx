// What somebody is told of, and where: one row a topic.

import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type Told, TOLD, type Topic, TOPIC_NAMES } from "./notice";

export interface ChoicesPageProps {
  readonly t: Translate;
  readonly choices: ReadonlyMap<Topic, Told>;
  /** Whether the paper has a mail server. */
  readonly mails: boolean;
  /** Where mail goes; null without a confirmed address. */
  readonly address: string | null;
  readonly saved: boolean;
}

export function ChoicesPage({ t, choices, mails, address, saved }: ChoicesPageProps) {
  const offered = TOLD.filter((told) => told !== "mail" || mails);
  return (
    <div class="settings">
      <h1>{t("notices.choose")}</h1>
      {saved && (
        <p class="notice" role="status">
          {t("notices.saved")}
        </p>
      )}
      <p class="hint">
        {mails ? (
          <>
            {address ? (
              <>
                {t("notices.mail-goes-to")} <bdi dir="ltr">{address}</bdi>
              </>
            ) : (
              t("notices.no-address")
            )}{" "}
            <a href={urls.accountAddress()}>{t("notices.address")}</a>
          </>
        ) : (
          t("notices.no-mail")
        )}
      </p>
      <form class="part" method="post" action={urls.accountNotices()}>
        {TOPIC_NAMES.map((topic) => (
          <fieldset key={topic} class="told">
            <legend>{t(`notices.topic-${topic}`)}</legend>
            {offered.map((told) => (
              <label key={told} class="choice">
                <input
                  type="radio"
                  name={topic}
                  value={told}
                  checked={told === shown(choices.get(topic) ?? "here", mails)}
                />
                <span>{t(`notices.told-${told}`)}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <button class="main">{t("notices.save")}</button>
      </form>
    </div>
  );
}

/** Without a mail server mail comes down to the newsroom. */
const shown = (told: Told, mails: boolean): Told => (told === "mail" && !mails ? "here" : told);
