// What narrows the list of stories: words to press for whose they are and their state, and one form for the rest. All of it is an address.

import { DUE, LanguageFilter } from "#articles/desk";
import { urls } from "#urls";
import type { DeskFilter, StoriesPageProps } from "./stories-page";

/** The filter as an address says it; what is not narrowed is not in it. */
function fieldsOf({ whose, state, language, section, owner, due, sort }: DeskFilter): Record<string, string> {
  return {
    ...(whose !== "all" && { waits: whose === "waits" ? "me" : "mine" }),
    ...(state && { state }),
    ...(language && { language }),
    ...(section !== null && { section: String(section) }),
    ...(owner !== null && { owner: String(owner) }),
    ...(due && { due }),
    ...(sort === "deadline" && { sort }),
  };
}

/** The address of the list. @param after where it goes on */
export function addressOf(filter: DeskFilter, after?: string): string {
  const query = new URLSearchParams({ ...fieldsOf(filter), ...(after && { after }) });
  return query.size > 0 ? `${urls.stories()}?${query}` : urls.stories();
}

export function Tabs({ t, filter, states, waiting }: StoriesPageProps) {
  const narrowed = (change: Partial<DeskFilter>) => addressOf({ ...filter, ...change });
  const whose = (one: DeskFilter["whose"], says: string) => (
    <Choice url={narrowed({ whose: one })} chosen={filter.whose === one} says={says} />
  );
  return (
    <nav class="filters" aria-label={t("newsroom.filters")}>
      <ul aria-label={t("newsroom.whose")}>
        {whose("all", t("newsroom.everything"))}
        {whose("mine", t("newsroom.mine"))}
        {whose("waits", t("newsroom.waits-for-me", { count: waiting }))}
      </ul>
      <ul>
        <Choice
          url={narrowed({ state: null })}
          chosen={filter.state === null}
          says={t("newsroom.all-states")}
        />
        {states.map((state) => (
          <Choice
            key={state}
            url={narrowed({ state })}
            chosen={filter.state === state}
            says={t(`editor.state-${state}`)}
          />
        ))}
      </ul>
    </nav>
  );
}

function Choice({ url, chosen, says }: { url: string; chosen: boolean; says: string }) {
  return (
    <li>
      <a href={url} aria-current={chosen ? "true" : undefined}>
        {says}
      </a>
    </li>
  );
}

export function NarrowForm(props: StoriesPageProps) {
  const { t, filter, sections, people } = props;
  const { section, owner, due, sort } = filter;
  const isNarrow = filter.language !== null || section !== null || owner !== null || due !== null;
  const kept = fieldsOf(filter);
  return (
    <details class="further" open={isNarrow || sort === "deadline"}>
      <summary>{t("newsroom.narrow")}</summary>
      <form class="narrow" method="get" action={urls.stories()}>
        {(["waits", "state"] as const).map(
          (name) => kept[name] && <input key={name} type="hidden" name={name} value={kept[name]} />,
        )}
        {props.languages.length > 1 && (
          <LanguageFilter t={t} languages={props.languages} chosen={filter.language} />
        )}
        <label>
          <span>{t("newsroom.section")}</span>
          <select name="section">
            <option value="">{t("newsroom.all-sections")}</option>
            {sections.map(({ id, label }) => (
              <option key={id} value={id} selected={id === section}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("newsroom.column-owner")}</span>
          <select name="owner">
            <option value="">{t("newsroom.all-people")}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id} selected={id === owner}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("newsroom.column-due")}</span>
          <select name="due">
            <option value="">{t("newsroom.due-any")}</option>
            {DUE.map((one) => (
              <option key={one} value={one} selected={one === due}>
                {t(`newsroom.due-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("newsroom.sort")}</span>
          <select name="sort">
            <option value="">{t("newsroom.sort-saved")}</option>
            <option value="deadline" selected={sort === "deadline"}>
              {t("newsroom.sort-deadline")}
            </option>
          </select>
        </label>
        <button>{t("newsroom.show")}</button>
      </form>
    </details>
  );
}
