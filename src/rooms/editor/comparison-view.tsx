// Two texts of an article as one: what went is struck, what came is underlined, each run standing by itself in its own direction.

import type { Comparison, Piece } from "#articles";
import type { Translate } from "#platform/i18n";
import type { PictureSource } from "./writing-data";

export interface Names {
  readonly section: ReadonlyMap<number, string>;
  readonly bylines: ReadonlyMap<number, string>;
}

export interface ComparisonProps {
  readonly t: Translate;
  readonly article: { readonly language: string; readonly direction: "ltr" | "rtl" };
  readonly comparison: Comparison;
  readonly names: Names;
  readonly pictures: Readonly<Record<number, PictureSource>>;
}

type Direction = "ltr" | "rtl";
const DIRECTIONS: Readonly<Record<string, Direction>> = { "paragraph-ltr": "ltr", "paragraph-rtl": "rtl" };

type ComparedBlock = Comparison["blocks"][number];
type ChangedIds = Comparison["ids"][number];

export function ComparisonView(props: ComparisonProps) {
  const { t, article, comparison } = props;
  if (comparison.same) return <p class="hint">{t("editor.compare-same")}</p>;
  const story = { lang: article.language, dir: article.direction };
  return (
    <div class="comparison">
      {(comparison.fields.length > 0 || comparison.ids.length > 0) && (
        <dl>
          {comparison.fields.map(({ of, pieces }) => (
            <div key={of}>
              <dt>{t(`editor.of-${of}`)}</dt>
              <dd {...story}>
                <Pieces t={t} pieces={pieces} direction={article.direction} />
              </dd>
            </div>
          ))}
          {comparison.ids.map((change) => (
            <div key={change.of}>
              <dt>{t(`editor.of-${change.of}`)}</dt>
              <dd {...story}>
                <Ids {...props} change={change} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {comparison.blocks.map((block) => (
        <BlockView key={block.id} {...props} block={block} />
      ))}
    </div>
  );
}

function BlockView(props: ComparisonProps & { block: ComparedBlock }) {
  const { t, article, block } = props;
  const direction = DIRECTIONS[block.form] ?? article.direction;
  const said = [
    block.change === "added" ? t("editor.block-added") : "",
    block.change === "removed" ? t("editor.block-removed") : "",
    block.moved ? t("editor.block-moved") : "",
    block.formBefore
      ? t("editor.block-was", {
          before: t(`editor.form-${block.formBefore}`),
          after: t(`editor.form-${block.form}`),
        })
      : "",
  ].filter(Boolean);
  return (
    <div class={`compared ${block.change}${block.moved ? " moved" : ""}`}>
      {said.length > 0 && <p class="said">{said.join(" · ")}</p>}
      {block.picture && <Ids {...props} change={block.picture} />}
      {block.words.length === 0 && !block.picture && <p class="said">{t(`editor.form-${block.form}`)}</p>}
      {block.words.map(({ of, key, pieces }) => (
        <p key={key ?? of} class={`form-${block.form}`}>
          {of !== "text" && <span class="of">{t(`editor.of-${of}`)} </span>}
          <span lang={article.language} dir={direction}>
            <Pieces t={t} pieces={pieces} direction={direction} />
          </span>
        </p>
      ))}
    </div>
  );
}

/** A run stands by itself and runs as its paragraph does: one that begins with a foreign name is not turned round by it. */
export function Pieces({
  t,
  pieces,
  direction,
}: {
  t: Translate;
  pieces: readonly Piece[];
  direction: Direction;
}) {
  return (
    <>
      {pieces.map((piece, index) => {
        const words = <Words t={t} piece={piece} />;
        if (piece.kind === "same") return <span key={index}>{words}</span>;
        const Mark = piece.kind === "added" ? "ins" : "del";
        return (
          <Mark key={index} dir={direction}>
            <span class="unseen">{t(`editor.words-${piece.kind}`)} </span>
            {words}
          </Mark>
        );
      })}
    </>
  );
}

/** Marks are shown as they look; where a link leads and who is quoted is written out beside a word that changed. */
function Words({ t, piece }: { t: Translate; piece: Piece }) {
  const { text, marks, kind } = piece;
  const strong = marks.strong ? <strong>{text}</strong> : text;
  const words = marks.emphasis ? <em>{strong}</em> : strong;
  const notes = [
    marks.href ?? "",
    marks.quote ? `${t("editor.of-speaker")} ${marks.quote.speaker}, ${marks.quote.role}` : "",
  ].filter(Boolean);
  if (kind === "same" || notes.length === 0) return <>{words}</>;
  return (
    <>
      {words} <small dir="auto">({notes.join("; ")})</small>
    </>
  );
}

function Ids({ t, change, names, pictures }: ComparisonProps & { change: ChangedIds }) {
  const { of, before, after } = change;
  const one = (id: number) => {
    if (of !== "picture") return names[of].get(id) || "—";
    const source = pictures[id];
    return source ? (
      <img src={source.src} width={source.width} height={source.height} alt="" />
    ) : (
      t("editor.picture-unknown")
    );
  };
  const unchanged = before.join() === after.join();
  return (
    <>
      {!unchanged &&
        before.map((id) => (
          <del key={`before-${id}`}>
            <span class="unseen">{t("editor.words-removed")} </span>
            <bdi>{one(id)}</bdi>
          </del>
        ))}{" "}
      {after.map((id) =>
        unchanged ? (
          <bdi key={id}>{one(id)}</bdi>
        ) : (
          <ins key={id}>
            <span class="unseen">{t("editor.words-added")} </span>
            <bdi>{one(id)}</bdi>
          </ins>
        ),
      )}
    </>
  );
}
