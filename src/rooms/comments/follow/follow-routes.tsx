// How an author asks to be told of answers, and what the links in the mails do. No GET changes anything.

import { z } from "zod";
import { mailAddressOf } from "#platform/config";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { type QueuedMail, sealAddress } from "#platform/mail";
import { Problem, STATUS_OF } from "#platform/problem";
import { getPublication } from "#publication";
import { paceOf, paceOfMailbox } from "#readers";
import { PATTERNS, urls } from "#urls";
import { ownComment } from "../own/own-routes";
import { askForAnswers } from "./ask-for-answers";
import { confirmAnswers } from "./confirm-answers";
import { endFollow, endOwnFollow } from "./end-follows";
import { boundTo, readFollow, signFollow } from "./follow";
import {
  answersDonePage,
  confirmAnswersPage,
  endAnswersPage,
  followDonePage,
  followFaultPage,
} from "./follow-pages";
import { paperName } from "./mail-answers";

const Typed = z.object({ address: z.string().max(2000).catch(""), end: z.string().catch("") });
type Typed = z.infer<typeof Typed>;

const askRoute = route<Typed>({
  name: "comments.ask-for-answers",
  method: "POST",
  path: PATTERNS.askForAnswers,
  access: "public",
  body: formBody(Typed),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    const { t, body } = visit;
    const { article, own, link } = await ownComment(visit);
    const props = { t, link, address: article.address, headline: article.headline };
    if (body.end === "yes") {
      await endOwnFollow(visit.act, { comment: own.id });
      return visit.page(followDonePage({ ...props, done: "ended" }));
    }
    if (own.state === "rejected") throw new Problem("conflict", "comments.follow-rejected");
    const refused = await ask(visit, { comment: own.id, article: article.id });
    if (!refused) return visit.page(followDonePage({ ...props, done: "sent" }));
    const wrong = t(refused.message, refused.values);
    const status = STATUS_OF[refused.kind];
    return visit.page(followFaultPage({ ...props, typed: body.address, wrong, status }));
  },
});

/** @returns what is wrong, so that what was typed can stand beside it */
async function ask(
  visit: Visit<Typed>,
  { comment, article }: { comment: number; article: number },
): Promise<Problem | null> {
  const { act, config, keys, language } = visit;
  if (!config.mail) return new Problem("invalid", "comments.follow-no-mail");
  const typed = mailAddressOf(visit.body.address);
  if (!typed) return new Problem("invalid", "comments.follow-wrong");
  // Strangers' mailboxes are not filled from here: not by one neighbourhood, and not by many.
  const paces = [paceOf(visit, "follow"), paceOfMailbox(visit, typed)];
  if (paces.includes("busy")) return new Problem("too-many", "comments.follow-busy");
  const address = sealAddress(keys, { address: typed, bound: boundTo(comment) });
  const paper = paperName(await getPublication(act.reads), language);
  try {
    await askForAnswers(act, {
      comment,
      article,
      language,
      address,
      mail: (handle) => confirmMail(visit, { handle, paper }),
    });
  } catch (error) {
    if (error instanceof Problem && error.kind === "too-many") return error;
    throw error;
  }
  return null;
}

/** It names no article and no comment: whoever gets it may have nothing to do with either. */
function confirmMail(
  { t, keys, act, config, language }: Visit<unknown>,
  { handle, paper }: { handle: string; paper: string },
): Omit<QueuedMail, "address"> {
  const token = signFollow(keys, { handle, purpose: "confirm-answers", now: act.at });
  return {
    subject: t("comments.follow-mail-subject", { paper }),
    words: [
      t("comments.follow-mail-text", { paper }),
      `${config.origin}${urls.confirmAnswers(language, token)}`,
      t("comments.follow-mail-not-you"),
    ].join("\n\n"),
  };
}

const confirmPageRoute = route({
  name: "comments.confirm-answers-page",
  method: "GET",
  path: PATTERNS.confirmAnswers,
  access: "public",
  cache: "never",
  answer: (visit) => visit.page(confirmAnswersPage({ ...visit, token: visit.params.token ?? "" })),
});

const confirmRoute = route({
  name: "comments.confirm-answers",
  method: "POST",
  path: PATTERNS.confirmAnswers,
  access: "public",
  body: formBody(z.object({})),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    await confirmAnswers(visit.act, { handle: handleOf(visit, "confirm-answers") });
    return visit.page(answersDonePage({ t: visit.t, done: "confirmed" }));
  },
});

const endPageRoute = route({
  name: "comments.end-answers-page",
  method: "GET",
  path: PATTERNS.endAnswers,
  access: "public",
  cache: "never",
  answer: (visit) => visit.page(endAnswersPage({ ...visit, token: visit.params.token ?? "" })),
});

/** Mail programs post here by themselves, without cookies and without saying where from (RFC 8058). */
const endRoute = route({
  name: "comments.end-answers",
  method: "POST",
  path: PATTERNS.endAnswers,
  access: "public",
  body: formBody(z.object({})),
  cache: "never",
  crossSite: "signed",
  async answer(visit) {
    await endFollow(visit.act, { handle: handleOf(visit, "end-answers") });
    return visit.page(answersDonePage({ t: visit.t, done: "ended" }));
  },
});

/** @throws Problem `gone` for a link that is forged, too old or made for something else */
function handleOf({ keys, act, params }: Visit<unknown>, purpose: "confirm-answers" | "end-answers"): string {
  const handle = readFollow(keys, { token: params.token ?? "", purpose, now: act.at });
  if (handle === null) throw new Problem("gone", "comments.follow-gone");
  return handle;
}

export const followRoutes: readonly AnyRoute[] = [
  askRoute,
  confirmPageRoute,
  confirmRoute,
  endPageRoute,
  endRoute,
];
