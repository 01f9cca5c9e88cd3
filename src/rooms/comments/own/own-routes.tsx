// What authors do with a comment of theirs: change it for a quarter of an hour, or take it back.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { findReader, paceOf } from "#readers";
import { PATTERNS, urls } from "#urls";
import type { HeldOwn } from "../comment";
import { isTrusted } from "../modes/trust";
import { changePage, withdrawnPage } from "../own-page";
import { takingArticle } from "../post-comment";
import { findOwn } from "../queries";
import { holdChangeable, isAuthor } from "./author";
import { changeComment } from "./change-comment";
import { commentedArticle, readOwn } from "./own-link";
import { withdrawComment } from "./withdraw-comment";

const Changed = z.object({
  name: z.string().catch(""),
  words: z.string().catch(""),
  topic: z.string().catch(""),
});
type Changed = z.infer<typeof Changed>;

const formRoute = route({
  name: "comments.change-form",
  method: "GET",
  path: PATTERNS.changeComment,
  access: "public",
  cache: "never",
  async answer(visit) {
    const { article, own, link } = await ownComment(visit);
    holdChangeable(own, visit.act.at);
    await takingArticle(visit.reads, article.address);
    const { t, language } = visit;
    const { nameWarning: warns } = await getPublication(visit.reads);
    return visit.page(
      changePage({ ...article, t, language, typed: own, link, warns, signedAs: signedAs(own) }),
    );
  },
});

const changeRoute = route<Changed>({
  name: "comments.change",
  method: "POST",
  path: PATTERNS.changeComment,
  access: "public",
  body: formBody(Changed),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    const { article, own, link } = await ownComment(visit);
    const { name, words, topic: trap } = visit.body;
    const reader = findReader(visit) ?? null;
    const faults = await changeComment(visit.act, {
      article: article.id,
      address: article.address,
      publicId: own.publicId,
      name,
      words,
      trap,
      busy: paceOf(visit, "comment") === "busy",
      reader,
      trusted: reader !== null && isTrusted(visit, reader),
      keys: visit.keys,
    });
    if (faults.length === 0) return visit.seeOther(`${urls.held(article.address, link)}#own`);
    const { t, language } = visit;
    const { nameWarning: warns } = await getPublication(visit.reads);
    const typed = { name, words };
    return visit.page(
      changePage({ ...article, t, language, typed, link, faults, warns, signedAs: signedAs(own) }),
    );
  },
});

const withdrawRoute = route({
  name: "comments.withdraw",
  method: "POST",
  path: PATTERNS.withdrawComment,
  access: "public",
  body: formBody(z.object({})),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    const { article, own } = await ownComment(visit);
    await withdrawComment(visit.act, { article: article.id, publicId: own.publicId });
    return visit.page(withdrawnPage({ ...article, t: visit.t }));
  },
});

export const ownRoutes: readonly AnyRoute[] = [formRoute, changeRoute, withdrawRoute];

/** A comment from an account keeps its name. */
const signedAs = ({ account, name }: HeldOwn) => (account === null ? undefined : name);

/** @throws Problem `gone` by a link that does not hold, `not-allowed` in another browser than its author's */
export async function ownComment(visit: Visit<unknown>) {
  const article = await commentedArticle(visit);
  const publicId = readOwn(visit, article.id);
  const own = publicId && (await findOwn(visit.act.reads, { article: article.id, publicId }));
  if (!own) throw new Problem("gone", "comments.own-gone");
  if (!(await isAuthor(visit, { article: article.id, own })))
    throw new Problem("not-allowed", "comments.not-yours");
  return { article, own, link: visit.params.token ?? "" };
}
