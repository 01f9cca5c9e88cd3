// One topic or one speaker in the newsroom: names and addresses in each language, merging, splitting.

import { mainName, MergePart, NameFields, NameIn, NamesFrame, type TypedName } from "#people";
import type { Language, Translate } from "#platform/i18n";
import type { Told } from "#platform/ui";
import { LONGEST_ROLE, type NamedNoun, type NounNames, placeOf } from "./noun";
import { STAFF } from "./nouns-page";

export interface NounPageProps extends Told {
  readonly t: Translate;
  readonly language: Language;
  readonly role: string;
  readonly noun: NamedNoun;
  readonly id: number;
  readonly names: NounNames;
  readonly former: readonly { readonly language: Language; readonly name: string }[];
  readonly typed: Readonly<Partial<Record<Language, TypedName>>>;
  /** The paper's, in its order. */
  readonly languages: readonly Language[];
  readonly merging: {
    readonly words: string;
    readonly found: readonly {
      readonly id: number;
      readonly names: NounNames;
      readonly beside?: string;
    }[];
  };
}

const NOTHING: TypedName = { name: "", slug: "", more: "" };

export function NounPage(props: NounPageProps) {
  const { t, language, noun, id, names, typed, languages, merging } = props;
  const staff = STAFF[noun];
  const main = mainName(names, language);
  const more =
    noun === "speaker" ? { says: t("names.speaker-role"), rows: 1, most: LONGEST_ROLE } : undefined;
  return (
    <NamesFrame {...props} current={staff.current} title={main && <NameIn {...main} />}>
      <form class="part" method="post" action={staff.one(id)}>
        {languages.map((tag) => {
          const known = names[tag];
          return (
            <NameFields
              key={tag}
              t={t}
              language={tag}
              typed={typed[tag] ?? NOTHING}
              address={known ? placeOf(noun, tag, known.slug) : null}
              more={more}
            />
          );
        })}
        <p class="hint">{t("names.slug-hint")}</p>
        <Former {...props} />
        <button class="main">{t("names.save")}</button>
      </form>
      <section class="part" aria-labelledby="split-title">
        <h2 id="split-title">{t("names.split")}</h2>
        <p class="hint">{t(`names.split-${noun}-hint`)}</p>
        <p>
          <a href={staff.split(id)}>{t("names.split-choose")}</a>
        </p>
      </section>
      <MergePart
        t={t}
        language={language}
        here={staff.one(id)}
        action={staff.merge(id)}
        hint={t(`names.merge-${noun}-hint`)}
        {...merging}
      />
    </NamesFrame>
  );
}

function Former({ t, former }: NounPageProps) {
  if (former.length === 0) return null;
  return (
    <p class="hint">
      {t("names.former")}{" "}
      {former.map((one, index) => (
        <>
          {index > 0 && " · "}
          <NameIn {...one} />
        </>
      ))}
    </p>
  );
}
