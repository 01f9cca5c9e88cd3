// Everybody in the newsroom on one page, and the form that invites one more.

import { formatDate, type Language, LANGUAGE_TAGS, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type Role, type Staff } from "./person";

export interface Invitation {
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
}

export interface PeoplePageProps {
  readonly t: Translate;
  readonly language: Language;
  readonly people: readonly Staff[];
  /** The roles that whoever looks may give. */
  readonly roles: readonly Role[];
  readonly typed: Invitation;
  /** Why the invitation was refused. */
  readonly wrong: string | null;
}

export function PeoplePage(props: PeoplePageProps) {
  const { t, language, people } = props;
  return (
    <div class="settings">
      <header class="desk-head">
        <h1>{t("people.people")}</h1>
        <a href={urls.lockdown()}>{t("people.lockdown")}</a>
      </header>
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">{t("people.column-name")}</th>
            <th scope="col">{t("people.role")}</th>
            <th scope="col">{t("people.column-language")}</th>
            <th scope="col">{t("people.column-state")}</th>
            <th scope="col">{t("people.seen")}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a href={urls.person(person.id)}>
                  <bdi>{person.name}</bdi>
                </a>
              </th>
              <td>{t(`people.role-${person.role}`)}</td>
              <td lang={person.language} dir={LANGUAGES[person.language].direction}>
                {LANGUAGES[person.language].name}
              </td>
              <td>{t(`people.state-${stateOf(person)}`)}</td>
              <td>
                {person.seenDay && (
                  <time dateTime={person.seenDay}>
                    {formatDate(language, Date.parse(person.seenDay), { kind: "day", zone: "UTC" })}
                  </time>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <InviteForm {...props} />
    </div>
  );
}

/** Suspended counts more than not yet claimed. */
export function stateOf({ suspended, signInName }: Staff): "suspended" | "invited" | "active" {
  if (suspended) return "suspended";
  return signInName === null ? "invited" : "active";
}

function InviteForm({ t, roles, typed, wrong }: PeoplePageProps) {
  return (
    <form class="part" id="invite" method="post" action={`${urls.people()}#invite`}>
      <h2>{t("people.invite")}</h2>
      <p class="hint">{t("people.invite-hint")}</p>
      {wrong && (
        <p class="wrong" id="invite-wrong" role="alert">
          {wrong}
        </p>
      )}
      <label>
        <span>{t("people.column-name")}</span>
        <input
          name="name"
          value={typed.name}
          maxLength={80}
          dir="auto"
          autocomplete="off"
          required
          aria-describedby={wrong ? "invite-wrong" : undefined}
        />
      </label>
      <div class="pair">
        <RoleField t={t} roles={roles} value={typed.role} />
        <label>
          <span>{t("people.column-language")}</span>
          <select name="language">
            {LANGUAGE_TAGS.map((tag) => (
              <option key={tag} value={tag} lang={tag} selected={tag === typed.language}>
                {LANGUAGES[tag].name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <button class="main">{t("people.invite-button")}</button>
    </form>
  );
}

export function RoleField({ t, roles, value }: { t: Translate; roles: readonly Role[]; value: Role }) {
  return (
    <label>
      <span>{t("people.role")}</span>
      <select name="role">
        {roles.map((role) => (
          <option key={role} value={role} selected={role === value}>
            {t(`people.role-${role}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface LinkPageProps {
  readonly t: Translate;
  readonly person: Staff;
  readonly link: string;
  /** The moment at which it stops working, in words. */
  readonly until: string;
}

/** A new one-time link, shown this once. */
export function LinkPage({ t, person, link, until }: LinkPageProps) {
  return (
    <section class="settings">
      <h1>{t("people.link-title")}</h1>
      <p>
        {t("people.link-for")} <bdi>{person.name}</bdi>
      </p>
      <label>
        <span>{t("people.link")}</span>
        <textarea class="secret" rows={3} dir="ltr" spellcheck={false} readOnly>
          {link}
        </textarea>
      </label>
      <p class="hint">{t("people.link-once", { until })}</p>
      <p>
        <a href={urls.people()}>{t("people.people")}</a>
      </p>
    </section>
  );
}
