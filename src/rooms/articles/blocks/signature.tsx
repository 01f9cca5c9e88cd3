// Who wrote an article and when it went out: the line between headline and text.

import { formatDate, isoDate, joinList, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type ArticleView, wasUpdated } from "../article";

interface SignatureProps {
  readonly view: ArticleView;
  readonly t: Translate;
  readonly zone: string;
  readonly urlOf: (url: string) => string;
}

export function Signature({ view, t, zone, urlOf }: SignatureProps) {
  const named = view.bylines.filter(({ withheld, name }) => !withheld && name);
  const withheld = view.bylines.some((byline) => byline.withheld);
  const { publishedAt, changedAt, language } = view;
  // The words stand at the end; whoever begins to read is told at once that there are some.
  const corrected = view.corrections.findLast(({ kind, withdrawn }) => kind !== "retraction" && !withdrawn);
  if (named.length === 0 && !withheld && publishedAt === null) return null;
  return (
    <div class="signed">
      {named.length > 0 && <Names names={named} language={language} by={t("articles.by")} urlOf={urlOf} />}
      {withheld && <p class="by">{t("articles.withheld")}</p>}
      {publishedAt !== null && (
        <p>
          <span class="hid">{t("articles.published")} </span>
          <time datetime={isoDate(publishedAt, zone)}>
            {formatDate(language, publishedAt, { kind: "moment", zone })}
          </time>
        </p>
      )}
      {publishedAt !== null && changedAt !== null && wasUpdated(view) && (
        <p>
          {t("articles.updated")}{" "}
          <time datetime={isoDate(changedAt, zone)}>
            {formatDate(language, changedAt, {
              kind: sameDay(publishedAt, changedAt, zone) ? "time" : "moment",
              zone,
            })}
          </time>
        </p>
      )}
      {corrected && (
        <p>
          <a href={`#correction-${corrected.id}`}>{t(`articles.kind.${corrected.kind}`)}</a>
        </p>
      )}
    </div>
  );
}

interface NamesProps {
  readonly names: ArticleView["bylines"];
  readonly language: Language;
  readonly by: string;
  readonly urlOf: (url: string) => string;
}

/** Each name by itself: one in another script must not move the commas round it. */
function Names({ names, language, by, urlOf }: NamesProps) {
  const separators = joinList(language, names.length);
  return (
    <p class="by">
      {by}{" "}
      {names.map(({ name, slug }, index) => (
        <>
          {index > 0 && separators[index - 1]}
          <bdi>
            {slug ? (
              <a href={urlOf(urls.byline(language, slug))} rel="author">
                {name}
              </a>
            ) : (
              name
            )}
          </bdi>
        </>
      ))}
    </p>
  );
}

function sameDay(one: number, other: number, zone: string): boolean {
  return isoDate(one, zone).slice(0, 10) === isoDate(other, zone).slice(0, 10);
}
