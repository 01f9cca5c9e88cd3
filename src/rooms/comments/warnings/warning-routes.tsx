// How somebody says that they read a warning, and gets the form back with what they had typed.

import { z } from "zod";
import { type AnyRoute, formBody, route } from "#platform/http";
import { getPublication } from "#publication";
import { findReader } from "#readers";
import { PATTERNS } from "#urls";
import { findSignedIn } from "../accounts/session";
import { findStanding } from "../modes/mode-queries";
import { commentedArticle } from "../own/own-link";
import { readWarning } from "./read-warning";
import { warningReadPage } from "./warning-page";
import { findWarning } from "./warning-queries";

const Typed = z.object({
  name: z.string().catch(""),
  words: z.string().catch(""),
  answers: z.string().catch(""),
});
type Typed = z.infer<typeof Typed>;

/** The article is the one under which they want to write; the warning may be about a comment under another. */
const readRoute = route<Typed>({
  name: "comments.read-warning",
  method: "POST",
  path: PATTERNS.readWarning,
  access: "public",
  body: formBody(Typed),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    const { act, keys, params, t, language, body: typed } = visit;
    const { id, comments, address, headline } = await commentedArticle(visit);
    const signedIn = await findSignedIn(visit);
    const account = signedIn?.id ?? null;
    const warning = await findWarning(act.reads, { reader: findReader(visit), account, keys });
    // A second press, or another one's: there is nothing to do, and nothing to lose.
    if (warning && warning.publicId === params.token) await readWarning(act, { warning: warning.id });
    const { takes } = await findStanding(act.reads, id);
    const { nameWarning: warns } = await getPublication(act.reads);
    const open = comments === "open" && takes;
    return visit.page(
      warningReadPage({ address, headline, t, language, typed, open, warns, signedAs: signedIn?.name }),
    );
  },
});

export const warningRoutes: readonly AnyRoute[] = [readRoute];
