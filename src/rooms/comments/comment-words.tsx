// A comment's text as elements: paragraphs, line breaks and links, and nothing else that a reader could have typed.

import type { Line, Piece } from "./text/paragraphs";
import { paragraphs } from "./text/paragraphs";

/** Each paragraph finds its own direction. The one way in which a comment's words reach a page. */
export function CommentWords({ words }: { words: string }) {
  return (
    <>
      {paragraphs(words).map((lines) => (
        <p dir="auto">{lines.flatMap((line, at) => (at === 0 ? lineOf(line) : [<br />, ...lineOf(line)]))}</p>
      ))}
    </>
  );
}

function lineOf(line: Line) {
  return line.map(pieceOf);
}

function pieceOf(piece: Piece) {
  if ("text" in piece) return piece.text;
  const { href, host, rest } = piece.link;
  return (
    <a href={href} rel="ugc nofollow noopener noreferrer" referrerpolicy="no-referrer">
      <bdi dir="ltr">{host + rest}</bdi>
    </a>
  );
}
