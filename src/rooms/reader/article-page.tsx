// An article's page: the article, and everything that stands outside it, in the order in which a reader comes to it.

import { Article, findLive, listRelated, listVersions, type LiveArticle, type Teaser } from "#articles";
import { hasPlates, platesOf } from "#articles/plates";
import { countComments, findStanding, hasPicked, listFirstPage, Thread, ThreadStyle } from "#comments";
import { dayOf, Story, toldOf } from "#front";
import { findLockdown } from "#people";
import type { Page, Visit } from "#platform/http";
import { type Language, LANGUAGES } from "#platform/i18n";
import { addressIn, type ArticleAddress, urls } from "#urls";
import { countVotes, VoteForm } from "#votes";
import { ArticleHead } from "./article-head";
import { killedPage } from "./killed-page";
import { absolute, getOfferedPaper, offeredLanguages, type Paper } from "./paper";
import { Share } from "./share";

export async function articlePage(visit: Visit<undefined>): Promise<Page> {
  const { params, reads, language, t } = visit;
  const paper = await getOfferedPaper(visit);
  const address = addressIn(params);
  const article = await findLive(reads, address);
  if (!article) return killedPage(visit, { address, zone: paper.zone });
  const versions = await listVersions(reads, article.storyId);
  const counts = await countVotes(reads, article.id);
  const count = await countComments(reads, article.id);
  const lockdown = await findLockdown(reads);
  const page = await listFirstPage(reads, { article: article.id, order: "oldest" });
  const standing = await findStanding(reads, article.id);
  return {
    title: article.manuscript.headline,
    current: article.trail.at(-1)?.path,
    languages: Object.fromEntries(Object.entries(versions).map(([tag, at]) => [tag, urls.article(at)])),
    head: (
      <>
        <ArticleHead
          visit={visit}
          article={article}
          paper={paper}
          versions={versions}
          likes={counts.likes}
          comments={count}
        />
        {page.comments.length > 0 && <ThreadStyle />}
      </>
    ),
    body: (
      <>
        <a class="skip" href="#comments">
          {t("reader.skip-to-comments")}
        </a>
        <Article view={article} zone={paper.zone} addressOfPicture={urls.picture} />
        <div class="after">
          {hasPlates(article) && (
            <p class="hint">
              <a href={urls.plates(address)}>{t("reader.plates", { count: platesOf(article).length })}</a>
            </p>
          )}
          <Versions article={article} versions={versions} paper={paper} label={t("reader.story-languages")} />
          <VoteForm address={address} counts={counts} t={t} language={language} open={!lockdown} />
          <Share
            url={absolute(visit, urls.article(address))}
            title={article.manuscript.headline}
            t={t}
            keep={urls.keep(address)}
          />
          <Related
            stories={await listRelated(reads, article.id)}
            language={language}
            label={t("reader.related")}
            paper={paper}
          />
          <Thread
            address={address}
            page={page}
            order="oldest"
            warns={paper.publication.nameWarning}
            likes={paper.publication.commentLikes}
            picked={count > 0 && (await hasPicked(reads, article.id))}
            count={count}
            open={article.comments === "open" && standing.takes}
            mode={standing.mode}
            t={t}
            language={language}
            zone={paper.zone}
          />
        </div>
      </>
    ),
  };
}

interface VersionsProps {
  readonly article: LiveArticle;
  readonly versions: Readonly<Partial<Record<Language, ArticleAddress>>>;
  readonly paper: Paper;
  readonly label: string;
}

/** In the paper's order of languages, as in the masthead. */
function Versions({ article, versions, paper, label }: VersionsProps) {
  const others = offeredLanguages(paper).filter(
    (language) => language !== article.language && versions[language],
  );
  if (others.length === 0) return null;
  return (
    <nav class="versions" aria-label={label}>
      <p>{label}</p>
      <ul>
        {others.map((language) => {
          const address = versions[language];
          return (
            address && (
              <li>
                <a
                  href={urls.article(address)}
                  lang={language}
                  hreflang={language}
                  dir={LANGUAGES[language].direction}
                >
                  {LANGUAGES[language].name}
                </a>
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}

interface RelatedProps {
  readonly stories: readonly Teaser[];
  readonly language: Language;
  readonly label: string;
  readonly paper: Paper;
}

function Related({ stories, language, label, paper }: RelatedProps) {
  if (stories.length === 0) return null;
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related">{label}</h2>
      <div>
        {stories.map((teaser) => (
          <Story told={toldOf(teaser)} heading="h3" when={dayOf(language, teaser.publishedAt, paper.zone)} />
        ))}
      </div>
    </section>
  );
}
