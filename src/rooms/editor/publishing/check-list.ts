// What is looked at before a story goes out: what keeps it back, and what an editor may want to know.

import type { Manuscript } from "../manuscript";

export interface Check {
  /** `missing` keeps it back; `advice` does not. */
  readonly kind: "missing" | "advice";
  /** A message's key. */
  readonly message: string;
}

/** The one place where the publishing page asks for its list. */
export function checksOf(manuscript: Manuscript): Check[] {
  const { headline, section, body, picture, bylines, topics, standfirst } = manuscript;
  const missing = (is: boolean, what: string): Check[] =>
    is ? [{ kind: "missing", message: `editor.missing-${what}` }] : [];
  const advice = (is: boolean, what: string): Check[] =>
    is ? [{ kind: "advice", message: `editor.advice-${what}` }] : [];
  const pictures = [
    ...(picture ? [picture] : []),
    ...body.flatMap((block) => (block.kind === "picture" ? [block] : [])),
  ];
  return [
    ...missing(!headline.trim(), "headline"),
    ...missing(body.length === 0, "text"),
    ...missing(section === null, "section"),
    ...advice(!standfirst.trim(), "standfirst"),
    ...advice(bylines.length === 0, "byline"),
    ...advice(topics.length === 0, "topics"),
    ...advice(
      pictures.some(({ alt }) => !alt.trim()),
      "alt",
    ),
    ...advice(
      pictures.some(({ credit }) => !credit.trim()),
      "credit",
    ),
  ];
}
