// Gathers today's desk, by what the role of whoever opens it is for.

import { choicesFor, listAgenda, listDue, viewerOf } from "#articles/desk";
import { findLockdown, mayDo } from "#people";
import type { Visit } from "#platform/http";
import { addDays, beginOfDay, dayOf } from "#platform/i18n";
import { countOverdue } from "#platform/jobs";
import { getPublication } from "#publication";
import { urls } from "#urls";
import { DeskPage } from "./desk-page";
import { gatherWaiting } from "./waiting";

const DAY_MS = 86_400_000;
const AHEAD_MS = 14 * DAY_MS;
/** An order of the clock is carried out within a second; after so long nobody will. */
const OVERDUE_MS = 120_000;
const MOST = 40;

/** Who does not write has their work among the comments. */
export function openDesk(visit: Visit<undefined>): Promise<Response> | Response {
  const writes = visit.person !== null && mayDo(visit.person.role, "articles.write");
  return writes ? showDesk(visit) : visit.seeOther(urls.queue());
}

async function showDesk(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language, act } = visit;
  const { timeZone: zone } = await getPublication(reads);
  const viewer = await viewerOf(act);
  const now = reads.at;
  const today = dayOf(now, zone);
  const day = { from: beginOfDay(today, zone), to: beginOfDay(addDays(today, 1), zone) };
  // Whoever gives work to others sees everybody's deadlines; the others, beside what waits for them, what they could take.
  const due = await (viewer.assigns
    ? listDue(reads, { viewer, before: now + DAY_MS, most: MOST })
    : listDue(reads, { viewer, before: now + AHEAD_MS, person: null, most: MOST }));
  const outs = await listAgenda(reads, { viewer, kinds: ["goes-out", "out"], ...day, most: MOST });
  const locked = await findLockdown(reads);
  return visit.page({
    title: t("newsroom.desk"),
    current: "desk",
    script: "desk",
    body: (
      <DeskPage
        t={t}
        language={language}
        now={now}
        zone={zone}
        // In a lockdown nothing is to be carried out.
        overdue={locked ? 0 : await countOverdue(reads, now - OVERDUE_MS)}
        waiting={await gatherWaiting(visit, viewer)}
        due={due}
        assigns={viewer.assigns}
        goesOut={outs.filter(({ kind, at }) => kind === "goes-out" && at >= now)}
        wentOut={outs.filter(({ kind }) => kind === "out").toReversed()}
        startable={(await choicesFor(reads, { viewer, language })).languages}
      />
    ),
  });
}
