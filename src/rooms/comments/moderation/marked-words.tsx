// A comment's text for a moderator: what a check met is marked in place, and what nobody would see is named.

import type { MarkedSpan } from "../check-comment";

/** Characters that a reader of the page would not see; a moderator should. The joiners of Persian and Kurdish are no oddity inside a word. */
const UNSEEN =
  /([\u200b\u200e\u200f\u061c\u2800\u00a0\u00ad\u2060\ufeff\u202a-\u202e\u2066-\u2069]|(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}\p{ExtPict}]))/u;

export interface MarkedWordsProps {
  readonly words: string;
  /** Of this text alone. */
  readonly spans: readonly Pick<MarkedSpan, "from" | "to" | "reason">[];
  /** What a mark says to whoever hovers over it or hears it. */
  readonly reasonSays: (reason: MarkedSpan["reason"]) => string;
}

/** A link stands as its whole address here, not to be followed by accident. */
export function MarkedWords(props: MarkedWordsProps) {
  const paragraphs = partsOf(props.words, /\n{2,}/g).filter(({ text }) => text.trim() !== "");
  return (
    <>
      {paragraphs.map(({ text, from }) => (
        <p dir="auto">
          {partsOf(text, /\n/g).map((line, at) => (
            <>
              {at > 0 && <br />}
              <MarkedLine {...props} from={from + line.from} to={from + line.from + line.text.length} />
            </>
          ))}
        </p>
      ))}
    </>
  );
}

/** One line of the text, or a name: `from` and `to` are its place in `words`. */
export function MarkedLine({
  words,
  spans,
  reasonSays,
  from,
  to,
}: MarkedWordsProps & { from: number; to: number }) {
  return (
    <>
      {piecesOf(spans, { from, to }).map((piece) => {
        const text = withChips(words.slice(piece.from, piece.to));
        return piece.reason ? <mark title={reasonSays(piece.reason)}>{text}</mark> : text;
      })}
    </>
  );
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly reason: MarkedSpan["reason"] | null;
}

/** Where marks overlap the first goes on to its end. */
function piecesOf(spans: MarkedWordsProps["spans"], { from, to }: { from: number; to: number }): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const begin = Math.max(span.from, at);
    const end = Math.min(span.to, to);
    if (begin >= end) continue;
    if (begin > at) pieces.push({ from: at, to: begin, reason: null });
    pieces.push({ from: begin, to: end, reason: span.reason });
    at = end;
  }
  if (at < to) pieces.push({ from: at, to, reason: null });
  return pieces;
}

function partsOf(text: string, separator: RegExp): { text: string; from: number }[] {
  const parts: { text: string; from: number }[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(separator)) {
    parts.push({ text: text.slice(at, index), from: at });
    at = index + found.length;
  }
  return [...parts, { text: text.slice(at), from: at }];
}

function withChips(text: string) {
  return text
    .split(UNSEEN)
    .map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        <span class="chip">U+{(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}</span>
      ),
    );
}
