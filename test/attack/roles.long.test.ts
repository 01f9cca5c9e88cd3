// Every role at every address of the newsroom, by the table of rights: let in where it says so, and nowhere else.

import { afterAll, beforeAll, test, expect } from "bun:test";
import { mayDo } from "#people";
import { type AnyRoute, buildAssets } from "#platform/http";
import { mountedRooms, SCRIPTS } from "../../src/app";
import { openSite, type Site } from "../site";
import { addressOf, knock, sentAway } from "./knock";

const ROLES = ["reporter", "translator", "moderator", "editor", "publisher"] as const;

let site: Site;
let staffed: AnyRoute[];
beforeAll(async () => {
  site = await openSite();
  const mounted = mountedRooms(await buildAssets(SCRIPTS));
  staffed = mounted.flatMap(({ window, routes }) =>
    window === "newsroom" ? routes.filter(({ access }) => access !== "public") : [],
  );
});
afterAll(() => site.close());

for (const role of [...ROLES, "nobody"] as const) {
  test(`${role} comes in where the matrix says so, and nowhere else`, async () => {
    const visitor = role === "nobody" ? site.visitor() : await site.signedIn(role);
    // Ending one's sessions would end the walk; rights.test.ts has the rest of people's.
    for (const declared of staffed.filter(({ name }) => name !== "people.end-session")) {
      const may = role !== "nobody" && (declared.access === "staff" || mayDo(role, declared.access));
      const answer = await knock(visitor, declared, addressOf(declared));
      expect([declared.name, sentAway(answer)]).toEqual([declared.name, !may]);
    }
  });
}
