// Nothing that axe finds on the pages that readers meet first, in both directions, light and dark.

import { expect, test } from "bun:test";
import { look, ownersJourney, readersPages, VIEWS } from "./axe";
import { publishEveryBlock } from "./every-block";

const owner = ownersJourney();

test("readers' pages, English and Arabic, phone and desktop, light and dark", async () => {
  for (const language of ["en", "ar"]) {
    const everyBlock = await publishEveryBlock(owner.here.origin, { cookie: owner.cookie, language });
    const paths = [...(await readersPages(owner.here.origin, language)), everyBlock.read];
    expect(paths.filter((path) => path === "")).toEqual([]);
    const own = language === "en" ? 0 : 1;
    for (const view of VIEWS.filter((_, at) => VIEWS.length > 2 || at === own))
      expect(await look(owner.here, paths, view)).toEqual([]);
  }
}, 300_000);
