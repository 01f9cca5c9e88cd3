// Founds an empty paper, for whoever wants to begin with nothing: a name to change, four languages, a comment policy.

import { putByline } from "#people";
import type { Act } from "#platform/act";
import { LANGUAGE_TAGS, translatorFor } from "#platform/i18n";
import { foundPublication } from "#publication";
import { actInside } from "./act-inside";

/** Does nothing when there is a paper already. @returns whether one was founded */
export function foundEmpty(act: Act): Promise<boolean> {
  return act.commit(async (tx) => {
    const inside = actInside(act, tx);
    if (!(await found(inside))) return false;
    // A name can be withheld from the first story on.
    await putByline(inside, { id: null, withheld: true, names: {} });
    return true;
  });
}

function found(act: Act): Promise<boolean> {
  return foundPublication(act, {
    defaultLanguage: "en",
    timeZone: "UTC",
    accent: "brick",
    sample: false,
    languages: LANGUAGE_TAGS.map((language) => {
      // What holds of any paper that runs on this program; the newsroom writes its own over it.
      const t = translatorFor(language);
      return { language, masthead: t("publication.first-masthead"), policy: t("publication.first-policy") };
    }),
  });
}
