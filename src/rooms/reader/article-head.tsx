// What an article's page says to machines: its address in every language, how it looks when it is shared, what it is.

import { BlockStyle, type LiveArticle } from "#articles";
import { textOf } from "#articles/manuscript";
import type { Visit } from "#platform/http";
import { isoDate, type Language, LANGUAGES } from "#platform/i18n";
import { JsonScript } from "#platform/ui";
import { type ArticleAddress, urls } from "#urls";
import { Alternates } from "./alternates";
import { newsArticle, sharedPicture } from "./json-ld";
import { absolute, offeredLanguages, type Paper } from "./paper";

export interface ArticleFacts {
  readonly article: LiveArticle;
  readonly paper: Paper;
  readonly versions: Readonly<Partial<Record<Language, ArticleAddress>>>;
  readonly likes: number;
  readonly comments: number;
  readonly description: string;
}

const MOST_DESCRIPTION = 180;

export function ArticleHead({
  visit,
  ...known
}: Omit<ArticleFacts, "description"> & { visit: Visit<unknown> }) {
  const { article, paper, versions } = known;
  const { manuscript, language } = article;
  const description = descriptionOf(article);
  const picture = sharedPicture(visit, known);
  return (
    <>
      <BlockStyle view={article} />
      <meta name="description" content={description} />
      <Alternates visit={visit} paper={paper} addresses={addressesOf(versions)} />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={manuscript.headline} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={absolute(visit, urls.article(article.address))} />
      {offeredLanguages(paper).flatMap((other) =>
        other !== language && versions[other]
          ? [<meta property="og:locale:alternate" content={LANGUAGES[other].openGraph} />]
          : [],
      )}
      {picture && (
        <>
          <meta property="og:image" content={picture.url} />
          {manuscript.picture?.alt && <meta property="og:image:alt" content={manuscript.picture.alt} />}
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
      <meta property="article:published_time" content={isoDate(article.publishedAt, paper.zone)} />
      {article.changedAt !== null && (
        <meta property="article:modified_time" content={isoDate(article.changedAt, paper.zone)} />
      )}
      {article.trail.at(-1) && <meta property="article:section" content={article.trail.at(-1)?.name} />}
      {article.topics.map(({ name }) => (
        <meta property="article:tag" content={name} />
      ))}
      <JsonScript type="application/ld+json" value={newsArticle(visit, { ...known, description })} />
    </>
  );
}

function addressesOf(versions: ArticleFacts["versions"]): Partial<Record<Language, string>> {
  return Object.fromEntries(Object.entries(versions).map(([language, at]) => [language, urls.article(at)]));
}

/** The standfirst, or the beginning of the text, cut at a word. */
export function descriptionOf({ manuscript }: Pick<LiveArticle, "manuscript">): string {
  return manuscript.standfirst || beginningOf(textOf(manuscript));
}

export function beginningOf(words: string): string {
  const text = words.trim();
  if (text.length <= MOST_DESCRIPTION) return text;
  return `${text.slice(0, MOST_DESCRIPTION).replace(/\s+\S*$/u, "")}…`;
}
