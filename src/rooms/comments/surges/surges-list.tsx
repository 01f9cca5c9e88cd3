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
  return (
    <section class="surges" aria-labelledby="surges">
      <h2 id="surges">{t("comments.surges")}</h2>
      <ul>
        {surges.map((surge) => (
          <li>
            <a href={urls.article(surge.address)} dir="auto" lang={surge.address.language}>
              {surge.headline}
            </a>
            <p>
              {t(`comments.surge.${surge.kind}`, {
                acts: number(surge.acts),
                fresh: number(surge.fresh),
                since: formatDate(language, since, { kind: "time", zone }),
              })}{" "}
              <Ways surge={surge} t={t} />
            </p>
          </li>
        ))}
      </ul>
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

function Ways({ surge: { article }, t }: { surge: Surge; t: Translate }) {
  return (
    <>
      <a href={`${urls.queue()}?state=held&article=${article}`}>{t("comments.filter-article")}</a>{" "}
      <a href={`${urls.commentModes()}?article=${article}#article-${article}`}>
        {t("comments.thread-rules")}
      </a>
    </>
  );
}
