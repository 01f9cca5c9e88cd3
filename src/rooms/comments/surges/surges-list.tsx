// What is unusual now, shown before the queue: a burst is seen by people, and counted like everything else.

import { formatDate, formatNumber, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Surge, Surges } from "./surge-queries";

const KINDS = ["vote", "comment"] as const;

export interface SurgesListProps extends Surges {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

export function SurgesList({ surges, since, usual, t, language, zone }: SurgesListProps) {
  if (surges.length === 0) return null;
  const number = (value: number) => formatNumber(language, value);
  const said = ({ kind, acts, fresh }: Surge) =>
    t(`comments.surge.${kind}`, {
      acts: number(acts),
      fresh: number(fresh),
      since: formatDate(language, since, { kind: "time", zone }),
    });
  const [first, ...others] = Map.groupBy(surges, ({ article }) => article).values();
  return (
    <section class="surges" aria-labelledby="surges">
      <h2 id="surges">{t("comments.surges")}</h2>
      <ul>{first && <OfArticle surges={first} said={said} t={t} />}</ul>
      {/* Folded: what waits to be read stands below. */}
      {others.length > 0 && (
        <details>
          <summary>{t("comments.surges-more", { count: others.length })}</summary>
          <ul>
            {others.map((of) => (
              <OfArticle surges={of} said={said} t={t} />
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{t("comments.surge-means")}</summary>
        {KINDS.map((kind) => (
          <p class="hint">
            {t(`comments.surge-usual.${kind}`, {
              acts: number(usual[kind].acts),
              fresh: number(usual[kind].fresh),
            })}
          </p>
        ))}
        <p class="hint">{t("comments.surge-rule")}</p>
      </details>
    </section>
  );
}

interface OfArticleProps {
  readonly surges: readonly Surge[];
  readonly said: (surge: Surge) => string;
  readonly t: Translate;
}

function OfArticle({ surges, said, t }: OfArticleProps) {
  const [first] = surges;
  if (!first) return null;
  const { article, address, headline } = first;
  return (
    <li>
      <a href={urls.article(address)} dir="auto" lang={address.language}>
        {headline}
      </a>
      {surges.map((surge) => (
        <p>{said(surge)}</p>
      ))}
      <p class="hint">
        <a href={`${urls.queue()}?state=held&article=${article}`}>{t("comments.filter-article")}</a>{" "}
        <a href={`${urls.commentModes()}?article=${article}#article-${article}`}>
          {t("comments.thread-rules")}
        </a>
      </p>
    </li>
  );
}
