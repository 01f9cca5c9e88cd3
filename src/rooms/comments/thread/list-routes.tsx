// The pages of a thread: in each order, from each place on, and one comment in its thread. Held, for all readers alike.

import { type AnyRoute, type Page, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { findStanding } from "../modes/mode-queries";
import { commentedArticle } from "../own/own-link";
import { countComments } from "../queries";
import { listPageOf, threadPageOf } from "./list-page";
import { readAnchor, readOrder } from "./order";
import { hasPicked, listPage } from "./page-queries";
import { findThread } from "./thread-queries";

async function listed(visit: Visit<undefined>): Promise<Page> {
  const { reads, params } = visit;
  const order = readOrder(params.order ?? "");
  const after = order && params.after !== undefined ? readAnchor(params.after, order) : null;
  if (!order || (params.after !== undefined && !after)) throw new Problem("not-found", "problem.not-found");
  const said = await saidOf(visit);
  const page = await listPage(reads, { article: said.article, order, after });
  if (!page) throw new Problem("not-found", "problem.not-found");
  return listPageOf({ ...said, page, order, goesOn: after !== null });
}

async function single(visit: Visit<undefined>): Promise<Page> {
  const publicId = visit.params.token ?? "";
  const said = await saidOf(visit);
  const page = await findThread(visit.reads, { article: said.article, publicId });
  if (!page) throw new Problem("not-found", "comments.unknown");
  return threadPageOf({ ...said, page, about: publicId });
}

/** What every such page says of its article and its thread. */
async function saidOf(visit: Visit<undefined>) {
  const { reads, t, language } = visit;
  const { id: article, address, headline, comments } = await commentedArticle(visit);
  reads.note(`article:${article}`);
  const [count, picked, standing, { timeZone: zone, commentLikes: likes, nameWarning: warns }] =
    await Promise.all([
      countComments(reads, article),
      hasPicked(reads, article),
      findStanding(reads, article),
      getPublication(reads),
    ]);
  const open = comments === "open" && standing.takes;
  return {
    article,
    address,
    headline,
    count,
    picked,
    likes,
    warns,
    open,
    mode: standing.mode,
    t,
    language,
    zone,
  };
}

function shown(name: string, path: string, page: (visit: Visit<undefined>) => Promise<Page>): AnyRoute {
  return route({
    name: `comments.${name}`,
    method: "GET",
    path,
    access: "public",
    cache: "held",
    answer: async (visit: Visit<undefined>) => visit.page(await page(visit)),
  });
}

/** Held for each number that was true lately. One that never was is answered, and leaves nothing in our memory. */
const newsRoute = route({
  name: "comments.news",
  method: "GET",
  path: PATTERNS.commentNews,
  access: "public",
  cache: "held",
  async answer(visit: Visit<undefined>) {
    const { reads, params, t, data } = visit;
    // One spelling of each number: another would be another page to hold.
    if (!/^(?:0|[1-9]\d{0,8})$/.test(params.count ?? "")) throw new Problem("not-found", "problem.not-found");
    const known = Number(params.count);
    const { id } = await commentedArticle(visit);
    reads.note(`article:${id}`);
    const count = await countComments(reads, id);
    if (known > count) reads.until(reads.at);
    const news = count > known ? t("comments.news", { count: count - known }) : "";
    return data("application/json; charset=utf-8", JSON.stringify({ shown: { news } }));
  },
});

export const listRoutes: readonly AnyRoute[] = [
  newsRoute,
  shown("list", PATTERNS.commentList, listed),
  shown("list-on", PATTERNS.commentsAfter, listed),
  shown("thread", PATTERNS.thread, single),
];
