// The public frame: the masthead, the sections, the foot. The same for every reader.

import type { ComponentChildren } from "preact";
import { nextMidnight } from "#front";
import { type FootEntry, listFoot } from "#pages";
import type { Frame, Page, Visit } from "#platform/http";
import { formatDate, isoDate, type Language, LANGUAGES } from "#platform/i18n";
import { Document, printDocument } from "#platform/ui";
import { type NamedSection, sectionsUnder } from "#publication";
import { urls } from "#urls";
import { Ages } from "./ages";
import { instead } from "./instead";
import { absolute, getPaper, offeredLanguages, type Paper } from "./paper";
import { sheetFor } from "./sheet";
import { TEXT_SHEET, textOnly } from "./text-edition";

/** So many places fit in one row; a paper with more shows the sections of the edition one is in. */
const MOST_IN_ROW = 14;

export interface FrameParts {
  /** Address of the script that improves votes and comments; pages work without it. Null where there are neither. */
  readonly script: string | null;
  /** Addresses of the scripts that pages may name instead. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** `text`: without pictures and script, under addresses of its own. */
  readonly edition?: "whole" | "text";
}

export function readerFrame({ script, scripts, edition = "whole" }: FrameParts): Frame {
  const isText = edition === "text";
  return async (visit, page) => {
    const paper = await getPaper(visit);
    const { language, t } = visit;
    const isFront = visit.path === urls.front(language) && (page.status ?? 200) === 200;
    const printed = printDocument(
      <Document
        language={language}
        direction={LANGUAGES[language].direction}
        title={isFront ? page.title : `${page.title} — ${paper.name}`}
        sheet={isText ? TEXT_SHEET : sheetFor(page)}
        className={isText ? undefined : `accent-${paper.publication.accent}`}
        head={
          isText ? (
            <TextHead visit={visit} page={page} />
          ) : (
            <Head visit={visit} page={page} paper={paper} script={script} scripts={scripts} />
          )
        }
      >
        <a class="skip" href="#content">
          {t("reader.skip-to-content")}
        </a>{" "}
        <a class="skip" href="#sections">
          {t("reader.skip-to-sections")}
        </a>{" "}
        <Masthead visit={visit} page={page} paper={paper} isFront={isFront} />
        <main id="content" tabIndex={-1}>
          {page.body}
          {page.status === 404 && visit.request.method !== "POST" ? await instead(visit) : null}
        </main>
        <Foot
          visit={visit}
          paper={paper}
          standing={await listFoot(visit.reads, language)}
          twin={twinOf(visit, page, isText)}
          printed={isShown(visit, page)}
        />
      </Document>,
    );
    return isText ? textOnly(printed, t) : printed;
  };
}

/** Whether the page is what stands at its address. */
const isShown = ({ request }: Visit<unknown>, { status = 200 }: Page) =>
  status === 200 && request.method !== "POST";

/** Where the same page stands in the other edition; the front's, where the page is nobody's address. */
function twinOf(visit: Visit<unknown>, page: Page, isText: boolean): Twin | null {
  const { path, language, t } = visit;
  if (!urls.hasText(path)) return null;
  const here = isShown(visit, page) ? path : urls.front(language);
  return { href: isText ? here : urls.inText(here), label: t(isText ? "reader.whole" : "reader.text") };
}

export interface PartProps {
  readonly visit: Visit<unknown>;
  readonly page: Page;
  readonly paper: Paper;
  /** Shown and not usable: while the page under it is worked on. */
  readonly still?: true;
}

/** What the ordinary page says to machines, it says there. */
function TextHead({ visit, page }: Omit<PartProps, "paper">) {
  const found = (page.status ?? 200) === 200 && !page.unlisted;
  return (
    <>
      <meta name="robots" content="noindex" />
      {found && <link rel="canonical" href={absolute(visit, visit.path)} />}
    </>
  );
}

function Head({ visit, page, paper, script, scripts = {} }: PartProps & FrameParts) {
  const found = (page.status ?? 200) === 200 && !page.unlisted;
  const { language } = visit;
  const own = page.script ? scripts[page.script] : page.shape === "list" ? null : script;
  // Where pages go without scripts of readers, as in the newsroom, there is none of these either.
  const ages = page.script ? undefined : scripts.ages;
  return (
    <>
      <meta name="robots" content={found ? "max-image-preview:large" : "noindex"} />
      {found && <link rel="canonical" href={absolute(visit, visit.path)} />}
      <link rel="alternate" type="application/rss+xml" title={paper.name} href={urls.feed(language)} />
      <meta property="og:site_name" content={paper.name} />
      <meta property="og:locale" content={LANGUAGES[language].openGraph} />
      {page.head}
      {own && <script type="module" src={own} />}
      {ages && (
        <>
          <Ages t={visit.t} />
          <script type="module" src={ages} />
        </>
      )}
    </>
  );
}

