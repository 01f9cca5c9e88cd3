// The standing page: what the newsroom says of itself, at an address that stays.

import type { Block } from "#articles";
import type { Language } from "#platform/i18n";

export const LONGEST_TITLE = 200;
/** In characters of what is typed. */
export const LONGEST_WORDS = 50_000;
/** In a language. */
export const MOST_PAGES = 50;
/** In a language: each link there is carried by every page of the paper. */
export const MOST_IN_FOOT = 8;
/** Addresses under `about` at which something of the paper's own stands. */
export const RESERVED_SLUGS: readonly string[] = ["comments"];

/** Everything the newsroom knows of a page. */
export interface StandingPage {
  readonly id: number;
  readonly language: Language;
  readonly slug: string;
  readonly title: string;
  readonly words: string;
  readonly version: number;
  readonly savedAt: number;
  /** "" for whoever has left no name. */
  readonly savedBy: string;
  /** By which the same page in other languages is known. */
  readonly sameAs: number;
  readonly inFoot: boolean;
  readonly isPublic: boolean;
  /** When readers got what they have (ms); null as long as they never had anything. */
  readonly outAt: number | null;
  /** Whether readers have, or had, these very words. */
  readonly isOut: boolean;
}

/** What readers have. */
export interface PublicPage {
  readonly id: number;
  readonly language: Language;
  readonly slug: string;
  readonly title: string;
  readonly body: readonly Block[];
  readonly sameAs: number;
  readonly outAt: number;
}

/** Of every page in the foot of a language. */
export const footTag = (language: string) => `foot:${language}`;
/** Of one page, and of those that lead to it from other languages. */
export const pageTag = (id: number) => `page:${id}`;
export const sameTag = (sameAs: number) => `same-page:${sameAs}`;
/** Of lists of all public pages. */
export const PAGES_TAG = "pages";
