// The newsroom's frame: navigation at the inline start, folded into a bar at the bottom of a phone; bare before sign-in.

import type { ComponentChildren } from "preact";
import { countHeld } from "#comments";
import { ENTRANCE, entranceLanguage, findLockdown, LANGUAGE_PARAMETER, limitsOf, mayDo } from "#people";
import { countUnread } from "#notices";
import type { Frame, Page, Visit } from "#platform/http";
import { type Language, LANGUAGE_TAGS, LANGUAGES, type Translate, translatorFor } from "#platform/i18n";
import { Document, printDocument } from "#platform/ui";
import { findPublication } from "#publication";
import { urls } from "#urls";
import { Navigation, Whose } from "./navigation";
import { newsroomSheet } from "./sheet";

/** What the link past the navigation leads to. */
const MAIN = "main";
const DAY_MS = 86_400_000;

/** @param scripts the addresses of bundled scripts that pages may name */
export function newsroomFrame(scripts: Readonly<Record<string, string>>): Frame {
  return (visit, page) => printPage(visit, page, scripts);
}

async function printPage(
  visit: Visit<unknown>,
  page: Page,
  scripts: Readonly<Record<string, string>>,
): Promise<string> {
  const entrance = page.current === ENTRANCE;
  // A page of the entrance may have been switched to another language than the browser's.
  const language = entrance ? entranceLanguage(visit) : visit.language;
  const t = translatorFor(language);
  const paper = await paperName(visit, language);
  return printDocument(
    <Document
      language={language}
      direction={LANGUAGES[language].direction}
      locale={LANGUAGES[language].locale}
      title={`${page.title} · ${paper}`}
      sheet={newsroomSheet()}
      head={
        <>
          <meta name="color-scheme" content="light dark" />
          {page.head}
        </>
      }
    >
      {entrance || !visit.person ? (
        <Bare t={t} paper={paper} language={language} switchAt={entrance ? visit.path : null}>
          {page.body}
        </Bare>
      ) : (
        <Staffed
          t={t}
          paper={paper}
          page={page}
          navigation={<Navigation visit={visit} current={page.current} waiting={await waitingFor(visit)} />}
          visit={visit}
          locked={(await findLockdown(visit.reads)) !== null}
        />
      )}
      {page.script && <script type="module" src={scripts[page.script]} nonce={visit.nonce} />}
    </Document>,
  );
}

/** The paper's name in `language`, or in its own. */
async function paperName(visit: Visit<unknown>, language: Language): Promise<string> {
  const publication = await findPublication(visit.reads);
  const named =
    publication?.languages.find((one) => one.language === language) ??
    publication?.languages.find((one) => one.language === publication.defaultLanguage);
  return named?.masthead ?? "Warraq";
}

/** Held comments, for whoever decides on them, and one's own unread notices. */
async function waitingFor({ person, reads, act }: Visit<unknown>) {
  if (!person) return {};
  const moderates = mayDo(person.role, "comments.moderate");
  const comments = moderates ? await countHeld(reads, (await limitsOf(act)).languages) : 0;
  return { comments, notices: await countUnread(reads, person.id) };
}

interface StaffedProps {
  readonly t: Translate;
  readonly paper: string;
  readonly page: Page;
  readonly visit: Visit<unknown>;
  readonly navigation: ComponentChildren;
  readonly locked: boolean;
}

/** On every page while nothing can be written; a link for whoever may lift it. */
function LockedDown({ t, visit }: { t: Translate; visit: Visit<unknown> }) {
  return (
    <p class="wrong">
      {t("newsroom.locked-down")}{" "}
      {visit.person && mayDo(visit.person.role, "people.lockdown") && (
        <a href={urls.lockdown()}>{t("newsroom.lockdown")}</a>
      )}
    </p>
  );
}

/** How many days somebody may still do without a second factor. */
function FactorDue({ t, visit }: { t: Translate; visit: Visit<unknown> }) {
  const due = visit.person?.factorDueAt ?? null;
  if (due === null || visit.person?.confined) return null;
  return (
    <p class="due">
      {t("people.factor-countdown", { days: Math.ceil((due - visit.act.at) / DAY_MS) })}{" "}
      <a href={`${urls.account()}#passkeys`}>{t("people.factor-add")}</a>
    </p>
  );
}

function Staffed({ t, paper, page, visit, navigation, locked }: StaffedProps) {
  return (
    <div class="staffed">
      <a class="skip" href={`#${MAIN}`}>
        {t("newsroom.skip")}
      </a>
      <header class="side">
        <p class="paper" dir="auto">
          {paper}
        </p>
        {navigation}
        <Whose t={t} visit={visit} />
      </header>
      <main id={MAIN} tabIndex={-1}>
        {locked && <LockedDown t={t} visit={visit} />}
        <FactorDue t={t} visit={visit} />
        {page.body}
      </main>
    </div>
  );
}

interface BareProps {
  readonly t: Translate;
  readonly paper: string;
  readonly language: Language;
  /** The page's own address, when its language can be switched there. */
  readonly switchAt: string | null;
  readonly children: ComponentChildren;
}

function Bare({ t, paper, language, switchAt, children }: BareProps) {
  return (
    <div class="bare">
      <header>
        <p class="paper" dir="auto">
          {paper}
        </p>
        <p class="soft">{t("newsroom.newsroom")}</p>
      </header>
      <main id={MAIN}>{children}</main>
      {switchAt && (
        <nav class="switch" aria-label={t("newsroom.languages")}>
          <ul>
            {LANGUAGE_TAGS.map((tag) => (
              <li key={tag}>
                <a
                  href={`${switchAt}?${LANGUAGE_PARAMETER}=${tag}`}
                  lang={tag}
                  dir={LANGUAGES[tag].direction}
                  aria-current={tag === language ? "true" : undefined}
                >
                  {LANGUAGES[tag].name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}
