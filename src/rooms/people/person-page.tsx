// One person of the newsroom: how they come in, role, limits, a new link, suspension, and what was done lately.

import { type Language, LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import { AccountActs } from "./account-acts";
import { stateOf, RoleField } from "./people-page";
import { LIMITED_ROLES, type Limits, type Role } from "./person";
import { Lately, type PersonWaysProps, SignOutForm, Ways } from "./person-ways";
import type { AccountAct } from "./record-queries";

/** What was done just now, as the address says after a form. */
export const PERSON_DONE = ["role", "limits", "suspended", "back", "signed-out"] as const;
export type PersonDone = (typeof PERSON_DONE)[number];

export interface PersonPageProps extends PersonWaysProps {
  /** The roles that whoever looks may give. */
  readonly roles: readonly Role[];
  /** Whether whoever looks may change this person at all. */
  readonly mayChange: boolean;
  readonly limits: Limits;
  /** The paper's languages. */
  readonly languages: readonly Language[];
  /** The paper's editions, named as whoever looks reads them best. */
  readonly editions: readonly { id: number; name: string }[];
  readonly done: PersonDone | null;
  readonly wrong: string | null;
  /** What was done with their account, newest first. */
  readonly acts: readonly AccountAct[];
}

export function PersonPage(props: PersonPageProps) {
  const { t, person, done, wrong } = props;
  return (
    <div class="settings">
      <p>
        <a href={urls.people()}>{t("people.people")}</a>
      </p>
      <h1 dir="auto">{person.name}</h1>
      {done && (
        <p class="notice" role="status">
          {t(`people.done-${done}`)}
        </p>
      )}
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <p>
        {t(`people.role-${person.role}`)} · {t(`people.state-${stateOf(person)}`)}
        {person.signInName && (
          <>
            {" · "}
            <bdi>{person.signInName}</bdi>
          </>
        )}
      </p>
      <Ways {...props} />
      {props.mayChange ? <Forms {...props} /> : <p class="hint">{t("people.only-owners")}</p>}
      <Lately {...props} />
      <AccountActs {...props} hint="" />
    </div>
  );
}

function Forms(props: PersonPageProps) {
  const { t, person, roles } = props;
  return (
    <>
      <form class="part" method="post" action={urls.personRole(person.id)}>
        <h2>{t("people.role")}</h2>
        <RoleField t={t} roles={roles} value={person.role} />
        <p class="hint">{t("people.role-hint")}</p>
        <button>{t("people.role-button")}</button>
      </form>
      {LIMITED_ROLES.includes(person.role) && <LimitsForm {...props} />}
      {!person.suspended && (
        <form class="part" method="post" action={urls.personLink(person.id)}>
          <h2>{t("people.new-link")}</h2>
          <p class="hint">{t("people.new-link-hint")}</p>
          <button>{t("people.new-link-button")}</button>
        </form>
      )}
      {props.sessions > 0 && <SignOutForm t={t} person={person} />}
      <form
        class="part"
        method="post"
        action={person.suspended ? urls.bringBack(person.id) : urls.suspend(person.id)}
      >
        <h2>{t(person.suspended ? "people.bring-back" : "people.suspend")}</h2>
        <p class="hint">{t(person.suspended ? "people.bring-back-hint" : "people.suspend-hint")}</p>
        <button class={person.suspended ? undefined : "danger"}>
          {t(person.suspended ? "people.bring-back" : "people.suspend")}
        </button>
      </form>
    </>
  );
}

function LimitsForm({ t, person, limits, languages, editions }: PersonPageProps) {
  const gone = limits.editions.filter((id) => !editions.some((edition) => edition.id === id));
  return (
    <form class="part" method="post" action={urls.personLimits(person.id)}>
      <h2>{t("people.limits")}</h2>
      <p class="hint">{t("people.limits-hint")}</p>
      <fieldset>
        <legend>{t("people.limits-languages")}</legend>
        {languages.map((tag) => (
          <label class="choice" key={tag}>
            <input
              type="checkbox"
              name={`language-${tag}`}
              value="yes"
              checked={limits.languages.includes(tag)}
            />
            <span lang={tag} dir={LANGUAGES[tag].direction}>
              {LANGUAGES[tag].name}
            </span>
          </label>
        ))}
      </fieldset>
      {(editions.length > 0 || gone.length > 0) && (
        <fieldset>
          <legend>{t("people.limits-editions")}</legend>
          {editions.map(({ id, name }) => (
            <EditionBox key={id} id={id} checked={limits.editions.includes(id)} says={name} />
          ))}
          {gone.map((id) => (
            <EditionBox key={id} id={id} checked says={t("people.limits-gone")} />
          ))}
        </fieldset>
      )}
      <button>{t("people.limits-button")}</button>
    </form>
  );
}

function EditionBox({ id, checked, says }: { id: number; checked: boolean; says: string }) {
  return (
    <label class="choice">
      <input type="checkbox" name={`edition-${id}`} value="yes" checked={checked} />
      <bdi>{says}</bdi>
    </label>
  );
}