export function Masthead({ visit, page, paper, isFront, still }: PartProps & { isFront: boolean }) {
  const { language, t, reads } = visit;
  const now = page.asOf ?? reads.at;
  // The date line is true for a day.
  reads.until(nextMidnight(now, paper.zone));
  const Name = isFront ? "h1" : "p";
  return (
    <header class={isFront ? "mast whole" : "mast"} inert={still}>
      <time datetime={isoDate(now, paper.zone).slice(0, 10)}>
        {formatDate(language, now, { kind: "weekday", zone: paper.zone })}
      </time>
      <Name class="name">
        <a href={urls.front(language)}>{paper.name}</a>
      </Name>
      <nav class="langs" aria-label={t("reader.languages")}>
        <ul>
          {offeredLanguages(paper).map((other) => (
            <li>
              <a
                href={page.languages?.[other] ?? urls.front(other)}
                lang={other}
                hreflang={other}
                dir={directionIn(language, other)}
                aria-current={other === language ? "true" : undefined}
              >
                {LANGUAGES[other].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <nav class="sections" id="sections" aria-label={t("reader.sections")}>
        <ul>
          <Row visit={visit} page={page} paper={paper} />
        </ul>
      </nav>
    </header>
  );
}

/** Of words in another language, where they run against the page's own. */
function directionIn(language: Language, other: Language) {
  const { direction } = LANGUAGES[other];
  return direction === LANGUAGES[language].direction ? undefined : direction;
}

/** Editions, each with its sections after it: of all of them when they fit, else of the one that the page stands in. */
function Row({ visit, page, paper }: PartProps) {
  const { language } = visit;
  const editions = sectionsUnder(paper.sections, null, language);
  const isSmall = paper.sections.length <= MOST_IN_ROW;
  const opened = (edition: NamedSection) =>
    isSmall || editions.length === 1 || page.current?.split("/")[0] === edition.slug;
  return (
    <>
      {editions.map((edition) => (
        <>
          <Entry place={edition} visit={visit} current={page.current} className="edition" />
          {opened(edition) &&
            sectionsUnder(paper.sections, edition.id, language).map((place) => (
              <Entry place={place} visit={visit} current={page.current} />
            ))}
        </>
      ))}
    </>
  );
}

interface EntryProps {
  readonly place: NamedSection;
  readonly visit: Visit<unknown>;
  readonly current: string | undefined;
  readonly className?: string;
}

function Entry({ place, visit, current, className }: EntryProps) {
  return (
    <li class={className}>
      <a
        href={urls.section(visit.language, place.path)}
        aria-current={current === place.path ? "page" : undefined}
      >
        {place.name}
      </a>
    </li>
  );
}

interface Twin {
  readonly href: string;
  readonly label: string;
}

interface FootProps extends Omit<PartProps, "page"> {
  /** What the newsroom wrote about itself. */
  readonly standing: readonly FootEntry[];
  /** The same page in the other edition. */
  readonly twin?: Twin | null;
  /** On paper it says where the page is. */
  readonly printed?: boolean;
}

export function Foot({ visit, paper, still, standing, twin, printed }: FootProps): ComponentChildren {
  const { language, t } = visit;
  return (
    <footer class="foot" inert={still}>
      <p class="name">{paper.name}</p>
      <nav aria-label={t("reader.footer")}>
        <ul>
          {sectionsUnder(paper.sections, null, language).map(({ name, path }) => (
            <li>
              <a href={urls.section(language, path)}>{name}</a>
            </li>
          ))}
          <li>
            <a href={urls.archive(language)}>{t("reader.archive")}</a>
          </li>
          {standing.map(({ title, slug }) => (
            <li>
              <a href={urls.standing(language, slug)}>{title}</a>
            </li>
          ))}
          <li>
            <a href={urls.policy(language)}>{t("reader.comment-policy")}</a>
          </li>
          {paper.publication.readerAccounts && (
            <li>
              <a href={urls.readerAccount(language)} rel="nofollow">
                {t("reader.account")}
              </a>
            </li>
          )}
          <li>
            <a href={urls.corrections(language)}>{t("reader.corrections")}</a>
          </li>
          <li>
            <a href={urls.feed(language)}>{t("reader.feed")}</a>
          </li>
          {twin && (
            <li>
              <a href={twin.href} rel="alternate">
                {twin.label}
              </a>
            </li>
          )}
        </ul>
      </nav>
      {printed && (
        <p class="printed" dir="ltr">
          {decodeURI(absolute(visit, visit.path))}
        </p>
      )}
    </footer>
  );
}
