// What the scripts of kept stories say: made here, in the page's language, so that a browser needs no tables of its own.

import type { Visit } from "#platform/http";
import { formatNumber } from "#platform/i18n";
import { JsonScript } from "#platform/ui";
import { type ArticleAddress, urls } from "#urls";
import { hoursAgo } from "../ages";
import type { Words } from "../script/copies";

const DAYS = 30;
const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);

/** @param props.story none on the page of the list */
export function KeptWords({ visit, story }: { visit: Visit<unknown>; story?: ArticleAddress }) {
  const { t, language } = visit;
  const words: Words = {
    story: story ? urls.article(story) : null,
    shelf: urls.kept(language),
    worker: urls.worker(),
    stale: t("reader.kept-stale", { age: "#" }),
    missing: t("reader.kept-missing"),
    ages: [
      ...hoursAgo(t),
      ...upTo(DAYS).map((count) => t("reader.kept-age-days", { count })),
      t("reader.kept-age-long"),
    ],
    size: t("reader.kept-size", { size: "#" }),
    digits: upTo(10)
      .map((after) => formatNumber(language, after - 1))
      .join(""),
    working: t("reader.keep-working"),
    done: t("reader.keep-done"),
    failed: t("reader.keep-failed"),
    remove: t("reader.kept-remove"),
    removed: t("reader.kept-removed"),
    copied: t("reader.copied"),
  };
  return <JsonScript type="application/json" id="kept-words" value={words} />;
}
