// Where a comment is reported: a form of its own, and an answer that is the same for everybody.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { admitReader, findReader, slowDown } from "#readers";
import { PATTERNS } from "#urls";
import { commentedArticle } from "../own/own-link";
import { findPublic } from "../thread/thread-queries";
import { readNote, readReportReason } from "./report";
import { reportComment } from "./report-comment";
import { type ReportFault, reportedPage, reportPage } from "./report-page";

const Sent = z.object({
  reason: z.string().catch(""),
  note: z.string().catch(""),
  again: z.string().catch(""),
});
type Sent = z.infer<typeof Sent>;

const formRoute = route({
  name: "comments.report-form",
  method: "GET",
  path: PATTERNS.report,
  access: "public",
  cache: "never",
  answer: (visit) => showForm(visit, {}),
});

const reportRoute = route<Sent>({
  name: "comments.report",
  method: "POST",
  path: PATTERNS.report,
  access: "public",
  body: formBody(Sent, 32_768),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    const { body, act, keys, t } = visit;
    const reason = readReportReason(body.reason);
    const note = readNote(body.note);
    if (!reason || note === null) return showForm(visit, { typed: body, fault: reason ? "long" : "choose" });
    const { article, comment } = await reportedComment(visit);
    const reader = findReader(visit);
    // A browser that keeps no mark would report anew with every press.
    if (!reader) return askAgain(visit);
    await slowDown(visit, "report");
    await reportComment(act, { article: article.id, publicId: comment.publicId, reason, note, reader, keys });
    return visit.page(reportedPage({ ...article, t }));
  },
});

export const reportRoutes: readonly AnyRoute[] = [formRoute, reportRoute];

async function askAgain(visit: Visit<Sent>): Promise<Response> {
  await slowDown(visit, "new-token");
  admitReader(visit);
  return showForm(visit, { typed: visit.body, fault: visit.body.again ? "no-cookie" : "again" });
}

async function showForm(
  visit: Visit<unknown>,
  shown: { typed?: { reason: string; note: string }; fault?: ReportFault },
): Promise<Response> {
  const { t, language, act } = visit;
  const { article, comment } = await reportedComment(visit);
  const { timeZone: zone } = await getPublication(act.reads);
  const { address, headline } = article;
  return visit.page(reportPage({ ...shown, comment, address, headline, t, language, zone }));
}

/** @throws Problem `not-found` in the same words for what is missing and what waits */
async function reportedComment(visit: Visit<unknown>) {
  const article = await commentedArticle(visit);
  const publicId = visit.params.token ?? "";
  const comment = await findPublic(visit.act.reads, { article: article.id, publicId });
  if (!comment) throw new Problem("not-found", "comments.unknown");
  return { article, comment };
}
