// What somebody was told of, newest first. A line is pressed to go there, and is read from then on.

import { whenWords } from "#articles/desk";
import { isoDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Notice } from "./notice-queries";

export interface NoticesPageProps {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly notices: readonly Notice[];
  /** The address of older ones; null when these are all. */
  readonly older: string | null;
}

export function NoticesPage(props: NoticesPageProps) {
  const { t, notices, older } = props;
  const newest = notices[0];
  return (
    <div class="desk notices">
      <header class="desk-head">
        <h1>{t("notices.notices")}</h1>
        <a href={urls.accountNotices()}>{t("notices.choose")}</a>
      </header>
      {notices.length === 0 && (
        <div class="nothing">
          <p>{t("notices.nothing")}</p>
          <p class="hint">{t("notices.nothing-hint")}</p>
        </div>
      )}
      {newest && notices.some(({ read }) => !read) && (
        <form method="post" action={urls.readNotices()}>
          <input type="hidden" name="until" value={newest.id} />
          <button>{t("notices.read-all")}</button>
        </form>
      )}
      {notices.length > 0 && (
        <ul class="agenda">
          {notices.map((notice) => (
            <Line key={notice.id} {...props} notice={notice} />
          ))}
        </ul>
      )}
      {older && (
        <p>
          <a href={older} rel="next">
            {t("notices.older")}
          </a>
        </p>
      )}
    </div>
  );
}

function Line({ t, language, zone, now, notice }: NoticesPageProps & { notice: Notice }) {
  const { about, words, who, read, kind } = notice;
  return (
    <li class={read ? "line" : "line unread"}>
      <time class="when" dateTime={isoDate(notice.at, zone)}>
        {whenWords({ t, language, zone, now }, notice.at)}
      </time>
      <form method="post" action={urls.openNotice(notice.id)}>
        <button class="open">
          {!read && <span class="unseen">{t("notices.unread")}: </span>}
          <span class="says">{t(`notices.kind-${kind}`)}</span>
          {about ? (
            <span class="about" lang={about.language} dir={LANGUAGES[about.language].direction}>
              {about.headline || t("notices.untitled")}
            </span>
          ) : (
            <span class="about soft">{t("notices.not-yours")}</span>
          )}
        </button>
        {(words || who) && (
          <p class="soft">
            {who && <bdi>{who}</bdi>}
            {who && words && ": "}
            {words && <span dir="auto">{words}</span>}
          </p>
        )}
      </form>
    </li>
  );
}
