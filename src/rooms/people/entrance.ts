// The pages before anybody is signed in: which language they speak, and which refusals they answer themselves.

import type { Visit } from "#platform/http";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";

/** What `page.current` says on these pages, so that the window gives them a bare frame. */
export const ENTRANCE = "entrance";

/** The parameter by which the language switch of these pages works; it changes nothing but their words. */
export const LANGUAGE_PARAMETER = "language";

/** The language that was switched to, or else the visit's own. */
export function entranceLanguage({ query, language }: Pick<Visit<unknown>, "query" | "language">): Language {
  const chosen = query.get(LANGUAGE_PARAMETER) ?? "";
  return isLanguage(chosen) ? chosen : language;
}

/** A refusal that the page with the form answers, with what was typed still in it. @throws anything else again */
export function refusalOf(error: unknown): Problem {
  const kinds: readonly string[] = ["invalid", "conflict"];
  if (error instanceof Problem && kinds.includes(error.kind)) return error;
  throw error;
}
