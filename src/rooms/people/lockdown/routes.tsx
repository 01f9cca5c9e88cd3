// The address of the lockdown.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { findPerson } from "../queries";
import { takeSession } from "../session-cookie";
import { liftLockdown } from "./lift-lockdown";
import { lockDown } from "./lock-down";
import { LockdownPage } from "./lockdown-page";
import { countLifters, findLockdown } from "./queries";

const RIGHT = "people.lockdown";
const Form = z.object({ act: z.string().default("") });

export const lockdownRoutes: readonly AnyRoute[] = [
  route({
    name: "people.lockdown-page",
    method: "GET",
    path: PATTERNS.lockdown,
    access: RIGHT,
    cache: "never",
    answer: showLockdown,
  }),
  route({
    name: "people.lock-down",
    method: "POST",
    path: PATTERNS.lockdown,
    access: RIGHT,
    body: formBody(Form),
    cache: "never",
    crossSite: "refuse",
    confirms: true,
    async answer(visit: Visit<z.infer<typeof Form>>) {
      if (visit.body.act === "lift") {
        await liftLockdown(visit.act, { alone: false });
        return visit.seeOther(urls.lockdown());
      }
      if (visit.body.act !== "lock") return showLockdown(visit);
      await lockDown(visit.act);
      // Whoever presses the button is signed out like everybody else.
      takeSession(visit);
      return visit.seeOther(urls.signIn());
    },
  }),
];

async function showLockdown(visit: Visit<unknown>): Promise<Response> {
  const { t, reads, language, person } = visit;
  const lockdown = await findLockdown(reads);
  const { timeZone } = await getPublication(reads);
  return visit.page({
    title: t("people.lockdown"),
    current: "people",
    body: (
      <LockdownPage
        t={t}
        language={language}
        zone={timeZone}
        lockdown={lockdown}
        two={(await countLifters(reads)) > 1}
        asker={lockdown && lockdown.liftAskedAt !== null ? await nameOf(visit, lockdown.liftAskedBy) : null}
        own={lockdown?.liftAskedBy === person?.id}
      />
    ),
  });
}

/** @param id null for the command line */
async function nameOf({ reads }: Visit<unknown>, id: number | null): Promise<string> {
  return id === null ? "" : ((await findPerson(reads, id))?.name ?? "");
}
