// The page that an address of the newsroom is about.

import { isWithin, limitsOf } from "#people";
import type { Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import type { StandingPage } from "./page";
import { findPage } from "./queries";

/** @throws Problem `not-found`, `not-allowed` outside one's languages */
export async function getPage(visit: Visit<unknown>): Promise<StandingPage> {
  const page = await findPage(visit.reads, Number(visit.params.page) || 0);
  if (!page) throw new Problem("not-found", "pages.unknown");
  const limits = await limitsOf(visit.act);
  if (!isWithin(limits, { language: page.language, editions: [] }))
    throw new Problem("not-allowed", "people.not-your-language");
  return page;
}
