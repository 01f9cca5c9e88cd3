// The addresses at which people are invited, given roles and limits, and shut out.

import { z } from "zod";
import type { Act } from "#platform/act";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { formatDate, isLanguage, LANGUAGE_TAGS } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication, listSections } from "#publication";
import { PATTERNS, urls } from "#urls";
import { addPerson } from "./add-person";
import { bringBackPerson } from "./bring-back-person";
import { changeRole } from "./change-role";
import { findFactors } from "./codes/queries";
import { refusalOf } from "./entrance";
import { limitPerson } from "./limit-person";
import { linkPerson } from "./link-person";
import { type Invitation, LinkPage, PeoplePage } from "./people-page";
import { type Role, ROLES, type Staff } from "./person";
import { PERSON_DONE, type PersonDone, PersonPage } from "./person-page";
import { LATELY_DAYS } from "./person-ways";
import { findLimits, findPassword, findPerson, linkLife, listPeople } from "./queries";
import { listAccountActs, listDoings } from "./record-queries";
import { listSessions } from "./session-queries";
import { signOutPerson } from "./sign-out-person";
import { suspendPerson } from "./suspend-person";

const RIGHT = "people.manage";
/** Older ones stand in the record. */
const MOST_ACTS = 10;
const Fields = z.record(z.string(), z.string());
type Fields = z.infer<typeof Fields>;

/** Somebody's page changes something and comes back to itself. */
interface Change {
  readonly name: string;
  readonly path: string;
  readonly done: PersonDone;
  change(act: Act, person: number, fields: Fields): Promise<void>;
}

const CHANGES: readonly Change[] = [
  {
    name: "people.change-role",
    path: PATTERNS.personRole,
    done: "role",
    change: (act, person, fields) => changeRole(act, { person, role: roleIn(fields) }),
  },
  {
    name: "people.limit",
    path: PATTERNS.personLimits,
    done: "limits",
    change: (act, person, fields) => limitPerson(act, { person, limits: limitsIn(fields) }),
  },
  {
    name: "people.suspend",
    path: PATTERNS.suspend,
    done: "suspended",
    change: (act, person) => suspendPerson(act, { person }),
  },
  {
    name: "people.sign-out-person",
    path: PATTERNS.personSessions,
    done: "signed-out",
    change: (act, person) => signOutPerson(act, { person }),
  },
  {
    name: "people.bring-back",
    path: PATTERNS.bringBack,
    done: "back",
    change: (act, person) => bringBackPerson(act, { person }),
  },
];

export const managingRoutes: readonly AnyRoute[] = [
  route({
    name: "people.list",
    method: "GET",
    path: PATTERNS.people,
    access: RIGHT,
    cache: "never",
    answer: (visit) => showPeople(visit, {}),
  }),
  route({
    name: "people.invite",
    method: "POST",
    path: PATTERNS.people,
    access: RIGHT,
    body: formBody(Fields),
    cache: "never",
    crossSite: "refuse",
    confirms: true,
    answer: invite,
  }),
  route({
    name: "people.person",
    method: "GET",
    path: PATTERNS.person,
    access: RIGHT,
    cache: "never",
    query: ["done"],
    answer: (visit) => showPerson(visit, null),
  }),
  route({
    name: "people.link",
    method: "POST",
    path: PATTERNS.personLink,
    access: RIGHT,
    body: formBody(Fields),
    cache: "never",
    crossSite: "refuse",
    confirms: true,
    async answer(visit) {
      const person = await asked(visit);
      return showLink(visit, person);
    },
  }),
  ...CHANGES.map(changeRoute),
];

function changeRoute({ name, path, done, change }: Change): AnyRoute {
  return route({
    name,
    method: "POST",
    path,
    access: RIGHT,
    body: formBody(Fields),
    cache: "never",
    crossSite: "refuse",
    confirms: true,
    async answer(visit) {
      const { id } = await asked(visit);
      try {
        await change(visit.act, id, visit.body);
      } catch (error) {
        return showPerson(visit, refusalOf(error));
      }
      return visit.seeOther(`${urls.person(id)}?done=${done}`);
    },
  });
}

