// The article that an address of the newsroom names, as its working copy stands, for whoever may work on it.

import { holdToLimits } from "#people";
import type { Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { findWriting, type Writing } from "./queries";
import { articleIn } from "./step-routes";

/**
 * Read by the act's own handle: what was written in this request is seen.
 *
 * @throws Problem `not-found` for one that is not there, `not-allowed` outside the limits of who asks
 */
export async function heldWriting(visit: Visit<unknown>): Promise<Writing> {
  const { act } = visit;
  const writing = await findWriting(act.reads, articleIn(visit));
  if (!writing) throw new Problem("not-found", "articles.unknown");
  await holdToLimits(act, { language: writing.language, sections: [writing.manuscript.section] });
  return writing;
}
