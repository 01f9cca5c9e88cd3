// The feed of one article's comments: Atom, because it can say which comment answers which. Their words are text, whatever was typed.

import { findOpenArticle } from "#articles";
import { listNewest, type PublicComment } from "#comments";
import type { Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { addressIn, urls } from "#urls";
import { absolute, getOfferedPaper } from "./paper";
import { xmlText } from "./xml";

const ENTRIES = 50;
/** A name must not turn round the words that it stands among: isolates, as markup cannot stand there. */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** @see RFC 4287; RFC 4685 for answers */
export async function commentsFeed(visit: Visit<undefined>): Promise<string> {
  const { language, reads, params, t } = visit;
  await getOfferedPaper(visit);
  const address = addressIn(params);
  const article = await findOpenArticle(reads, address);
  if (!article) throw new Problem("not-found", "problem.not-found");
  reads.note(`article:${article.id}`);
  const comments = await listNewest(reads, { article: article.id, most: ENTRIES });
  const idOf = (what: string) => `tag:${new URL(visit.config.origin).hostname},${params.year}:${what}`;
  const said = { visit, idOf, urlOf: (id: string) => absolute(visit, urls.thread(address, id)) };
  const newest = comments[0]?.createdAt ?? Date.UTC(Number(params.year), Number(params.month) - 1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${language}">`,
    `<title>${xmlText(t("comments.list-title", { headline: article.headline }))}</title>`,
    `<id>${xmlText(idOf(`article-${article.id}-comments`))}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(absolute(visit, urls.commentsFeed(address)))}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(absolute(visit, `${urls.article(address)}#comments`))}"/>`,
    `<updated>${new Date(newest).toISOString()}</updated>`,
    ...comments.map((comment) => entry(comment, said)),
    "</feed>",
    "",
  ].join("\n");
}

interface Said {
  readonly visit: Visit<unknown>;
  readonly idOf: (what: string) => string;
  readonly urlOf: (comment: string) => string;
}

function entry(comment: PublicComment, { visit: { t }, idOf, urlOf }: Said): string {
  const { publicId, name, words, language, createdAt, answers } = comment;
  const shown = name || t("comments.reader");
  const at = new Date(createdAt).toISOString();
  return [
    "<entry>",
    `<title>${xmlText(t("comments.one-title", { name: isolated(shown) }))}</title>`,
    `<id>${xmlText(idOf(`comment-${publicId}`))}</id>`,
    `<link rel="alternate" type="text/html" href="${xmlText(urlOf(publicId))}"/>`,
    `<published>${at}</published>`,
    `<updated>${at}</updated>`,
    `<author><name>${xmlText(shown)}</name></author>`,
    ...(answers
      ? [
          `<thr:in-reply-to ref="${xmlText(idOf(`comment-${answers}`))}" type="text/html" href="${xmlText(urlOf(answers))}"/>`,
        ]
      : []),
    `<content type="text" xml:lang="${language}">${xmlText(words)}</content>`,
    "</entry>",
  ].join("\n");
}
