// The matrix, walked from outside: every route of the newsroom with every role, and with nobody.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { mayDo, RIGHTS, ROLES } from "#people";
import { buildAssets } from "#platform/http";
import { translatorFor } from "#platform/i18n";
import { mountedRooms, SCRIPTS } from "../src/app";
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
