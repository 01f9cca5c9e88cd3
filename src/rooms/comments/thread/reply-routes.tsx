// Where a comment is answered: a page of its own with the comment and the form, for browsers with and without script.

import { type AnyRoute, route } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { findSignedIn } from "../accounts/session";
import { findStanding } from "../modes/mode-queries";
import { commentedArticle } from "../own/own-link";
import { replyPage } from "./reply-page";
import { findPublic } from "./thread-queries";

export const replyRoute: AnyRoute = route({
  name: "comments.reply",
  method: "GET",
  path: PATTERNS.reply,
  access: "public",
  cache: "never",
  async answer(visit) {
    const { act, params, t, language } = visit;
    const { reads } = act;
    const article = await commentedArticle(visit);
    const answered = await findPublic(reads, { article: article.id, publicId: params.token ?? "" });
    if (!answered) throw new Problem("not-found", "comments.unknown");
    const { timeZone: zone, nameWarning: warns } = await getPublication(reads);
    const { address, headline } = article;
    const { takes } = await findStanding(reads, article.id);
    const open = article.comments === "open" && takes;
    const signedAs = (await findSignedIn(visit))?.name;
    return visit.page(replyPage({ address, headline, answered, open, warns, signedAs, t, language, zone }));
  },
});
