// An article as machines that read news know it: schema.org's NewsArticle.

import { type LiveArticle, type Manuscript } from "#articles";
import { textOf, readCoordinates } from "#articles/manuscript";
import { variantName, variantsOf } from "#media";
import type { Visit } from "#platform/http";
import { isoDate } from "#platform/i18n";
import { urls } from "#urls";
import type { ArticleFacts } from "./article-head";
import { absolute } from "./paper";

/** @see https://schema.org/NewsArticle and https://developers.google.com/search/docs/appearance/structured-data/article */
export function newsArticle(visit: Visit<unknown>, facts: ArticleFacts): Record<string, unknown> {
  const { article, paper, description } = facts;
  const { manuscript } = article;
  const url = absolute(visit, urls.article(article.address));
  const publisher = {
    "@type": "NewsMediaOrganization",
    name: paper.name,
    url: absolute(visit, urls.front(article.language)),
  };
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: manuscript.headline,
    description,
    url,
    mainEntityOfPage: url,
    inLanguage: article.language,
    articleSection: article.trail.map(({ name }) => name),
    keywords: article.topics.length > 0 ? article.topics.map(({ name }) => name) : undefined,
    wordCount: wordsIn(manuscript),
    datePublished: isoDate(article.publishedAt, paper.zone),
    dateModified: isoDate(article.changedAt ?? article.publishedAt, paper.zone),
    author: authors(visit, facts) ?? [publisher],
    publisher,
    image: imageOf(visit, facts),
    contentLocation: places(article),
    isAccessibleForFree: true,
    commentCount: facts.comments,
    interactionStatistic: [counter("LikeAction", facts.likes), counter("CommentAction", facts.comments)],
    correction: corrections(visit, { facts, url, publisher }),
    workTranslation: translations(visit, facts),
  };
}

/** The people who are named. Where a name is withheld, the paper answers for the story, and nothing tells how many wrote it. */
function authors(visit: Visit<unknown>, { article }: ArticleFacts): object[] | null {
  const named = article.bylines.filter(({ withheld, name }) => !withheld && name);
  if (named.length === 0) return null;
  return named.map(({ name, slug, isAgency }) => ({
    "@type": isAgency ? "Organization" : "Person",
    name,
    url: slug ? absolute(visit, urls.byline(article.language, slug)) : undefined,
  }));
}

/** Those that stand; one that was withdrawn puts nothing right. */
function corrections(
  visit: Visit<unknown>,
  { facts, url, publisher }: { facts: ArticleFacts; url: string; publisher: object },
): object[] | undefined {
  const { article, paper } = facts;
  const standing = article.corrections.filter(({ withdrawn }) => !withdrawn);
  if (standing.length === 0) return undefined;
  const passages = new Set(article.manuscript.body.map((one) => one.id));
  return standing.map(({ id, words, at, block, signedBy, amendedAt }) => ({
    "@type": "CorrectionComment",
    text: words,
    datePublished: isoDate(at, paper.zone),
    dateModified: amendedAt === null ? undefined : isoDate(amendedAt, paper.zone),
    author: signedBy
      ? {
          "@type": "Person",
          name: signedBy.name,
          url: signedBy.slug ? absolute(visit, urls.byline(article.language, signedBy.slug)) : undefined,
        }
      : publisher,
    publisher,
    url: `${url}#correction-${id}`,
    about: passages.has(block) ? { "@type": "WebPageElement", url: `${url}#passage-${block}` } : undefined,
  }));
}

/** Places that the story shows on a map. */
function places({ manuscript }: LiveArticle): object[] | undefined {
  const found = manuscript.body.flatMap((block) => {
    const at = block.kind === "map-point" ? readCoordinates(block.at) : null;
    if (!at || block.kind !== "map-point") return [];
    const geo = { "@type": "GeoCoordinates", latitude: at.latitude, longitude: at.longitude };
    return [{ "@type": "Place", name: block.place || undefined, geo }];
  });
  return found.length > 0 ? found : undefined;
}

function translations(visit: Visit<unknown>, { article, versions }: ArticleFacts): object[] | undefined {
  const others = Object.values(versions).filter((address) => address.language !== article.language);
  if (others.length === 0) return undefined;
  return others.map((address) => ({
    "@type": "NewsArticle",
    inLanguage: address.language,
    url: absolute(visit, urls.article(address)),
  }));
}

function imageOf(visit: Visit<unknown>, facts: ArticleFacts): object | undefined {
  const shared = sharedPicture(visit, facts);
  const shown = facts.article.manuscript.picture;
  if (!shared || !shown) return undefined;
  return {
    "@type": "ImageObject",
    ...shared,
    caption: shown.caption || undefined,
    creditText: shown.credit || undefined,
  };
}

const SHARED_WIDTH = 1280;

/** The lead picture as others show it: as wide as is useful there, in a format that everybody reads. */
export function sharedPicture(
  visit: Visit<unknown>,
  { article }: Pick<ArticleFacts, "article">,
): { url: string; width: number; height: number } | null {
  const lead = article.manuscript.picture;
  const picture = lead && article.pictures.get(lead.picture);
  if (!picture) return null;
  const plain = variantsOf(picture, ["jpeg", "png"]);
  const variant = plain.findLast(({ width }) => width <= SHARED_WIDTH) ?? plain[0];
  if (!variant) return null;
  return {
    url: absolute(visit, urls.picture(variantName(picture, variant))),
    width: variant.width,
    height: variant.height,
  };
}

function counter(type: string, count: number): object {
  return {
    "@type": "InteractionCounter",
    interactionType: `https://schema.org/${type}`,
    userInteractionCount: count,
  };
}

function wordsIn({ body }: Manuscript): number {
  return textOf({ body }).split(/\s+/u).filter(Boolean).length;
}
