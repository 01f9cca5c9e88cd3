// How long ago something was, for the script that says it: in the page's own words, so that a browser needs no tables.

import type { Translate } from "#platform/i18n";
import { JsonScript } from "#platform/ui";

/** Older than this is told by the day, and the day is in the page already. */
const HOURS = 23;

export function Ages({ t }: { t: Translate }) {
  return <JsonScript type="application/json" id="ages" value={hoursAgo(t)} />;
}

const known = new WeakMap<Translate, string[]>();

/** By whole hours of a day, from none. */
export function hoursAgo(t: Translate): string[] {
  let hours = known.get(t);
  if (!hours) {
    hours = Array.from({ length: HOURS + 1 }, (_, count) =>
      count === 0 ? t("reader.kept-age-now") : t("reader.kept-age-hours", { count }),
    );
    known.set(t, hours);
  }
  return hours;
}
