// How threads take comments, on one page: everything at once at the top, then the paper, its sections, and stories.

import type { Page } from "#platform/http";
import type { Language, Translate } from "#platform/i18n";
import { urls } from "#urls";
import { ModerationTabs } from "../moderation/moderation-tabs";
import { MODES, PAPER, type PlaceRule } from "./mode";

export interface NamedPlace {
  readonly name: string;
  readonly rule: PlaceRule;
  /** How many comments came lately; only where that is why it stands here. */
  readonly lately?: number;
}

export interface ModesPageProps {
  readonly paper: PlaceRule;
  readonly sections: readonly NamedPlace[];
  readonly articles: readonly NamedPlace[];
  /** Whether whoever looks may change what is wider than a story. */
  readonly wide: boolean;
  readonly done: boolean;
  readonly t: Translate;
  readonly language: Language;
}

export function modesPage(props: ModesPageProps): Page {
  const { paper, sections, articles, wide, done, t } = props;
  return {
    title: t("comments.modes"),
    current: "comments",
    body: (
      <div class="queue modes">
        <h1>{t("comments.queue")}</h1>
        <ModerationTabs t={t} current="modes" />
        {done && (
          <p class="notice" role="status">
            {t("comments.modes-done")}
          </p>
        )}
        {wide && (
          <section aria-labelledby="modes-paper">
            <h2 id="modes-paper">{t("comments.modes-paper")}</h2>
            <Switches rule={paper} name={t("comments.modes-paper")} t={t} all />
            <RuleForm rule={paper} name={t("comments.modes-paper")} t={t} />
          </section>
        )}
        <section aria-labelledby="modes-articles">
          <h2 id="modes-articles">{t("comments.modes-articles")}</h2>
          {articles.length === 0 && <p class="empty">{t("comments.modes-articles-none")}</p>}
          {articles.map((place) => (
            <Place {...place} t={t} />
          ))}
        </section>
        {wide && (
          <section aria-labelledby="modes-sections">
            <h2 id="modes-sections">{t("comments.modes-sections")}</h2>
            {sections.map((place) => (
              <Place {...place} t={t} />
            ))}
          </section>
        )}
      </div>
    ),
  };
}

function Place({ name, rule, lately, t }: NamedPlace & { t: Translate }) {
  return (
    <article class="place" id={rule.place.replace(":", "-")}>
      <h3 dir="auto">
        <bdi>{name}</bdi>
      </h3>
      {lately !== undefined && <p class="hint">{t("comments.modes-lately", { count: lately })}</p>}
      <Switches rule={rule} name={name} t={t} />
      <details class="further" open={rule.mode !== null || rule.closeDays !== null}>
        <summary>{t("comments.modes-rule")}</summary>
        <RuleForm rule={rule} name={name} t={t} />
      </details>
    </article>
  );
}

interface RuleProps {
  readonly rule: PlaceRule;
  readonly name: string;
  readonly t: Translate;
  /** Whether it is the whole paper. */
  readonly all?: boolean;
}

/** Each is one press, and the same press the other way takes it back. */
function Switches({ rule, name, t, all }: RuleProps) {
  const { frozen, hidden } = rule;
  const of = all ? "-all" : "";
  const freezing = (frozen ? "unfreeze" : "freeze") + of;
  const hiding = (hidden ? "show" : "hide") + of;
  return (
    <div class="switches">
      {frozen && <p class="grave">{t("comments.modes-frozen")}</p>}
      {hidden && <p class="grave">{t("comments.modes-hidden")}</p>}
      <div class="buttons">
        <Switch rule={rule} field="frozen" says={t(`comments.switch.${freezing}`)} name={name} />
        <Switch rule={rule} field="hidden" says={t(`comments.switch.${hiding}`)} name={name} />
      </div>
    </div>
  );
}

function Switch({
  rule,
  field,
  says,
  name,
}: {
  rule: PlaceRule;
  field: "frozen" | "hidden";
  says: string;
  name: string;
}) {
  return (
    <form method="post" action={urls.setCommentMode()}>
      <input type="hidden" name="place" value={rule.place} />
      <input type="hidden" name={field} value={rule[field] ? "no" : "yes"} />
      <button class={rule[field] ? "main" : undefined} aria-label={`${says}: ${name}`}>
        {says}
      </button>
    </form>
  );
}

function RuleForm({ rule, name, t }: RuleProps) {
  const isPaper = rule.place === PAPER;
  return (
    <form class="narrow" method="post" action={urls.setCommentMode()} aria-label={name}>
      <input type="hidden" name="place" value={rule.place} />
      <label class="wide">
        <span>{t("comments.modes-mode")}</span>
        <select name="mode">
          {!isPaper && <option value="">{t("comments.mode.inherit")}</option>}
          {MODES.map((mode) => (
            <option value={mode} selected={mode === (rule.mode ?? (isPaper ? "held" : null))}>
              {t(`comments.mode.${mode}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("comments.modes-days-field")}</span>
        <input name="days" inputMode="numeric" dir="ltr" value={rule.closeDays ?? ""} autocomplete="off" />
      </label>
      <button>{t("comments.modes-save")}</button>
    </form>
  );
}
