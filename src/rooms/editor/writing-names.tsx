// At the foot of the drawer: the address, the language, and withholding a name. Plain forms that wait until all is saved.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { WritingNaming } from "./writing-naming";

export interface WritingNamesProps {
  readonly article: { readonly id: number };
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly naming: WritingNaming;
  readonly t: Translate;
}

export function WritingNames(props: WritingNamesProps) {
  const { article, naming, t } = props;
  return (
    <>
      <Address {...props} />
      {naming.mayRelate && (
        <p>
          <a href={urls.relatedStories(article.id)}>{t("articles.related")}</a>
        </p>
      )}
      {naming.languages.length > 0 && <OtherLanguage {...props} languages={naming.languages} />}
      {naming.signers.length > 0 && <Withhold {...props} />}
    </>
  );
}

function Address({ article, language, direction, naming, t }: WritingNamesProps) {
  return (
    <div class="writing-names">
      <p class="writing-label">{t("editor.address")}</p>
      <p class="writing-address">
        <bdi dir="ltr">{naming.address}</bdi>
      </p>
      {naming.mayMove && (
        <details class="writing-asking">
          <summary>{t("editor.address-change")}…</summary>
          <form
            method="post"
            action={naming.isKnown ? urls.moveArticle(article.id) : urls.address(article.id)}
            data-step="any"
          >
            <p class="hint">{t(naming.isKnown ? "editor.address-moves" : "editor.address-free")}</p>
            <label>
              <span>{t("editor.address-slug")}</span>
              <input
                name="slug"
                value={naming.slug}
                maxLength={100}
                lang={language}
                dir={direction}
                required={naming.isKnown}
                autocomplete="off"
              />
            </label>
            <button>{t("editor.address-set")}</button>
          </form>
        </details>
      )}
    </div>
  );
}

function OtherLanguage({
  article,
  languages,
  naming,
  t,
}: WritingNamesProps & { languages: readonly Language[] }) {
  return (
    <details class="writing-asking">
      <summary>{t("editor.language-change")}…</summary>
      <form
        method="post"
        action={naming.isKnown ? urls.moveArticle(article.id) : urls.address(article.id)}
        data-step="any"
      >
        <p class="hint">{t("editor.does-language-change")}</p>
        {naming.isKnown && <p class="hint">{t("editor.address-moves")}</p>}
        <label>
          <span>{t("editor.language-to")}</span>
          <select name="language" autocomplete="off">
            {languages.map((tag) => (
              <option key={tag} value={tag} lang={tag}>
                {LANGUAGES[tag].name}
              </option>
            ))}
          </select>
        </label>
        <button>{t("editor.language-move")}</button>
      </form>
    </details>
  );
}

function Withhold({ article, language, naming, t }: WritingNamesProps) {
  return (
    <details class="writing-asking">
      <summary>{t("editor.withhold")}…</summary>
      <form method="post" action={urls.withholdName(article.id)} data-step="any">
        <p class="hint">{t("editor.does-withhold")}</p>
        {naming.signers
          .filter(({ inWords }) => inWords)
          .map(({ id, name }) => (
            <p class="wrong" key={id}>
              {t("editor.withhold-in-words", { name })}
            </p>
          ))}
        <label>
          <span>{t("editor.withhold-whom")}</span>
          <select name="byline" lang={language} autocomplete="off">
            {naming.signers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button class="danger">{t("editor.withhold-do")}</button>
      </form>
    </details>
  );
}
