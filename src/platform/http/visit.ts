// One request as a room sees it: who, in which language, with which checked body, and how to answer.

import type { Act } from "#platform/act";
import type { Config, Keys } from "#platform/config";
import type { Reads } from "#platform/db";
import type { Language, Translate } from "#platform/i18n";
import type { Page } from "./page";

/** Somebody who is signed in. */
export interface Person {
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly language: Language;
  /** When they last proved who they are in this session: milliseconds since 1970 UTC. */
  readonly confirmedAt: number;
  /** Whether they must set up a second factor before anything else. */
  readonly confined: boolean;
  /** Until when they may do without one (ms); null for whoever has one or needs none. */
  readonly factorDueAt: number | null;
}

export interface Visit<Body> {
  readonly request: Request;
  /** Decoded segments of the path, by the names in its pattern. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
  readonly language: Language;
  readonly t: Translate;
  readonly person: Person | null;
  readonly act: Act;
  /** Notes what a held page depends on. Verbs read through their own transaction. */
  readonly reads: Reads;
  readonly config: Config;
  readonly keys: Keys;
  /** The path as it was asked for, percent-encoded, without what its window stands under. */
  readonly path: string;
  /** Whether this page's scripts may run: in the newsroom, elements carry it. */
  readonly nonce: string;
  /** The client's address, for rates in memory alone. Never stored, never logged. */
  readonly address: string;
  /** Lets the answer wait so long (ms). */
  pause(ms: number): Promise<void>;
  cookie(name: string): string | null;
  /** Sets a cookie with the answer. @param maxAge seconds, 0 removes it */
  setCookie(name: string, value: string, maxAge: number): void;
  /** The same visit in another language: for a page that belongs to an article, not to its address. */
  inLanguage(language: Language): Visit<Body>;
  /** A page in its window's frame. */
  page(page: Page): Promise<Response>;
  /** Text for machines, of the given type. */
  data(type: string, text: string): Response;
  json(value: unknown, status?: number): Response;
  /** 303: the answer to a form that was done. */
  seeOther(url: string): Response;
}
