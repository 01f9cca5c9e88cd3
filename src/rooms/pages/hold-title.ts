// What a title must be, before anything is opened.

import { Problem } from "#platform/problem";
import { LONGEST_TITLE } from "./page";

/** One line, without spaces round it. @throws Problem `invalid` */
export function holdTitle(typed: string): string {
  const title = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (!title) throw new Problem("invalid", "pages.title-due");
  if (title.length > LONGEST_TITLE) throw new Problem("invalid", "pages.title-long", { most: LONGEST_TITLE });
  return title;
}
