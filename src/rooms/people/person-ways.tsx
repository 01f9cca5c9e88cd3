// How somebody comes in, when they were here last, and what they did lately: on their page, for whoever runs the newsroom.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Factors } from "./codes/queries";
import type { Staff } from "./person";
import type { Doings } from "./record-queries";

/** So far back goes what somebody did lately. */
export const LATELY_DAYS = 30;

export interface PersonWaysProps {
  readonly t: Translate;
  readonly language: Language;
  /** The paper's time zone. */
  readonly zone: string;
  readonly person: Staff;
  readonly hasPassword: boolean;
  readonly factors: Factors;
  /** Sessions that are open now. */
  readonly sessions: number;
  readonly doings: readonly Doings[];
}

export function Ways(props: PersonWaysProps) {
  const { t, language, person, factors, hasPassword, sessions } = props;
  const ways = [
    factors.passkeys > 0 && t("people.way-passkeys", { count: factors.passkeys }),
    hasPassword && t("people.way-password"),
    factors.codes && t("people.way-codes"),
  ].filter((way) => way !== false);
  return (
    <section class="part" id="ways">
      <h2>{t("people.ways")}</h2>
      <dl class="facts">
        <dt>{t("people.seen")}</dt>
        <dd>
          {person.seenDay ? (
            <time dateTime={person.seenDay}>
              {formatDate(language, Date.parse(person.seenDay), { kind: "day", zone: "UTC" })}
            </time>
          ) : (
            t("people.seen-never")
          )}
        </dd>
        <dt>{t("people.ways-in")}</dt>
        <dd>{ways.length > 0 ? ways.join(" · ") : t("people.way-none")}</dd>
        <dt>{t("people.sessions")}</dt>
        <dd>{t("people.sessions-open", { count: sessions })}</dd>
      </dl>
      {factors.required && !factors.codes && factors.passkeys === 0 && (
        <p>{t("people.owes-second-factor")}</p>
      )}
    </section>
  );
}

/** Kept apart from suspension: a lost telephone is no fault of theirs. */
export function SignOutForm({ t, person }: Pick<PersonWaysProps, "t" | "person">) {
  return (
    <form class="part" method="post" action={urls.personSessions(person.id)}>
      <h2>{t("people.sign-out-person")}</h2>
      <p class="hint">{t("people.sign-out-person-hint")}</p>
      <button>{t("people.sign-out-person")}</button>
    </form>
  );
}

export function Lately({ t, language, zone, doings }: PersonWaysProps) {
  return (
    <section class="part" id="lately">
      <h2>{t("people.lately")}</h2>
      {doings.length === 0 ? (
        <p class="hint">{t("people.lately-nothing", { days: LATELY_DAYS })}</p>
      ) : (
        <>
          <p class="hint">{t("people.lately-hint", { days: LATELY_DAYS })}</p>
          <dl class="facts">
            {doings.map(({ noun, count, lastAt }) => (
              <>
                <dt>{t(`people.did-${noun}`)}</dt>
                <dd>
                  {t("people.did-times", { count })} <span class="soft">·</span> {t("people.did-last")}{" "}
                  <time dateTime={isoDate(lastAt, zone)}>
                    {formatDate(language, lastAt, { kind: "moment", zone })}
                  </time>
                </dd>
              </>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
