// Where a browser sends the sum that it did.

import { z } from "zod";
import { type AnyRoute, formBody, route } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { findReader, paceOf } from "#readers";
import { PATTERNS } from "#urls";
import { findStanding } from "../modes/mode-queries";
import { isTrusted } from "../modes/trust";
import { ownComment } from "../own/own-routes";
import { letThrough } from "./let-through";
import { isOffered, isOurs } from "./offer";
import { isSolved } from "./puzzle";

const Solved = z.object({ puzzle: z.string(), numbers: z.string() });
type Solved = z.infer<typeof Solved>;

/** Only the script of the page comes here: whoever has none has lost nothing, and waits. */
const solvedRoute = route<Solved>({
  name: "comments.step-up",
  method: "POST",
  path: PATTERNS.solvePuzzle,
  access: "public",
  body: formBody(Solved),
  cache: "never",
  crossSite: "refuse",
  async answer(visit) {
    const { article, own } = await ownComment(visit);
    const { act, keys, reads } = visit;
    const bound = { article: article.id, publicId: own.publicId };
    const standing = await findStanding(act.reads, article.id);
    // In another tab, or decided meanwhile: nothing is left to do.
    if (own.state === "approved") return visit.json({ done: true });
    const { puzzle, numbers } = visit.body;
    const isAsked =
      isOffered(own, { standing, paper: await getPublication(reads) }) &&
      isOurs(keys, { ...bound, now: act.at, puzzle });
    if (!isAsked) throw new Problem("gone", "comments.step-up-held");
    // A machine that does sums all day is faster at them than any reader.
    if (paceOf(visit, "step-up") === "busy") throw new Problem("too-many", "comments.step-up-held");
    if (!isSolved(puzzle, numbers.split(",").map(Number))) throw new Problem("gone", "comments.step-up-held");
    const reader = findReader(visit);
    const trusted = reader !== null && isTrusted(visit, reader);
    return visit.json({
      done: await letThrough(act, { ...bound, address: article.address, reader, trusted, keys }),
    });
  },
});

export const stepUpRoutes: readonly AnyRoute[] = [solvedRoute];
