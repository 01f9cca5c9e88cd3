// Gathers what the page of notes shows: the passages as they stand now, and what colleagues say of them.

import { heldWriting, listNotes } from "#articles";
import { listPeople, mayDo } from "#people";
import type { Visit } from "#platform/http";
import { LANGUAGES } from "#platform/i18n";
import { getPublication } from "#publication";
import { openNotes } from "./notes-data";
import { NotesPage } from "./notes-page";

const MOST = 500;

export async function showNotes(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language } = visit;
  const writing = await heldWriting(visit);
  if (visit.request.headers.get("accept")?.includes("application/json"))
    return visit.json(await openNotes(visit, writing));
  const people = await addressees(visit);
  const seesWithheld = mayDo(visit.person?.role ?? "", "bylines.see-withheld");
  const { timeZone: zone } = await getPublication(reads);
  return visit.page({
    title: t("editor.notes"),
    current: "stories",
    body: (
      <NotesPage
        t={t}
        language={language}
        zone={zone}
        article={{
          id: writing.id,
          headline: writing.manuscript.headline,
          body: writing.manuscript.body,
          language: writing.language,
          direction: LANGUAGES[writing.language].direction,
        }}
        notes={await listNotes(reads, { article: writing.id, most: MOST, seesWithheld })}
        people={people}
      />
    ),
  });
}

/** Whom a note may be for. */
export async function addressees({
  reads,
  person,
}: Visit<undefined>): Promise<{ id: number; name: string }[]> {
  return (await listPeople(reads))
    .filter(({ id, role, suspended }) => !suspended && id !== person?.id && mayDo(role, "articles.write"))
    .map(({ id, name }) => ({ id, name }));
}
