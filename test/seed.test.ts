// The page that Warraq must be able to produce, where its story is at hand: imported, found from the front, in its order.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { importVerb, readStoryFolder } from "#transfer";
import { openSite, type Site } from "./site";

const SEED = join(import.meta.dir, "..", "..", "shared", "seed", "story.md");

let site: Site;
beforeAll(async () => {
  site = await openSite({ paper: "empty" });
});
afterAll(() => site.close());

/** What a text browser sees: no head, no tags. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, "\n")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

test("every element of the page, in its order", async () => {
  if (!existsSync(SEED)) {
    // The story belongs to its author and is not part of the project; elsewhere its form is tested by our own.
    expect(existsSync(join(import.meta.dir, "..", "sample", "stories"))).toBe(true);
    return;
  }
  await importVerb(site.act(), { ...(await readStoryFolder(SEED)), publish: true });
  const front = await (await site.get("/en/")).text();
  const address = /href="(\/en\/2016\/09\/[^"]+)"/.exec(front)?.[1] ?? "";
  const html = await (await site.get(address)).text();
  const text = textOf(html.slice(html.indexOf("<main")));
  const order = [
    "Iraq News",
    "Security",
    "ISIL faces growing popular resistance near Mosul",
    "Khalid al-Taie",
    "Iraqi forces push north",
    "Photo courtesy of the Iraqi Counter Terrorism Unit",
    "After two years",
    "Uprising against ISIL",
    "Strong support for Iraqi forces",
    "ISIL's waning power",
    "Its end is just a matter of time",
    "Do you like this article?",
    "0 comments",
    "Comment policy",
    "* Denotes required field",
    "1500 / 1500",
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(order.filter((_, index) => places[index] === -1)).toEqual([]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(html).toContain('"name":"Khalid al-Taie"');
});
