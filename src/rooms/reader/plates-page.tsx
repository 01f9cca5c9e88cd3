// A story's pictures on a page of their own, as large as the window lets them be.

import { findLive, listVersions } from "#articles";
import { hasPlates, Plates, plateSheet, platesOf } from "#articles/plates";
import type { Page, Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { addressIn, urls } from "#urls";
import { Alternates } from "./alternates";
import { absolute, getOfferedPaper } from "./paper";

/** @throws Problem `not-found` for a story that is not public, or has too few pictures for a page */
export async function platesPage(visit: Visit<undefined>): Promise<Page> {
  const { params, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const address = addressIn(params);
  const article = await findLive(reads, address);
  if (!article || !hasPlates(article)) throw new Problem("not-found", "problem.not-found");
  const { headline } = article.manuscript;
  const versions = await listVersions(reads, article.storyId);
  const title = t("reader.plates-of", { headline });
  return {
    title,
    current: article.trail.at(-1)?.path,
    // The same story elsewhere may have fewer pictures; it is there, at least.
    languages: Object.fromEntries(Object.entries(versions).map(([tag, at]) => [tag, urls.article(at)])),
    head: (
      <>
        <Alternates visit={visit} paper={paper} addresses={{ [address.language]: urls.plates(address) }} />
        <meta name="description" content={title} />
        <meta property="og:title" content={title} />
        <meta property="og:url" content={absolute(visit, urls.plates(address))} />
        <style dangerouslySetInnerHTML={{ __html: plateSheet.text }} />
      </>
    ),
    body: (
      <>
        <section class="standing">
          <h1>{t("reader.plates", { count: platesOf(article).length })}</h1>
          <p>
            <a href={urls.article(address)}>{headline}</a>
          </p>
        </section>
        <Plates view={article} addressOfPicture={urls.picture} />
      </>
    ),
  };
}
