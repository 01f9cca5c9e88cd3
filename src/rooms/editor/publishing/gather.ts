// Gathers what the page before publishing shows: the text as it stands against what readers see, and where it will stand.

import {
  compareManuscripts,
  countOpenNotes,
  findOutlook,
  heldWriting,
  listVersions,
  type Outlook,
  stepsFrom,
  type Writing,
} from "#articles";
import { checkManuscript } from "#articles/manuscript";
import { listStoryVersions } from "#articles/translation";
import { mayDo } from "#people";
import type { Visit } from "#platform/http";
import { formatDate, LANGUAGE_TAGS, LANGUAGES, wallIn } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication, listSections, trailOf } from "#publication";
import { urls } from "#urls";
import { namesFor } from "../history";
import { pictureSources } from "../picture-sources";
import { signingOf } from "../writing-way";
import type { CheckPageProps } from "./check-page";

const HOUR_MS = 3_600_000;

/** @throws Problem `not-found`, `conflict` where publishing is not open, `not-allowed` outside one's limits */
export async function gather(visit: Visit<unknown>): Promise<Omit<CheckPageProps, "typed" | "wrong">> {
  const { t, language, person } = visit;
  const { reads } = visit.act;
  const writing = await heldWriting(visit);
  const may = (right: string) => person !== null && mayDo(person.role, right);
  const open = stepsFrom(writing.state, may);
  if (!open.includes("publish")) throw new Problem("conflict", "articles.step-not-open");
  const publication = await getPublication(reads);
  const zone = publication.timeZone;
  const embargoed = writing.embargoAt !== null && writing.embargoAt > reads.at ? writing.embargoAt : null;
  const { manuscript } = writing;
  const outlook = await findOutlook(reads, {
    article: writing.id,
    language: writing.language,
    manuscript,
    at: embargoed ?? reads.at,
    seesWithheld: may("bylines.see-withheld"),
  });
  const { live } = outlook;
  const texts = live ? [live.manuscript, manuscript] : [manuscript];
  const names = await namesFor(visit, writing, texts);
  return {
    t,
    article: {
      id: writing.id,
      version: writing.version,
      state: writing.state,
      headline: manuscript.headline,
      language: writing.language,
      direction: LANGUAGES[writing.language].direction,
    },
    revision: outlook.number,
    approvedBy: approverOf(writing, outlook),
    // Where the paper asks for two people and this text was not approved.
    held: publication.twoPeople && !writing.approved ? t("articles.needs-approval") : null,
    findings: checkManuscript(manuscript, {
      language: writing.language,
      creditDue: publication.creditDue,
    }),
    ...(await leftOf(visit, writing)),
    body: manuscript.body,
    signing: await signingOf(visit, writing),
    comparison:
      live && compareManuscripts({ before: live.manuscript, after: manuscript, language: writing.language }),
    names,
    pictures: await pictureSources(reads, { manuscripts: texts, language: writing.language }),
    embargoed: embargoed === null ? null : formatDate(language, embargoed, { kind: "moment", zone }),
    address: visit.config.origin + decodeURI(urls.article(outlook.address)),
    bylines: manuscript.bylines.map((id) => names.bylines.get(id) ?? ""),
    topics: manuscript.topics,
    related: outlook.related,
    ...(await placesOf(visit, writing)),
    later: open.includes("schedule") ? wallIn(nextHour(reads.at), zone) : null,
    zone,
  };
}

const nextHour = (now: number) => Math.ceil((now + HOUR_MS / 2) / HOUR_MS) * HOUR_MS;

/** Only an approval of the text as it stands counts. */
function approverOf({ approved }: Writing, { approval }: Outlook): string | null {
  return approved && approval ? (approval.who ?? "") : null;
}

/** What colleagues and the source still ask of it: nothing of it holds it back. */
async function leftOf({ act: { reads } }: Visit<unknown>, { id, story }: Writing) {
  const versions = await listStoryVersions(reads, story);
  return {
    behind: versions.find(({ article }) => article === id)?.behind ?? 0,
    openNotes: await countOpenNotes(reads, id),
  };
}

async function placesOf({ t, act }: Visit<unknown>, { language, manuscript, story }: Writing) {
  const { reads } = act;
  const trail = trailOf(await listSections(reads), manuscript.section, language);
  const versions = await listVersions(reads, story);
  return {
    trail: trail.map(({ name, path }) => ({ name, url: urls.section(language, path) })),
    versions: LANGUAGE_TAGS.filter((tag) => tag !== language && versions[tag] !== undefined),
    lists: [
      { name: t("editor.check-front"), url: urls.front(language) },
      { name: t("editor.check-feed"), url: urls.feed(language) },
      { name: t("editor.check-sitemap"), url: urls.sitemap() },
    ],
  };
}
