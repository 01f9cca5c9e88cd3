// The newsroom's navigation: only the places that this person's role may enter, and what waits there.

import { mayDo } from "#people";
import type { Visit } from "#platform/http";
import { formatNumber, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";

/** The places of the newsroom; a page names the one it stands under as `current`. */
const PLACES = [
  { current: "desk", says: "newsroom.desk", url: urls.newsroom(), right: "articles.write" },
  { current: "stories", says: "newsroom.stories", url: urls.stories(), right: "articles.write" },
  { current: "budget", says: "articles.budget", url: urls.budget(), right: "articles.write" },
  { current: "calendar", says: "articles.calendar", url: urls.calendar(), right: "articles.write" },
  { current: "search", says: "articles.search", url: urls.deskSearch(), right: "articles.write" },
  { current: "notices", says: "notices.notices", url: urls.notices(), right: null },
  { current: "pictures", says: "newsroom.pictures", url: urls.pictures(), right: "media.see" },
  { current: "comments", says: "newsroom.comments", url: urls.queue(), right: "comments.moderate" },
  { current: "front", says: "newsroom.front", url: urls.fronts(), right: "front.arrange" },
  { current: "names", says: "names.names", url: urls.staffBylines(), right: "names.change" },
  { current: "pages", says: "pages.pages", url: urls.staffPages(), right: "pages.change" },
  { current: "people", says: "newsroom.people", url: urls.people(), right: "people.manage" },
  { current: "record", says: "record.record", url: urls.record(), right: "record.read" },
  { current: "settings", says: "newsroom.settings", url: urls.settings(), right: "publication.change" },
] as const;

interface NavigationProps {
  readonly visit: Visit<unknown>;
  readonly current: string | undefined;
  /** How much waits in a place, by its name. */
  readonly waiting: Readonly<Partial<Record<(typeof PLACES)[number]["current"], number>>>;
}

export function Navigation({ visit, current, waiting }: NavigationProps) {
  const { t, person, language } = visit;
  const open = PLACES.filter(({ right }) => person && (right === null || mayDo(person.role, right)));
  return (
    <nav class="places" aria-label={t("newsroom.navigation")}>
      <ul>
        {open.map((place) => (
          <li key={place.current}>
            <a
              href={place.url}
              data-search={place.current === "search" || undefined}
              aria-current={current === place.current ? "page" : undefined}
            >
              {t(place.says)}
              <Badge t={t} language={language} place={place.current} count={waiting[place.current] ?? 0} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Badge({
  t,
  language,
  place,
  count,
}: {
  t: Translate;
  language: Language;
  place: string;
  count: number;
}) {
  if (count === 0) return null;
  return (
    <>
      <span class="badge" aria-hidden="true">
        {formatNumber(language, count)}
      </span>
      <span class="unseen">{t(`newsroom.${place}-waiting`, { count })}</span>
    </>
  );
}

/** Who is signed in, the way to the paper as readers see it, and the way out. */
export function Whose({ t, visit }: { t: Translate; visit: Visit<unknown> }) {
  const { person, language } = visit;
  return (
    <div class="whose">
      <a href={urls.front(language)}>{t("newsroom.read-paper")}</a>
      <p>
        <b dir="auto">{person?.name}</b> <span class="soft">{t(`people.role-${person?.role}`)}</span>
      </p>
      <a href={urls.account()}>{t("newsroom.account")}</a>
      <form method="post" action={urls.signOut()}>
        <button class="quiet">{t("newsroom.sign-out")}</button>
      </form>
    </div>
  );
}
