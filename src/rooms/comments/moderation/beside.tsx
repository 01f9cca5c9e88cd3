// What stands beside a comment in the queue: the comment that it answers, colleagues' notes, and warnings to its author.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import type { AnsweredComment } from "../comment";
import type { NoteLine, WarningLine } from "./beside-queries";
import { MarkedLine, MarkedWords } from "./marked-words";

interface Said {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

/** A removed one too: without it nobody can tell what a reply is about. */
export function Answered({ answers, t }: { answers: AnsweredComment; t: Translate }) {
  const { name, words, state, staff } = answers;
  const marks = { spans: [], reasonSays: () => "" };
  return (
    <blockquote class="answers">
      <p class="hint">
        {t("comments.answers")}{" "}
        <bdi>
          {name ? <MarkedLine words={name} from={0} to={name.length} {...marks} /> : t("comments.reader")}
        </bdi>{" "}
        {staff && <b class="badge">{t("comments.staff")}</b>}{" "}
        {state !== "approved" && <b>{t(`comments.answered-${state ?? "withdrawn"}`)}</b>}
      </p>
      {words !== "" && <MarkedWords words={words} {...marks} />}
    </blockquote>
  );
}

export function Notes({ notes, ...said }: Said & { notes: readonly NoteLine[] }) {
  if (notes.length === 0) return null;
  return (
    <ul class="notes" aria-label={said.t("comments.notes")}>
      {notes.map((note) => (
        <li>
          <Line line={note} {...said} />
        </li>
      ))}
    </ul>
  );
}

export function Warnings({ warnings, ...said }: Said & { warnings: readonly WarningLine[] }) {
  const { t, language, zone } = said;
  if (warnings.length === 0) return null;
  return (
    <ul class="notes" aria-label={t("comments.warnings")}>
      {warnings.map((warning) => (
        <li>
          <Line line={warning} {...said} />
          <p class="hint">
            {warning.readAt === null
              ? t("comments.warning-unread")
              : t("comments.warning-read", {
                  when: formatDate(language, warning.readAt, { kind: "moment", zone }),
                })}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Line({ line: { by, words, at }, t, language, zone }: Said & { line: NoteLine }) {
  return (
    <>
      <p class="hint">
        <bdi>{by || t("comments.colleague")}</bdi>{" "}
        <time dateTime={isoDate(at, zone)}>{formatDate(language, at, { kind: "moment", zone })}</time>
      </p>
      <p dir="auto">{words}</p>
    </>
  );
}
