// One byline in the newsroom: its names and addresses, what readers are told, merging, splitting, withholding.

import type { Language, Translate } from "#platform/i18n";
import type { Told } from "#platform/ui";
import { urls } from "#urls";
import type { Staff } from "../person";
import { BYLINE_KINDS, type BylineCard, type BylineNames, LONGEST_BIOGRAPHY } from "./byline";
import { mainName, MergePart, NameFields, NameIn, NamesFrame, type TypedName } from "./names-parts";

export interface TypedByline {
  readonly kind: string;
  readonly person: string;
  readonly picture: string;
  readonly links: string;
  readonly names: Readonly<Partial<Record<Language, TypedName>>>;
}

export interface BylinePageProps extends Told {
  readonly t: Translate;
  readonly language: Language;
  readonly role: string;
  readonly card: BylineCard;
  readonly typed: TypedByline;
  /** The paper's, in its order. */
  readonly languages: readonly Language[];
  readonly people: readonly Staff[];
  readonly merging: {
    readonly words: string;
    readonly found: readonly { readonly id: number; readonly names: BylineNames }[];
  };
}

export function BylinePage(props: BylinePageProps) {
  const { t, language, card, merging } = props;
  const main = mainName(card.names, language);
  if (!main) return <Withheld {...props} />;
  return (
    <NamesFrame {...props} current="bylines" title={<NameIn {...main} />}>
      <BylineForm {...props} />
      <section class="part" aria-labelledby="split-title">
        <h2 id="split-title">{t("names.split")}</h2>
        <p class="hint">{t("names.split-byline-hint")}</p>
        <p>
          <a href={urls.splitByline(card.id)}>{t("names.split-choose")}</a>
        </p>
      </section>
      <MergePart
        t={t}
        language={language}
        here={urls.staffByline(card.id)}
        action={urls.mergeByline(card.id)}
        hint={t("names.merge-byline-hint")}
        {...merging}
      />
      <WithholdPart {...props} />
    </NamesFrame>
  );
}

/** Nothing of it is said here. */
function Withheld(props: BylinePageProps) {
  const { t } = props;
  return (
    <NamesFrame {...props} current="bylines" title={t("editor.byline-withheld")}>
      <p>{t("names.is-withheld")}</p>
    </NamesFrame>
  );
}

function BylineForm({ t, card, typed, languages, people }: BylinePageProps) {
  return (
    <form class="part" method="post" action={urls.staffByline(card.id)}>
      {languages.map((tag) => {
        const known = card.names[tag];
        return (
          <NameFields
            key={tag}
            t={t}
            language={tag}
            typed={typed.names[tag] ?? { name: "", slug: "", more: "" }}
            address={known ? urls.byline(tag, known.slug) : null}
            more={{ says: t("names.biography"), rows: 3, most: LONGEST_BIOGRAPHY }}
          />
        );
      })}
      <p class="hint">{t("names.slug-hint")}</p>
      <div class="pair">
        <label>
          <span>{t("names.kind")}</span>
          <select name="kind">
            {BYLINE_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === typed.kind}>
                {t(`names.kind-${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("names.person")}</span>
          <select name="person">
            <option value="">{t("names.nobody")}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id} selected={String(id) === typed.person}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        <span>{t("names.links")}</span>
        <textarea name="links" rows={3} dir="ltr" aria-describedby="links-hint">
          {typed.links}
        </textarea>
      </label>
      <p class="hint" id="links-hint">
        {t("names.links-hint")}
      </p>
      <label>
        <span>{t("names.picture")}</span>
        <input
          name="picture"
          value={typed.picture}
          inputMode="numeric"
          maxLength={12}
          autocomplete="off"
          aria-describedby="picture-hint"
        />
      </label>
      <p class="hint" id="picture-hint">
        {t("names.picture-hint")}
      </p>
      {card.formerNames.length > 0 && (
        <p class="hint">
          {t("names.former")}{" "}
          {card.formerNames.map(({ language, name }, index) => (
            <>
              {index > 0 && " · "}
              <NameIn language={language} name={name} />
            </>
          ))}
        </p>
      )}
      <button class="main">{t("names.save")}</button>
    </form>
  );
}

/** Danger, asked about once: what it does, what it does not, and a box to tick. */
function WithholdPart({ t, card }: BylinePageProps) {
  return (
    <section class="part" id="withhold" aria-labelledby="withhold-title">
      <h2 id="withhold-title">{t("names.withhold")}</h2>
      <p>{t("names.withhold-does")}</p>
      <p class="hint">{t("names.withhold-does-not")}</p>
      <form method="post" action={`${urls.withholdByline(card.id)}#withhold`}>
        <label class="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{t("names.withhold-sure")}</span>
        </label>
        <button class="danger">{t("names.withhold-do")}</button>
      </form>
    </section>
  );
}
