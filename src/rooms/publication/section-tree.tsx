// Editions and sections as a tree: a form a row, and one at the end of each branch that adds to it.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Section } from "./publication";
import { anchorOf, typedFromSection, type TypedSection } from "./settings-typed";

interface TreeProps {
  readonly t: Translate;
  readonly language: Language;
  /** The paper's languages, in its order. */
  readonly languages: readonly Language[];
  readonly sections: readonly Section[];
  readonly refused: {
    readonly sentence: string;
    readonly typed: TypedSection;
  } | null;
}

export function SectionTree(props: TreeProps) {
  const { t, sections } = props;
  const editions = sections.filter(({ parentId }) => parentId === null);
  return (
    <section class="part" id="sections" aria-labelledby="sections-title">
      <h2 id="sections-title">{t("newsroom.settings-sections")}</h2>
      <p class="hint">{t("newsroom.settings-sections-hint")}</p>
      {editions.length === 0 && <p>{t("newsroom.settings-no-sections")}</p>}
      <ul class="tree">
        {editions.map((edition) => (
          <li key={edition.id}>
            <Row {...props} section={edition} />
            <ul>
              {sections
                .filter(({ parentId }) => parentId === edition.id)
                .map((section) => (
                  <li key={section.id}>
                    <Row {...props} section={section} />
                  </li>
                ))}
              <li>
                <NewRow
                  {...props}
                  parentId={edition.id}
                  says={t("newsroom.settings-add-section", {
                    edition: nameOf(edition, props),
                  })}
                />
              </li>
            </ul>
          </li>
        ))}
        <li>
          <NewRow {...props} parentId={null} says={t("newsroom.settings-add-edition")} />
        </li>
      </ul>
    </section>
  );
}

/** In the person's language, else in the first of the paper's that has one. */
function nameOf(section: Section, { language, languages }: TreeProps): string {
  const named = [language, ...languages].find((tag) => section.names[tag]);
  return (named && section.names[named]?.name) || "–";
}

function Row(props: TreeProps & { section: Section }) {
  const { section, languages, language } = props;
  const anchor = anchorOf(section);
  const refused = props.refused?.typed.id === section.id ? props.refused : null;
  const others = languages.filter((tag) => tag !== language && section.names[tag]);
  return (
    <details id={anchor} open={refused !== null}>
      <summary>
        <b dir="auto">{nameOf(section, props)}</b>
        {others.map((tag) => (
          <span key={tag} class="soft" lang={tag} dir={LANGUAGES[tag].direction}>
            {section.names[tag]?.name}
          </span>
        ))}
      </summary>
      <SectionForm
        {...props}
        typed={refused?.typed ?? typedFromSection(section)}
        wrong={refused?.sentence ?? null}
      />
    </details>
  );
}

function NewRow(props: TreeProps & { parentId: number | null; says: string }) {
  const empty: TypedSection = { id: null, parentId: props.parentId, names: {}, slugs: {} };
  const refused = props.refused && anchorOf(props.refused.typed) === anchorOf(empty) ? props.refused : null;
  return (
    <details id={anchorOf(empty)} class="adds" open={refused !== null}>
      <summary>{props.says}</summary>
      <SectionForm {...props} typed={refused?.typed ?? empty} wrong={refused?.sentence ?? null} />
    </details>
  );
}

interface SectionFormProps extends TreeProps {
  readonly section?: Section;
  readonly typed: TypedSection;
  readonly wrong: string | null;
}

function SectionForm({ t, languages, section, typed, wrong }: SectionFormProps) {
  const anchor = anchorOf(typed);
  return (
    <form
      method="post"
      action={`${urls.settingsSections()}#${anchor}`}
      aria-describedby={wrong ? `${anchor}-wrong` : undefined}
    >
      {wrong && (
        <p class="wrong" id={`${anchor}-wrong`} role="alert">
          {wrong}
        </p>
      )}
      <input type="hidden" name="id" value={typed.id ?? ""} />
      <input type="hidden" name="parent" value={typed.parentId ?? ""} />
      {languages.map((tag) => {
        const { name, direction } = LANGUAGES[tag];
        const path = section?.names[tag]?.path;
        return (
          <div key={tag} class="named">
            <label>
              <span lang={tag} dir={direction}>
                {name}
              </span>
              <input
                name={`name-${tag}`}
                value={typed.names[tag] ?? ""}
                maxLength={80}
                lang={tag}
                dir={direction}
              />
            </label>
            {path && (
              <label>
                <span>{t("names.slug")}</span>
                <input
                  name={`slug-${tag}`}
                  value={typed.slugs[tag] ?? ""}
                  maxLength={80}
                  lang={tag}
                  dir={direction}
                />
              </label>
            )}
            {path && (
              <bdi class="address" dir="ltr">
                {decodeURIComponent(urls.section(tag, path))}
              </bdi>
            )}
          </div>
        );
      })}
      <p class="buttons">
        <button class="main" name="act" value="put">
          {t(section ? "newsroom.settings-save" : "newsroom.settings-add")}
        </button>
        {section && (
          <button name="act" value="remove">
            {t("newsroom.settings-remove")}
          </button>
        )}
      </p>
    </form>
  );
}
