// How a vote arrives: by a plain form, or by the script that asks for the same as data.

import { z } from "zod";
import { findOpenArticle } from "#articles";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import {
  admitReader,
  findReader,
  formerVoterKey,
  isFreshToken,
  paceOf,
  type ReaderToken,
  voterKey,
} from "#readers";
import { PATTERNS, urls } from "#urls";
import { castVote } from "./cast-vote";
import { countVotes, findVote } from "./queries";
import { choiceOf, readChoice, type VoteChoice } from "./vote";
import { countInWords } from "./vote-form";
import { votePage } from "./vote-page";
import { withdrawVote } from "./withdraw-vote";

/** How long a busy neighbourhood waits for each vote. It is never refused: a camp may share one address. */
const SLOW_MS = 1000;

const Ballot = z.object({ value: z.string().catch("") });
type Ballot = z.infer<typeof Ballot>;

const castRoute = route<Ballot>({
  name: "votes.cast",
  method: "POST",
  path: PATTERNS.vote,
  access: "public",
  body: formBody(Ballot, 4096),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    const choice = readChoice(visit.body.value);
    if (!choice) throw new Problem("invalid", "votes.unknown");
    const article = await votedArticle(visit);
    const reader = findReader(visit);
    if (!reader) return askAgain(visit, choice);
    if (paceOf(visit, "vote") === "busy") await Bun.sleep(SLOW_MS);
    const voter = voterOf(visit, { article: article.id, reader });
    if (choice === "withdraw") {
      const taken = await withdrawVote(visit.act, voter);
      if (!taken && !wantsData(visit)) return answerPage(visit, { sentence: "votes.said-none" });
      return done(visit, {
        said: taken ? "votes.said-withdrawn" : "votes.said-none",
        mine: null,
      });
    }
    await castVote(visit.act, { ...voter, value: choice === "like" ? 1 : -1 });
    return done(visit, { said: `votes.said-${choice}`, mine: choice });
  },
});

/** Where a first vote waits for its second press, and where one's own vote can be seen. Changes nothing. */
const seeRoute = route({
  name: "votes.see",
  method: "GET",
  path: PATTERNS.vote,
  access: "public",
  cache: "never",
  query: ["value", "done"],
  async answer(visit) {
    const waiting = readChoice(visit.query.get("value") ?? "");
    if (!findReader(visit))
      return answerPage(visit, { sentence: waiting ? "votes.no-cookie" : "votes.none-yet" });
    if (waiting === "withdraw") return answerPage(visit, { sentence: "votes.said-none" });
    if (waiting) return answerPage(visit, { sentence: "votes.confirm", waiting });
    const taken = visit.query.get("done") === "withdraw";
    return answerPage(visit, { none: taken ? "votes.said-withdrawn" : "votes.none-yet" });
  },
});

export const voteRoutes: { readonly reader: readonly AnyRoute[] } = {
  reader: [castRoute, seeRoute],
};

/**
 * A browser that brings no token gets one and is asked to send the vote again: one that keeps no cookies would otherwise
 * vote anew with every press.
 */
function askAgain(visit: Visit<Ballot>, choice: VoteChoice): Promise<Response> | Response {
  if (paceOf(visit, "new-token") === "busy") {
    return Bun.sleep(SLOW_MS).then(() => sendAgain(visit, choice));
  }
  return sendAgain(visit, choice);
}

function sendAgain(visit: Visit<Ballot>, choice: VoteChoice): Response {
  admitReader(visit);
  if (wantsData(visit)) return visit.json({ again: true, shown: { "": visit.t("votes.no-cookie") } });
  return visit.seeOther(`${urls.vote(addressOf(visit))}?value=${choice}`);
}

/**
 * Without script the answer is the voter's own page: it says that the vote counts, and which way. The held article is the
 * same for all readers and could say neither.
 */
async function done(
  visit: Visit<Ballot>,
  { said, mine }: { said: string; mine: VoteChoice | null },
): Promise<Response> {
  if (!wantsData(visit))
    return visit.seeOther(`${urls.vote(addressOf(visit))}${mine ? "" : "?done=withdraw"}`);
  const article = await votedArticle(visit);
  const { likes, dislikes } = await countVotes(visit.act.reads, article.id);
  const shown = {
    "": visit.t(said),
    like: countInWords(visit.language, likes),
    dislike: countInWords(visit.language, dislikes),
  };
  return visit.json({ pressed: mine, shown });
}

interface Answered {
  /** Key of what is said; without, it is what this reader's vote is. */
  readonly sentence?: string;
  /** Key of what is said where there is no vote. */
  readonly none?: string;
  readonly waiting?: VoteChoice;
}

async function answerPage(
  visit: Visit<unknown>,
  { sentence, none = "votes.none-yet", waiting }: Answered,
): Promise<Response> {
  const { t, language, act } = visit;
  const article = await votedArticle(visit);
  const reader = findReader(visit);
  const value = reader && (await findVote(act.reads, voterOf(visit, { article: article.id, reader })));
  const mine = value ? choiceOf(value) : null;
  const counts = await countVotes(act.reads, article.id);
  return visit.page(
    votePage({
      address: article.address,
      headline: article.headline,
      counts,
      t,
      language,
      mine,
      waiting,
      sentence: t(sentence ?? (mine ? `votes.said-${mine}` : none)),
    }),
  );
}

async function votedArticle(visit: Visit<unknown>) {
  const article = await findOpenArticle(visit.act.reads, addressOf(visit));
  if (!article) throw new Problem("not-found", "problem.not-found");
  return article;
}

function voterOf(visit: Visit<unknown>, { article, reader }: { article: number; reader: ReaderToken }) {
  const target = { kind: "article", id: article } as const;
  return {
    article,
    voter: voterKey(visit.keys, target, reader),
    former: formerVoterKey(visit.keys, target, reader),
    fresh: isFreshToken(reader, visit.act.at),
  };
}

function addressOf({ params }: Visit<unknown>) {
  const { language = "", year = "", month = "", slug = "" } = params;
  return { language, month: `${year}-${month}`, slug: slug.normalize("NFC") };
}

function wantsData({ request }: Visit<unknown>): boolean {
  return request.headers.get("accept") === "application/json";
}
