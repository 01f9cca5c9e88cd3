// `<Article>`: a story as it is read, the same bytes in reader, proof, feed and export but for the addresses in it.

import { translatorFor, LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import type { ArticleView } from "./article";
import { Body } from "./blocks/body";
import { Corrections } from "./blocks/corrections";
import { Figure } from "./blocks/figure";
import { Signature } from "./blocks/signature";
import { LONG_HEADLINE } from "./manuscript/checks";
import { repeatingIn } from "./manuscript/pull-quote";
import { isBare } from "./manuscript/words";

export interface ArticleProps {
  readonly view: ArticleView;
  /** The paper's time zone, an IANA name. */
  readonly zone: string;
  /** From a variant's name to its address: public, proof or export. */
  readonly addressOfPicture: (name: string) => string;
  /** From an address of this paper to the one it has here: absolute in a feed. As it is, unless given. */
  readonly urlOf?: (url: string) => string;
  /** The article's own address, where the text stands on another page than its own. */
  readonly here?: string;
  /** A feed says headline, names, time, place and topics itself: only the text between them is printed. */
  readonly within?: "page" | "feed";
}

const asItIs = (url: string) => url;

export function Article({
  view,
  zone,
  addressOfPicture,
  urlOf = asItIs,
  here = "",
  within = "page",
}: ArticleProps) {
  const { language, manuscript, pictures } = view;
  const { direction } = LANGUAGES[language];
  const t = translatorFor(language);
  const lead = manuscript.picture && pictures.get(manuscript.picture.picture);
  // What was taken back is said before the text is read; everything else is put right after it.
  const retracted = view.corrections.filter(({ kind }) => kind === "retraction");
  const corrected = view.corrections.filter(({ kind }) => kind !== "retraction");
  const passages = passagesIn(view);
  const said = { language, t, zone, passages, here, urlOf };
  const isWhole = within !== "feed";
  const standfirst = manuscript.standfirst && <p class="standfirst">{manuscript.standfirst}</p>;
  return (
    <article lang={language} dir={direction}>
      {isWhole ? (
        <header>
          <Trail view={view} label={t("articles.breadcrumb")} urlOf={urlOf} />
          {/* Set smaller, so that it leaves room for the story. */}
          <h1 class={manuscript.headline.length > LONG_HEADLINE ? "long" : undefined}>
            {manuscript.headline}
          </h1>
          {standfirst}
          <Signature view={view} t={t} zone={zone} urlOf={urlOf} />
        </header>
      ) : (
        standfirst
      )}
      <Corrections corrections={retracted} {...said} />
      {manuscript.picture && lead && (
        <Figure shown={manuscript.picture} picture={lead} t={t} addressOfPicture={addressOfPicture} first />
      )}
      <Body
        blocks={manuscript.body}
        around={{
          t,
          language,
          direction,
          pictures,
          addressOfPicture,
          urlOf,
          here,
          within,
          repeating: repeatingIn(manuscript.body),
          corrected: Map.groupBy(view.corrections, ({ block }) => block),
          speakerAt: (name) => {
            const slug = view.speakers.get(name);
            return slug === undefined ? null : urlOf(urls.speaker(language, slug));
          },
        }}
      />
      <Corrections corrections={corrected} {...said} />
      {isWhole && <Topics view={view} label={t("articles.topics")} urlOf={urlOf} />}
    </article>
  );
}

/** Blocks that readers see and a note can lead to. */
function passagesIn({ manuscript, corrections }: ArticleView): ReadonlySet<string> {
  if (corrections.every(({ block }) => !block)) return new Set();
  return new Set(manuscript.body.flatMap((block) => (isBare(block) ? [] : [block.id])));
}

interface PartProps {
  readonly view: ArticleView;
  readonly label: string;
  readonly urlOf: (url: string) => string;
}

function Trail({ view, label, urlOf }: PartProps) {
  if (view.trail.length === 0) return null;
  return (
    <nav class="trail" aria-label={label}>
      <ol>
        {view.trail.map(({ name, path }) => (
          <li>
            <a href={urlOf(urls.section(view.language, path))}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Topics({ view, label, urlOf }: PartProps) {
  if (view.topics.length === 0) return null;
  return (
    <footer class="topics">
      <h2 class="hid">{label}</h2>
      <ul>
        {view.topics.map(({ name, slug }) => (
          <li>{slug ? <a href={urlOf(urls.topic(view.language, slug))}>{name}</a> : name}</li>
        ))}
      </ul>
    </footer>
  );
}
