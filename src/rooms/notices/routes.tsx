// Addresses of notices: the list, opening one, having seen all, and choosing what one is told of.

import { z } from "zod";
import { viewerOf } from "#articles/desk";
import { findAddress } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { ChoicesPage } from "./choices-page";
import { chooseNotices } from "./choose-notices";
import { TOLD, TOPIC_NAMES } from "./notice";
import { listChoices, listNotices } from "./notice-queries";
import { NoticesPage } from "./notices-page";
import { openNotice } from "./open-notice";
import { readNotices } from "./read-notices";

const PAGE = 50;
const Seen = z.object({ until: z.coerce.number().int().min(0).default(0) });
const Chosen = z.record(z.string(), z.unknown());

function idIn(text: string | null | undefined): number | undefined {
  const id = Number(text);
  return text && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

async function showNotices(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language, act, query } = visit;
  const before = idIn(query.get("before"));
  const viewer = await viewerOf(act);
  const found = await listNotices(reads, { viewer, most: PAGE + 1, ...(before && { before }) });
  const notices = found.slice(0, PAGE);
  const last = notices.at(-1);
  const { timeZone: zone } = await getPublication(reads);
  return visit.page({
    title: t("notices.notices"),
    current: "notices",
    script: "desk",
    body: (
      <NoticesPage
        t={t}
        language={language}
        zone={zone}
        now={reads.at}
        notices={notices}
        older={found.length > PAGE && last ? `${urls.notices()}?before=${last.id}` : null}
      />
    ),
  });
}

async function open(visit: Visit<unknown>): Promise<Response> {
  const notice = idIn(visit.params.notice);
  if (notice === undefined) throw new Problem("not-found", "notices.unknown");
  const { kind, article, assignment } = await openNotice(visit.act, {
    person: visit.person?.id ?? 0,
    notice,
  });
  if (assignment !== null) return visit.seeOther(urls.assignment(assignment));
  if (article === null) return visit.seeOther(urls.notices());
  return visit.seeOther(kind === "note" ? urls.notes(article) : urls.write(article));
}

async function see(visit: Visit<z.infer<typeof Seen>>): Promise<Response> {
  await readNotices(visit.act, { person: visit.person?.id ?? 0, until: visit.body.until });
  return visit.seeOther(urls.notices());
}

async function showChoices(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, config, query } = visit;
  const person = visit.person?.id ?? 0;
  return visit.page({
    title: t("notices.choose"),
    current: "notices",
    body: (
      <ChoicesPage
        t={t}
        choices={await listChoices(reads, person)}
        mails={config.mail !== null}
        address={(await findAddress(reads, person))?.address ?? null}
        saved={query.get("done") === "saved"}
      />
    ),
  });
}

async function choose(visit: Visit<z.infer<typeof Chosen>>): Promise<Response> {
  const choices = Object.fromEntries(
    TOPIC_NAMES.flatMap((topic) => {
      const told = TOLD.find((one) => one === visit.body[topic]);
      return told ? [[topic, told]] : [];
    }),
  );
  await chooseNotices(visit.act, { person: visit.person?.id ?? 0, choices });
  return visit.seeOther(`${urls.accountNotices()}?done=saved`);
}

const reading = { method: "GET", access: "staff", cache: "never" } as const;
const writing = { method: "POST", access: "staff", cache: "never", crossSite: "refuse" } as const;

export const noticeRoutes: readonly AnyRoute[] = [
  route({
    ...reading,
    name: "notices.list",
    path: PATTERNS.notices,
    query: ["before"],
    answer: showNotices,
  }),
  route({
    ...writing,
    name: "notices.read",
    path: PATTERNS.readNotices,
    body: formBody(Seen),
    answer: see,
  }),
  route({ ...writing, name: "notices.open", path: PATTERNS.openNotice, answer: open }),
  route({
    ...reading,
    name: "notices.choices",
    path: PATTERNS.accountNotices,
    query: ["done"],
    answer: showChoices,
  }),
  route({
    ...writing,
    name: "notices.choose",
    path: PATTERNS.accountNotices,
    body: formBody(Chosen),
    answer: choose,
  }),
];
