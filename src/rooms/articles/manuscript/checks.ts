// What a story should have before readers see it: the same rules in the writing screen and when it is published.

import type { Manuscript } from "../block";
import { checkBody } from "./check-body";
import { checkPictures } from "./check-pictures";
import { charactersIn } from "./count";

/** Longer headlines are cut in search results and lists, and set smaller on their own page. */
export const LONG_HEADLINE = 110;

/** What the paper asks for. */
export interface PaperRules {
  /** The article's. */
  readonly language: string;
  /** Whether a picture without a credit may not be published. */
  readonly creditDue: boolean;
}

export type CheckCode =
  | "headline-missing"
  | "headline-long"
  | "standfirst-missing"
  | "byline-missing"
  | "section-missing"
  | "text-missing"
  | "alt-missing"
  | "alt-same"
  | "caption-missing"
  | "credit-missing"
  | "heading-order"
  | "link-bare"
  | "block-empty"
  | "item-empty"
  | "speaker-missing"
  | "pull-quote-foreign"
  | "table-head-missing"
  | "gallery-small"
  | "card-address-missing"
  | "map-unread"
  | "map-exact";

/** What can stop a story. */
export type StopCode = Extract<
  CheckCode,
  "headline-missing" | "text-missing" | "section-missing" | "credit-missing"
>;

/** Where it is to be mended. */
export type CheckedPlace =
  | { readonly field: "headline" | "standfirst" | "section" | "bylines" | "body" | "lead" }
  /** A block by its id; `item` is the picture of a gallery that is meant, the first being 0. */
  | { readonly block: string; readonly item?: number };

export interface Finding {
  readonly code: CheckCode;
  /** It stops publishing; everything else is for the editor to weigh. */
  readonly stops: boolean;
  readonly place: CheckedPlace;
  /** How long it is, which picture it is, which words are meant. */
  readonly said?: string | number;
}

/** Everything that was found, in the order of the screen. */
export function checkManuscript(manuscript: Manuscript, rules: PaperRules): Finding[] {
  const { body } = manuscript;
  return [...checkHead(manuscript, rules), ...checkPictures(manuscript, rules), ...checkBody(body)].toSorted(
    (one, other) => rank(one, manuscript) - rank(other, manuscript),
  );
}

/** The first of what must be there, in the order in which the newsroom asks for it. */
export function findStop(manuscript: Manuscript, rules: PaperRules): StopCode | null {
  const first = checkManuscript(manuscript, rules).find(({ stops }) => stops);
  return first ? (first.code as StopCode) : null;
}

const FIELDS = ["headline", "standfirst", "body"];
const AFTER_BODY = ["section", "bylines", "lead"];

/** The head first, then block by block, then what stands in the drawer. */
function rank({ place }: Finding, { body }: Manuscript): number {
  if ("block" in place) return FIELDS.length + body.findIndex(({ id }) => id === place.block);
  const before = FIELDS.indexOf(place.field);
  return before >= 0 ? before : FIELDS.length + body.length + AFTER_BODY.indexOf(place.field);
}

function checkHead(manuscript: Manuscript, { language }: PaperRules): Finding[] {
  const { headline, standfirst, section, bylines } = manuscript;
  const found: Finding[] = [];
  const length = charactersIn(headline.trim(), language);
  if (length === 0) found.push({ code: "headline-missing", stops: true, place: { field: "headline" } });
  if (length > LONG_HEADLINE)
    found.push({ code: "headline-long", stops: false, place: { field: "headline" }, said: length });
  if (!standfirst.trim())
    found.push({ code: "standfirst-missing", stops: false, place: { field: "standfirst" } });
  if (section === null) found.push({ code: "section-missing", stops: true, place: { field: "section" } });
  if (bylines.length === 0) found.push({ code: "byline-missing", stops: false, place: { field: "bylines" } });
  return found;
}
