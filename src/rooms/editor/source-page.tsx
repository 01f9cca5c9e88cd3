// What a translation has to catch up with, paragraph by paragraph, as a page: for reading it through, and without a script.

import type { Block } from "#articles";
import { passageOf } from "#articles/manuscript";
import { LANGUAGES, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { Pieces } from "./comparison-view";
import { OpenCorrections } from "./source-line";
import type { BesideSource, ShownPiece } from "./source-data";

export interface SourcePageProps {
  readonly t: Translate;
  readonly article: {
    readonly id: number;
    readonly headline: string;
    readonly language: Language;
    readonly body: readonly Block[];
  };
  readonly beside: BesideSource;
}

export function SourcePage(props: SourcePageProps) {
  const { t, article, beside } = props;
  const open = beside.data.pieces.filter(({ standing }) => OPEN.includes(standing));
  return (
    <div class="history source-page">
      <header>
        <a href={urls.write(article.id)}>{t("editor.history-back")}</a>
        <h1>{t("editor.source-title")}</h1>
        <p lang={article.language} dir={LANGUAGES[article.language].direction}>
          {article.headline || t("editor.untitled")}
        </p>
        <p>{open.length > 0 ? beside.data.behind : t("editor.source-nothing")}</p>
      </header>
      <OpenCorrections article={article.id} corrections={beside.corrections} t={t} />
      {open.map((piece) => (
        <OpenPiece key={piece.key} {...props} piece={piece} />
      ))}
      {open.length > 1 && <Settle {...props} pieces={open} says={t("editor.source-all")} />}
    </div>
  );
}

const OPEN: readonly ShownPiece["standing"][] = ["changed", "added", "gone"];

function OpenPiece(props: SourcePageProps & { piece: ShownPiece }) {
  const { t, article, beside, piece } = props;
  const { language, direction } = beside.data;
  const mine = article.body.find(({ id }) => id === piece.own);
  return (
    <section class={`source is-${piece.standing}`}>
      <h2>{t(`editor.source-is-${piece.standing}`)}</h2>
      {piece.note && <p class="hint">{piece.note}</p>}
      {piece.key === "~order" && <p>{t("editor.source-order")}</p>}
      {piece.bylines && <p>{t("editor.source-bylines")}</p>}
      {piece.words.map(({ label, pieces }) => (
        <p key={label} lang={language} dir={direction}>
          {label && <span class="of">{label} </span>}
          <Pieces t={t} pieces={pieces} direction={direction} />
        </p>
      ))}
      {mine && (
        <blockquote lang={article.language} dir={LANGUAGES[article.language].direction}>
          <span class="of">{t("editor.source-own")} </span>
          {passageOf(mine)}
        </blockquote>
      )}
      <Settle {...props} pieces={[piece]} says={t("editor.source-done")} />
    </section>
  );
}

function Settle(props: SourcePageProps & { pieces: readonly ShownPiece[]; says: string }) {
  return (
    <form method="post" action={urls.source(props.article.id)}>
      {props.pieces.map(({ key, digest }) => (
        <>
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="digest" value={digest} />
        </>
      ))}
      <button>{props.says}</button>
    </form>
  );
}
