// The address of what a translation has to catch up with: a page, and for the script the pieces alone.

import { heldWriting } from "#articles";
import type { Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { besideSource } from "./source-data";
import { SourcePage } from "./source-page";

export async function showSource(visit: Visit<undefined>): Promise<Response> {
  const writing = await heldWriting(visit);
  const { language, manuscript } = writing;
  const beside = await besideSource(visit, writing.id);
  if (!beside) throw new Problem("not-found", "articles.no-translation");
  if (visit.request.headers.get("accept")?.includes("application/json")) return visit.json(beside.data);
  return visit.page({
    title: visit.t("editor.source-title"),
    current: "stories",
    body: (
      <SourcePage
        t={visit.t}
        article={{ id: writing.id, headline: manuscript.headline, language, body: manuscript.body }}
        beside={beside}
      />
    ),
  });
}
