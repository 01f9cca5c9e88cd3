// A speaker's page: what somebody said in this paper, when, as what, and in which story; newest first.

import { findSpeaker, listCarriedLanguages, listSpoken } from "#articles/names";
import type { Page, Visit } from "#platform/http";
import { formatDate, isoDate } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { urls } from "#urls";
import { Alternates } from "./alternates";
import { addressesIn } from "./list-pages";
import { absolute, getOfferedPaper } from "./paper";

const MOST = 200;

export async function speakerPage(visit: Visit<undefined>): Promise<Page> {
  const { language, params, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const speaker = await findSpeaker(reads, { language, slug: params.slug ?? "" });
  if (!speaker) throw new Problem("not-found", "problem.not-found");
  const spoken = await listSpoken(reads, { speaker: speaker.id, language, most: MOST });
  // Whoever is quoted in withdrawn stories alone is not quoted.
  if (spoken.length === 0) throw new Problem("not-found", "problem.not-found");
  const carried = await listCarriedLanguages(reads, { noun: "speaker", id: speaker.id });
  const languages = addressesIn(carried, (tag) => {
    const name = speaker.names[tag];
    return name && urls.speaker(tag, name.slug);
  });
  const role = speaker.role || (spoken.find((one) => one.role)?.role ?? "");
  return {
    title: speaker.name,
    languages,
    head: (
      <>
        <meta
          name="description"
          content={t("reader.said-about", { speaker: speaker.name, paper: paper.name })}
        />
        <Alternates visit={visit} paper={paper} addresses={languages} />
        <meta property="og:title" content={speaker.name} />
        <meta property="og:url" content={absolute(visit, visit.path)} />
      </>
    ),
    body: (
      <section class="standing said-by">
        <p class="kicker">{t("reader.said-by")}</p>
        <h1>{speaker.name}</h1>
        {role && (
          <p class="role" dir="auto">
            {role}
          </p>
        )}
        {spoken.map(({ id, words, role: then, headline, address, publishedAt }) => (
          <article key={id}>
            <blockquote cite={urls.article(address)}>
              {words.split("\n").map((paragraph) => (
                <p dir="auto">{paragraph}</p>
              ))}
            </blockquote>
            <p class="hint">
              <time datetime={isoDate(publishedAt, paper.zone)}>
                {formatDate(language, publishedAt, { kind: "day", zone: paper.zone })}
              </time>
              {then && then !== role && (
                <>
                  {" · "}
                  <bdi>{then}</bdi>
                </>
              )}
            </p>
            <h2>
              <a href={urls.article(address)}>{headline}</a>
            </h2>
          </article>
        ))}
        {spoken.length === MOST && <p class="hint">{t("reader.said-most", { count: MOST })}</p>}
      </section>
    ),
  };
}
