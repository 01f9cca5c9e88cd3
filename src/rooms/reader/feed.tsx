// A language's feed: RSS 2.0 with whole articles, as they stand in the paper.

import { renderToString } from "preact-render-to-string";
import { Article, findLive, listLive, type LiveArticle } from "#articles";
import { variantName, variantsOf } from "#media";
import type { Visit } from "#platform/http";
import { LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import { descriptionOf } from "./article-head";
import { absolute, getOfferedPaper, type Paper } from "./paper";
import { xmlData, xmlText } from "./xml";

const ITEMS = 20;
/** Minutes for which a reader may keep it; whoever asks earlier gets 304. */
const KEEP_MINUTES = 15;

/** @see https://www.rssboard.org/rss-specification */
export async function feed(visit: Visit<undefined>): Promise<string> {
  const { language, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const teasers = await listLive(reads, { language, most: ITEMS });
  const found = await Promise.all(teasers.map(({ address }) => findLive(reads, address)));
  const articles = found.filter((article) => article !== null);
  const newest = Math.max(0, ...articles.map(({ changedAt, publishedAt }) => changedAt ?? publishedAt));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">',
    "<channel>",
    `<title>${xmlText(paper.name)}</title>`,
    `<link>${xmlText(absolute(visit, urls.front(language)))}</link>`,
    `<atom:link rel="self" type="application/rss+xml" href="${xmlText(absolute(visit, urls.feed(language)))}"/>`,
    `<description>${xmlText(t("reader.front-about", { paper: paper.name }))}</description>`,
    `<language>${language}</language>`,
    ...(newest > 0 ? [`<lastBuildDate>${rfc822(newest)}</lastBuildDate>`] : []),
    `<ttl>${KEEP_MINUTES}</ttl>`,
    ...articles.map((article) => item(visit, article, paper)),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

function item(visit: Visit<unknown>, article: LiveArticle, paper: Paper): string {
  const url = absolute(visit, urls.article(article.address));
  const named = article.bylines.filter(({ withheld, name }) => !withheld && name).map(({ name }) => name);
  return [
    "<item>",
    `<title>${xmlText(article.manuscript.headline)}</title>`,
    `<link>${xmlText(url)}</link>`,
    // Neither headline nor address: both may change, and a reader would see the story twice.
    `<guid isPermaLink="false">article-${article.id}</guid>`,
    `<pubDate>${rfc822(article.publishedAt)}</pubDate>`,
    `<atom:updated>${new Date(article.changedAt ?? article.publishedAt).toISOString()}</atom:updated>`,
    `<dc:language>${article.language}</dc:language>`,
    ...(named.length > 0 ? named : [paper.name]).map((name) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    ...[...article.trail.map(({ name }) => name), ...article.topics.map(({ name }) => name)].map(
      (name) => `<category>${xmlText(name)}</category>`,
    ),
    `<description>${xmlText(descriptionOf(article))}</description>`,
    ...leadPicture(visit, article),
    ...(article.comments === "open" ? [`<comments>${xmlText(`${url}#comments`)}</comments>`] : []),
    `<content:encoded>${xmlData(wholeText(visit, article, paper.zone))}</content:encoded>`,
    "</item>",
  ].join("\n");
}

/**
 * What the item has no element of its own for: headline, names, time, place and topics stand beside it. RSS knows no
 * direction, so the text carries its own.
 */
function wholeText(visit: Visit<unknown>, article: LiveArticle, zone: string): string {
  const { language } = article;
  return renderToString(
    <div lang={language} dir={LANGUAGES[language].direction}>
      <Article
        view={article}
        zone={zone}
        within="feed"
        here={absolute(visit, urls.article(article.address))}
        addressOfPicture={(name) => absolute(visit, urls.picture(name))}
        urlOf={(url) => absolute(visit, url)}
      />
    </div>,
  );
}

function leadPicture(visit: Visit<unknown>, { manuscript, pictures }: LiveArticle): string[] {
  const picture = manuscript.picture && pictures.get(manuscript.picture.picture);
  const variant = picture && variantsOf(picture, ["jpeg", "png"]).at(-1);
  if (!picture || !variant) return [];
  const url = absolute(visit, urls.picture(variantName(picture, variant)));
  return [
    `<media:content medium="image" type="image/${variant.format}" width="${variant.width}" height="${variant.height}" url="${xmlText(url)}"/>`,
  ];
}

/** English names and a numeric offset, whatever the feed's language. */
function rfc822(at: number): string {
  return new Date(at).toUTCString().replace("GMT", "+0000");
}
