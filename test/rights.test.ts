// The matrix, walked from outside: every route of the newsroom with every role, and with nobody.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { mayDo, RIGHTS, ROLES } from "#people";
import { buildAssets } from "#platform/http";
import { translatorFor } from "#platform/i18n";
import { mountedRooms, SCRIPTS } from "../src/app";
import { suspendPerson } from "../src/rooms/people/suspend-person";
import { urls } from "#urls";
import { CAST } from "./cast";
import { openSite, type Site } from "./site";
import type { Visitor } from "./visitor";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const assets = await buildAssets(SCRIPTS);
const routes = mountedRooms(assets).flatMap(({ window, routes: declared }) =>
  declared.map((route) => ({ ...route, window })),
);

const inside = routes.filter(({ window, access }) => window === "newsroom" && access !== "public");

/** An address of the pattern: the second story, comment or person of the small paper. */
const pathOf = (pattern: string) => pattern.replace(/:\w+/g, "2");

function ask(who: Visitor, { method, path }: { method: string; path: string }): Promise<Response> {
  return method === "GET"
    ? who.get(pathOf(path), { accept: "text/html" })
    : who.post(pathOf(path), { act: "nothing" });
}

test("every route is public, of the staff, or names a right of the matrix; no right is idle", () => {
  const known = new Set(["public", "staff", ...Object.keys(RIGHTS)]);
  expect(routes.filter(({ access }) => !known.has(access)).map(({ name }) => name)).toEqual([]);
  const named = new Set(routes.map(({ access }) => access));
  // Asked for on a page that others may open as well.
  const asked = new Set(["media.manage"]);
  expect(Object.keys(RIGHTS).filter((right) => !named.has(right) && !asked.has(right))).toEqual([]);
  expect(routes.filter(({ window, access }) => window === "reader" && access !== "public")).toEqual([]);
});

test("who may do what shows in review when it changes", () => {
  const lines = inside.map(({ name, access }) => {
    const roles = ROLES.filter((role) => access === "staff" || mayDo(role, access));
    return `${name}: ${roles.join(" ")}`;
  });
  expect(lines.sort()).toMatchSnapshot();
});

test("a right that the matrix does not list is nobody's", () => {
  for (const role of ROLES)
    for (const right of ["articles.burn", "toString", "__proto__"]) expect(mayDo(role, right)).toBe(false);
});

test("nobody who is not signed in gets past any of them", async () => {
  for (const route of inside) {
    const answer = await ask(site.visitor(), route);
    const byScript = route.body?.kind === "json" || route.body?.kind === "upload";
    expect([route.name, answer.status]).toEqual([route.name, byScript ? 401 : 303]);
  }
});

test("who is suspended, and whose session is over, are nobody", async () => {
  const site = await openSite({ paper: "empty" });
  await site.signedIn("owner");
  const suspended = await site.signedIn("publisher");
  await suspendPerson(site.act(), { person: 2 });
  const over = await site.signedIn("editor");
  site.clock.advance(12 * 3_600_000 + 1000);
  const old = await site.signedIn("reporter");
  for (let half = 0; half < 15; half++) {
    site.clock.advance(11.5 * 3_600_000);
    await old.get("/newsroom/account");
  }
  for (const [name, who] of Object.entries({ suspended, over, old }))
    for (const route of inside) {
      const byScript = route.body?.kind === "json" || route.body?.kind === "upload";
      const { status } = await ask(who, route);
      expect([name, route.name, status]).toEqual([name, route.name, byScript ? 401 : 303]);
    }
  await site.close();
});

test("who owes a second factor has their own account, and nothing else", async () => {
  const site = await openSite({ paper: "empty", secondFactor: true });
  await site.signedIn("owner");
  const publisher = await site.signedIn("publisher");
  const open = new Set<string>();
  for (const route of inside.filter(({ name }) => name !== "people.end-session")) {
    const answer = await ask(publisher, route);
    const confined = answer.status === 403 || answer.headers.get("location") === urls.account();
    if (!confined) open.add(route.name);
  }
  expect([...open].sort()).toEqual([
    "people.account",
    "people.change-account",
    "people.change-codes",
    "people.change-passkeys",
    "people.change-password",
    "people.first-password",
  ]);
  await site.close();
});

test("each role gets where the matrix says, and is refused everywhere else", async () => {
  for (const role of ROLES) {
    const visitor = await site.signedIn(role);
    for (const route of inside) {
      const answer = await ask(visitor, route);
      const refused = answer.status === 403 && (await answer.text()).includes(refusalOf(role));
      const may = route.access === "staff" || mayDo(role, route.access);
      expect([role, route.name, refused]).toEqual([role, route.name, !may]);
      // Ending one's sessions is among what is walked: come in again.
      if (route.name === "people.end-session") await comeBack(visitor, role);
    }
  }
});

function refusalOf(role: (typeof ROLES)[number]): string {
  return translatorFor(CAST[role].language)("problem.not-allowed");
}

async function comeBack(visitor: Visitor, role: (typeof ROLES)[number]): Promise<void> {
  const { signInName, password } = CAST[role];
  await visitor.post("/newsroom/sign-in", { "sign-in-name": signInName, password });
}
