// A page that the newsroom wrote about itself; at one of these addresses stands the comment policy.

import { isPolicy, policyPage } from "./policy-page";
import { textOf } from "#articles/manuscript";
import { findPublicPage, listSame, StandingSheet, StandingStyle } from "#pages";
import type { Page, Visit } from "#platform/http";
import { formatDate } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { urls } from "#urls";
import { beginningOf } from "./article-head";
import { getOfferedPaper } from "./paper";
import { StandingHead } from "./standing";

export async function standingPage(visit: Visit<undefined>): Promise<Page> {
  const { language, params, reads, t } = visit;
  if (isPolicy(params.slug)) return policyPage(visit);
  const paper = await getOfferedPaper(visit);
  const page = await findPublicPage(reads, { language, slug: params.slug ?? "" });
  if (!page) throw new Problem("not-found", "problem.not-found");
  const { title, body, outAt } = page;
  const same = await listSame(reads, page.sameAs);
  const languages = Object.fromEntries(
    Object.entries(same).map(([tag, slug]) => [tag, urls.standing(tag, slug)]),
  );
  const day = formatDate(language, outAt, { kind: "day", zone: paper.zone });
  return {
    title,
    languages,
    head: (
      <>
        <StandingStyle body={body} />
        <StandingHead
          visit={visit}
          paper={paper}
          title={title}
          about={beginningOf(textOf({ body: [...body] }))}
          languages={languages}
        />
      </>
    ),
    body: (
      <StandingSheet title={title} body={body} language={language} changed={t("pages.changed", { day })} />
    ),
  };
}
