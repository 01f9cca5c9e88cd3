// Bylines as a newsroom makes them: by a name from the writing screen, one for each name, and always one that is withheld.

import { afterEach, expect, test } from "bun:test";
import { openSite, type Site } from "../../../../test/site";
import { emptyBylines } from "./empty-bylines";
import { putByline } from "./put-byline";
import { listBylines } from "./queries";

const NEW = "/newsroom/bylines/new";
let site: Site;
afterEach(() => site.close());

const bylines = () => listBylines(site.act().reads, { language: "en" });

test("a name makes a byline; the same name in that language is the same byline", async () => {
  site = await openSite({ paper: "empty" });
  const reporter = await site.signedIn("reporter");
  const made = await reporter.sendJson(NEW, { language: "en", name: "  Layla\n Haddad " });
  expect(made.status).toBe(200);
  const byline = (await made.json()) as { id: number; name: string };
  expect(byline.name).toBe("Layla Haddad");
  expect(await (await reporter.sendJson(NEW, { language: "en", name: "Layla Haddad" })).json()).toEqual(
    byline,
  );
  const both = await Promise.all([1, 2].map(() => putByline(site.act(), named("Omar Aziz"))));
  expect(both[0]).toBe(both[1] ?? 0);
  expect((await bylines()).map(({ name }) => name)).toEqual(["", "Layla Haddad", "Omar Aziz"]);
});

const named = (name: string) => ({ id: null, withheld: false, names: { en: { name } } });

test("whoever may not write makes none, and no name, a long one or another language is none", async () => {
  site = await openSite({ paper: "empty" });
  const moderator = await site.signedIn("moderator");
  expect((await moderator.sendJson(NEW, { language: "en", name: "A B" })).status).toBe(403);
  expect((await site.visitor().sendJson(NEW, { language: "en", name: "A B" })).status).toBe(401);
  const reporter = await site.signedIn("reporter");
  const wrong = [
    { language: "en", name: " \u0007 " },
    { language: "en", name: "x".repeat(201) },
    { language: "en", name: "x".repeat(5000) },
    { language: "tlh", name: "A B" },
  ];
  for (const sent of wrong) expect((await reporter.sendJson(NEW, sent)).status).toBe(422);
  expect(await bylines()).toHaveLength(1);
});

test("a name can be withheld from the first story on, in an empty paper and after the sample", async () => {
  site = await openSite({ paper: "empty" });
  expect(await bylines()).toMatchObject([{ withheld: true, name: "" }]);
  await putByline(site.act(), named("Layla Haddad"));
  await site.act().commit(emptyBylines);
  expect(await bylines()).toMatchObject([{ withheld: true, name: "" }]);
});
