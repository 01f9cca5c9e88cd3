// Addresses at which an article gets another address, another language, or one of its names withheld.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { holdArticle } from "../hold-article";
import { findWriting } from "../queries";
import { withholdName } from "../signing/withhold-name";
import { articleIn } from "../step-routes";
import { changeAddress } from "./change-address";
import { moveToLanguage } from "./move-to-language";

const Sent = z.object({
  slug: z.string().max(2000).default(""),
  language: z.string().default(""),
  byline: z.coerce.number().int().min(0).default(0),
});
type Sent = z.infer<typeof Sent>;

const asForm = {
  method: "POST",
  access: "articles.write",
  body: formBody(Sent),
  cache: "never",
  crossSite: "refuse",
} as const;

export const addressRoutes: readonly AnyRoute[] = [
  route({ ...asForm, name: "articles.choose-address", path: PATTERNS.address, answer: chooseAddress }),
  route({
    ...asForm,
    name: "articles.move",
    path: PATTERNS.moveArticle,
    access: "articles.publish",
    answer: (visit) => move(visit, articleIn(visit)),
  }),
  route({ ...asForm, name: "articles.withhold-name", path: PATTERNS.withholdName, answer: withhold }),
];

/** Before readers know it; afterwards it is moved by those who publish. @throws Problem `conflict` */
async function chooseAddress(visit: Visit<Sent>): Promise<Response> {
  const article = articleIn(visit);
  await holdArticle(visit.act, { article });
  if ((await findWriting(visit.reads, article))?.address)
    throw new Problem("conflict", "articles.address-known");
  return move(visit, article);
}

/** To another slug, or to another language. */
async function move({ act, body, seeOther }: Visit<Sent>, article: number): Promise<Response> {
  if (!body.language) await changeAddress(act, { article, slug: body.slug });
  else if (isLanguage(body.language)) await moveToLanguage(act, { article, language: body.language });
  else throw new Problem("invalid", "articles.no-such-language");
  return seeOther(urls.write(article));
}

async function withhold(visit: Visit<Sent>): Promise<Response> {
  const article = articleIn(visit);
  await withholdName(visit.act, { article, byline: visit.body.byline, key: visit.keys.token });
  return visit.seeOther(urls.write(article));
}
