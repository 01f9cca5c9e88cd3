// What the newsroom's pages of names have in common: bylines, topics and speakers look alike and are changed alike.

import type { ComponentChildren } from "preact";
import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { type Told, ToldLines } from "#platform/ui";
import { urls } from "#urls";
import { mayDo } from "../rights";

/** The pages of names, in their order. */
const PLACES = [
  { current: "bylines", says: "names.bylines", url: urls.staffBylines(), right: "names.change" },
  { current: "topics", says: "names.topics", url: urls.staffTopics(), right: "names.change" },
  { current: "speakers", says: "names.speakers", url: urls.staffSpeakers(), right: "names.change" },
  { current: "withheld", says: "names.withheld", url: urls.staffWithheld(), right: "bylines.see-withheld" },
] as const;

export type NamesPlace = (typeof PLACES)[number]["current"];

export interface NamesFrameProps extends Told {
  readonly t: Translate;
  /** Of whoever looks. */
  readonly role: string;
  readonly current: NamesPlace;
  /** Of one of them, under its list. */
  readonly title?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function NamesFrame({ t, role, current, title, done, wrong, children }: NamesFrameProps) {
  return (
    <div class="names settings">
      {title ? <p class="over">{t("names.names")}</p> : <h1>{t("names.names")}</h1>}
      <nav class="tabs" aria-label={t("names.kinds")}>
        <ul>
          {PLACES.filter(({ right }) => mayDo(role, right)).map((place) => (
            <li key={place.current}>
              <a href={place.url} aria-current={place.current === current ? "page" : undefined}>
                {t(place.says)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {title && <h1>{title}</h1>}
      <ToldLines done={done} wrong={wrong} />
      {children}
    </div>
  );
}

/** A name with the direction and the letters of its language. */
export function NameIn({ language, name }: { language: Language; name: string }) {
  return (
    <span lang={language} dir={LANGUAGES[language].direction}>
      {name}
    </span>
  );
}

export type NamesByLanguage = Readonly<Partial<Record<Language, { readonly name: string }>>>;

/** The name in the language of whoever looks, or else in the first that has one. */
export function mainName(
  names: NamesByLanguage,
  language: Language,
): { language: Language; name: string } | null {
  const tags = [language, ...(Object.keys(names) as Language[])];
  const found = tags.find((tag) => names[tag]);
  return found ? { language: found, name: names[found]?.name ?? "" } : null;
}

/** All names of one thing: the one that is read first, the others after it. */
export function Names({ names, language }: { names: NamesByLanguage; language: Language }) {
  const main = mainName(names, language);
  if (!main) return null;
  const others = (Object.keys(names) as Language[]).filter((tag) => tag !== main.language);
  return (
    <>
      <NameIn {...main} />{" "}
      {others.map((tag) => (
        <>
          <span class="soft" lang={tag} dir={LANGUAGES[tag].direction} key={tag}>
            {names[tag]?.name}
          </span>{" "}
        </>
      ))}
    </>
  );
}

export interface NamesListProps {
  readonly t: Translate;
  readonly language: Language;
  readonly action: string;
  /** What is looked for. */
  readonly words: string;
  readonly lines: readonly { readonly id: number; readonly names: NamesByLanguage; readonly url: string }[];
  /** The address of the rest of the list. */
  readonly more: string | null;
  readonly none: string;
}

export function NamesList({ t, language, action, words, lines, more, none }: NamesListProps) {
  return (
    <>
      <form class="in-line" method="get" action={action} role="search">
        <label>
          <span class="unseen">{t("names.look-for")}</span>
          <input
            type="search"
            name="q"
            value={words}
            maxLength={100}
            dir="auto"
            placeholder={t("names.look-for")}
          />
        </label>
        <button>{t("names.look")}</button>
      </form>
      {lines.length === 0 ? (
        <p>{words ? t("names.none-found") : none}</p>
      ) : (
        <ul class="name-list">
          {lines.map(({ id, names, url }) => (
            <li key={id}>
              <a href={url}>
                <Names names={names} language={language} />
              </a>
            </li>
          ))}
        </ul>
      )}
      {more && (
        <p>
          <a href={more}>{t("names.more")}</a>
        </p>
      )}
    </>
  );
}

export interface TypedName {
  readonly name: string;
  readonly slug: string;
  /** A biography, a role; "" where there is no such field. */
  readonly more: string;
}

export interface NameFieldsProps {
  readonly t: Translate;
  readonly language: Language;
  readonly typed: TypedName;
  /** Where it stands in public now; null where it has no page. */
  readonly address: string | null;
  /** The third field. */
  readonly more?: { readonly says: string; readonly rows: number; readonly most: number };
}

/** One language of a thing that has a name in each. */
export function NameFields({ t, language, typed, address, more }: NameFieldsProps) {
  const { name, direction } = LANGUAGES[language];
  const own = { lang: language, dir: direction } as const;
  return (
    <fieldset class="in-language">
      <legend>
        <span {...own}>{name}</span>
      </legend>
      <div class="pair">
        <label>
          <span>{t("names.name")}</span>
          <input name={`name-${language}`} value={typed.name} maxLength={200} autocomplete="off" {...own} />
        </label>
        <label>
          <span>{t("names.slug")}</span>
          <input name={`slug-${language}`} value={typed.slug} maxLength={100} autocomplete="off" {...own} />
        </label>
      </div>
      {more && (
        <label>
          <span>{more.says}</span>
          {more.rows > 1 ? (
            <textarea name={`more-${language}`} rows={more.rows} maxLength={more.most} {...own}>
              {typed.more}
            </textarea>
          ) : (
            <input
              name={`more-${language}`}
              value={typed.more}
              maxLength={more.most}
              autocomplete="off"
              {...own}
            />
          )}
        </label>
      )}
      {address && (
        <p class="hint">
          <a href={address}>
            <bdi dir="ltr">{decodeURIComponent(address)}</bdi>
          </a>
        </p>
      )}
    </fieldset>
  );
}

/** What was typed, by the fields' names. A language that was not sent is left as it is. */
export function typedNamesIn(
  fields: Readonly<Record<string, string>>,
  languages: readonly Language[],
): Partial<Record<Language, TypedName>> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const name = fields[`name-${language}`];
      if (name === undefined) return [];
      const slug = fields[`slug-${language}`] ?? "";
      return [[language, { name, slug, more: fields[`more-${language}`] ?? "" }]];
    }),
  );
}

export interface MergePartProps {
  readonly t: Translate;
  readonly language: Language;
  /** The page's own address, and the one that merges. */
  readonly here: string;
  readonly action: string;
  readonly hint: string;
  /** What was looked for; "" before. */
  readonly words: string;
  readonly found: readonly {
    readonly id: number;
    readonly names: NamesByLanguage;
    readonly beside?: string;
  }[];
}

/** Finds another one by its name, and makes the two one. */
export function MergePart({ t, language, here, action, hint, words, found }: MergePartProps) {
  return (
    <section class="part" id="merge" aria-labelledby="merge-title">
      <h2 id="merge-title">{t("names.merge")}</h2>
      <p class="hint">{hint}</p>
      <form class="in-line" method="get" action={`${here}#merge`}>
        <label>
          <span class="unseen">{t("names.look-for")}</span>
          <input
            type="search"
            name="with"
            value={words}
            maxLength={100}
            dir="auto"
            placeholder={t("names.look-for")}
          />
        </label>
        <button>{t("names.look")}</button>
      </form>
      {words && found.length === 0 && <p>{t("names.none-found")}</p>}
      {found.length > 0 && (
        <form method="post" action={action}>
          <fieldset>
            <legend>{t("names.merge-into")}</legend>
            {found.map(({ id, names, beside }) => (
              <label class="choice" key={id}>
                <input type="radio" name="into" value={id} required />
                <span>
                  <Names names={names} language={language} />
                  {beside && <span class="soft">{beside}</span>}
                </span>
              </label>
            ))}
          </fieldset>
          <button>{t("names.merge-do")}</button>
        </form>
      )}
    </section>
  );
}