async function asked(visit: Visit<unknown>): Promise<Staff> {
  const person = await findPerson(visit.reads, Number(visit.params.person) || 0);
  if (!person) throw new Problem("not-found", "people.unknown-person");
  return person;
}

/** Only an owner gives an owner's place. */
function rolesFor({ person }: Visit<unknown>): Role[] {
  return ROLES.filter((role) => role !== "owner" || person?.role === "owner");
}

function roleIn(fields: Fields): Role {
  const role = ROLES.find((one) => one === fields.role);
  if (!role) throw new Problem("invalid", "people.unknown-role");
  return role;
}

function limitsIn(fields: Fields) {
  const editions = Object.keys(fields).flatMap((name) => /^edition-(\d{1,15})$/.exec(name)?.[1] ?? []);
  return {
    languages: LANGUAGE_TAGS.filter((tag) => fields[`language-${tag}`]),
    editions: editions.map(Number),
  };
}

interface Shown {
  readonly typed?: Invitation;
  readonly wrong?: Problem;
}

async function showPeople(visit: Visit<unknown>, { typed, wrong }: Shown): Promise<Response> {
  const { t, reads, language } = visit;
  return visit.page({
    title: t("people.people"),
    current: "people",
    status: wrong ? 422 : 200,
    body: (
      <PeoplePage
        t={t}
        language={language}
        people={await listPeople(reads)}
        roles={rolesFor(visit)}
        typed={typed ?? { name: "", role: "reporter", language }}
        wrong={wrong ? t(wrong.message, wrong.values) : null}
      />
    ),
  });
}

async function invite(visit: Visit<Fields>): Promise<Response> {
  const { name = "", language = "" } = visit.body;
  const role = roleIn(visit.body);
  const typed = { name, role, language: isLanguage(language) ? language : visit.language };
  try {
    const id = await addPerson(visit.act, typed);
    const person = await findPerson(visit.act.reads, id);
    if (!person) throw new Error("Somebody who was just added is not there.");
    return await showLink(visit, person);
  } catch (error) {
    return showPeople(visit, { typed, wrong: refusalOf(error) });
  }
}

async function showLink(visit: Visit<unknown>, person: Staff): Promise<Response> {
  const { t, config, language, act } = visit;
  const { timeZone: zone } = await getPublication(visit.reads);
  const link = config.origin + urls.claim(await linkPerson(visit.act, { id: person.id }));
  return visit.page({
    title: t("people.link-title"),
    current: "people",
    body: (
      <LinkPage
        t={t}
        person={person}
        link={link}
        until={formatDate(language, act.at + linkLife(person), { kind: "moment", zone })}
      />
    ),
  });
}

async function showPerson(visit: Visit<unknown>, wrong: Problem | null): Promise<Response> {
  const { t, reads, language, query } = visit;
  const person = await asked(visit);
  const { languages, timeZone } = await getPublication(reads);
  const sections = await listSections(reads);
  const since = reads.at - LATELY_DAYS * 86_400_000;
  return visit.page({
    title: person.name,
    current: "people",
    status: wrong ? 422 : 200,
    body: (
      <PersonPage
        t={t}
        language={language}
        zone={timeZone}
        person={person}
        hasPassword={(await findPassword(reads, person.id)) !== null}
        factors={await findFactors(reads, person.id)}
        sessions={(await listSessions(reads, { person: person.id, token: "" })).length}
        doings={await listDoings(reads, { person: person.id, since })}
        acts={await listAccountActs(reads, { person: person.id, most: MOST_ACTS })}
        roles={rolesFor(visit)}
        mayChange={person.role !== "owner" || visit.person?.role === "owner"}
        limits={await findLimits(reads, person.id)}
        languages={languages.map((one) => one.language)}
        editions={sections
          .filter(({ parentId }) => parentId === null)
          .map(({ id, names }) => ({
            id,
            name: (names[language] ?? Object.values(names)[0])?.name ?? String(id),
          }))}
        done={(!wrong && PERSON_DONE.find((one) => one === query.get("done"))) || null}
        wrong={wrong && t(wrong.message, wrong.values)}
      />
    ),
  });
}
