// A colleague's name inside a sentence, in whichever direction either is written.

import type { Translate } from "#platform/i18n";

/** First strong isolate, pop directional isolate (UAX 9): a sentence of the catalogues has no place for an element. */
export function colleague(name: string, t: Translate): string {
  return name ? `\u2068${name}\u2069` : t("comments.colleague");
}
