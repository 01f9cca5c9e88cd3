// Gathers what the history of an article shows: its revisions and steps, and two of its texts compared.

import {
  compareManuscripts,
  findRevision,
  heldWriting,
  listRevisions,
  listSteps,
  type Writing,
} from "#articles";
import { listBylines, mayDo } from "#people";
import type { Visit } from "#platform/http";
import { LANGUAGES } from "#platform/i18n";
import { getPublication, listSections, trailOf } from "#publication";
import { urls } from "#urls";
import { HistoryPage, NOW, type Side } from "./history-page";
import { pictureSources } from "./picture-sources";

const MOST = 200;

export async function showHistory(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language } = visit;
  const writing = await heldWriting(visit);
  const seesWithheld = mayDo(visit.person?.role ?? "", "bylines.see-withheld");
  const asked = { article: writing.id, most: MOST, seesWithheld };
  const revisions = await listRevisions(reads, asked);
  const { from, to } = sidesOf(visit.query, revisions);
  const texts = await Promise.all([textOf(visit, writing, from), textOf(visit, writing, to)]);
  const [before, after] = texts;
  const { timeZone: zone } = await getPublication(reads);
  return visit.page({
    title: t("editor.history"),
    current: "stories",
    body: (
      <HistoryPage
        t={t}
        language={language}
        zone={zone}
        article={{
          id: writing.id,
          version: writing.version,
          headline: writing.manuscript.headline,
          language: writing.language,
          direction: LANGUAGES[writing.language].direction,
        }}
        record={
          mayDo(visit.person?.role ?? "", "record.read")
            ? `${urls.record()}?noun=article&id=${writing.id}`
            : null
        }
        revisions={revisions}
        steps={await listSteps(reads, asked)}
        from={from}
        to={to}
        comparison={compareManuscripts({ before, after, language: writing.language })}
        names={await namesFor(visit, writing, texts)}
        pictures={await pictureSources(reads, { manuscripts: texts, language: writing.language })}
      />
    ),
  });
}

/** As asked for; else the last two texts that differ. */
function sidesOf(query: URLSearchParams, revisions: readonly { number: number; current: boolean }[]) {
  const known = (word: string | null): Side | null => {
    if (word === NOW) return NOW;
    return revisions.find(({ number }) => String(number) === word)?.number ?? null;
  };
  const older = revisions.filter(({ current }) => !current);
  return { from: known(query.get("from")) ?? older[0]?.number ?? NOW, to: known(query.get("to")) ?? NOW };
}

async function textOf({ reads }: Visit<undefined>, writing: Writing, side: Side) {
  if (side === NOW) return writing.manuscript;
  return (await findRevision(reads, { article: writing.id, number: side })) ?? writing.manuscript;
}

/** What stands for the ids of sections and bylines. */
export async function namesFor(
  { reads, t }: Pick<Visit<unknown>, "reads" | "t">,
  { language }: Writing,
  texts: readonly { bylines: readonly number[] }[],
) {
  const sections = await listSections(reads);
  const ids = [...new Set(texts.flatMap(({ bylines }) => bylines))];
  const bylines = await listBylines(reads, { language, ids });
  return {
    section: new Map(
      sections.map(({ id }) => [
        id,
        trailOf(sections, id, language)
          .map(({ name }) => name)
          .join(" › "),
      ]),
    ),
    bylines: new Map(
      bylines.map(({ id, name, withheld }) => [id, withheld ? t("editor.byline-withheld") : name]),
    ),
  };
}
