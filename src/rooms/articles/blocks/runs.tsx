// Runs of text: emphasis, links and spoken words inside a paragraph.

import type { ComponentChildren } from "preact";
import type { Run } from "../block";

export interface RunsProps {
  readonly text: readonly Run[];
  /** From an address of this paper to the address it has where the article stands. */
  readonly urlOf: (url: string) => string;
}

export function Runs({ text, urlOf }: RunsProps) {
  return (
    <>
      {spokenTogether(text).map((runs) =>
        runs[0]?.quote ? (
          <span class="said" data-speaker={runs[0].quote.speaker} data-role={runs[0].quote.role || undefined}>
            {marked(runs, urlOf)}
          </span>
        ) : (
          marked(runs, urlOf)
        ),
      )}
    </>
  );
}

/**
 * Under a paragraph that is nothing but one speaker's words: who says them. Anywhere else the sentence round them does, and
 * a line would break it.
 */
export function Attribution({
  text,
  speakerAt,
}: {
  text: readonly Run[];
  speakerAt?: (name: string) => string | null;
}) {
  const spoken = spokenTogether(text).filter(
    ([first, ...others]) => first?.quote || others.length > 0 || !NO_WORDS.test(first?.text ?? ""),
  );
  const quote = spoken.length === 1 ? spoken[0]?.[0]?.quote : undefined;
  if (!quote?.speaker) return null;
  return (
    <p class="says">
      {"— "}
      <Speaker name={quote.speaker} speakerAt={speakerAt} />
      {quote.role && (
        <>
          {ARABIC.test(quote.role) ? "، " : ", "}
          <bdi>{quote.role}</bdi>
        </>
      )}
    </p>
  );
}

/** A name, leading to what else was said under it. */
export function Speaker({ name, speakerAt }: { name: string; speakerAt?: (name: string) => string | null }) {
  const page = speakerAt?.(name);
  return <bdi>{page ? <a href={page}>{name}</a> : name}</bdi>;
}

/** Marks of quotation that stand outside the spoken run. */
const NO_WORDS = /^[\p{P}\s]*$/u;
const ARABIC = /\p{Script=Arabic}/u;

/**
 * Neighbouring runs of the same speaker are one quotation. It is a `span` and not a `q`: the marks stay as they were
 * typed, and a feed reader or a text browser would set its own around a `q`.
 */
function spokenTogether(text: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  for (const run of text) {
    const group = groups.at(-1);
    const speaker = group?.[0]?.quote?.speaker;
    if (group && speaker === run.quote?.speaker) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

function marked(runs: readonly Run[], urlOf: (url: string) => string): ComponentChildren {
  return runs.map((run) => {
    const emphasised = run.emphasis ? <em>{run.text}</em> : run.text;
    const strong = run.strong ? <strong>{emphasised}</strong> : emphasised;
    if (!run.href) return strong;
    return (
      <a href={run.href.startsWith("/") ? urlOf(run.href) : run.href} rel="noopener">
        {strong}
      </a>
    );
  });
}
