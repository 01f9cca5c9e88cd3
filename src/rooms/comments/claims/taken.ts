// What is said of a comment that colleagues have in front of them.

import { joinList, type Language, type Translate } from "#platform/i18n";
import { colleague } from "./colleague";

export interface Taken {
  /** Empty where no colleague is named beside the story. */
  readonly names: readonly string[];
  readonly t: Translate;
  readonly language: Language;
}

export function takenSays({ names, t, language }: Taken): string {
  const separators = joinList(language, names.length);
  const joined = names
    .map((name, at) => (at === 0 ? "" : (separators[at - 1] ?? "")) + colleague(name, t))
    .join("");
  return t("comments.taken", { name: joined });
}
