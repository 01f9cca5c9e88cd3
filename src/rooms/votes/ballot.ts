// How a vote arrives, whatever it is on: by a plain form, or by the script that asks for the same as data.

import { z } from "zod";
import type { Act } from "#platform/act";
import { type AnyRoute, formBody, type Page, route, type Visit } from "#platform/http";
import type { Translate } from "#platform/i18n";
import { Problem } from "#platform/problem";
import {
  admitReader,
  findReader,
  formerVoterKey,
  isFreshToken,
  slowDown,
  type ReaderToken,
  voterKey,
} from "#readers";
import { findVote } from "./queries";
import type { VoterOf } from "./settle-vote";
import { choiceOf, readChoice, type VoteChoice, type Voted, type VoteValue } from "./vote";

/** What a voter is told. */
export type Sentence =
  "said-like" | "said-dislike" | "said-withdrawn" | "said-none" | "none-yet" | "confirm" | "no-cookie";

/** What the page made for one voter shows. */
export interface Shown<Target> {
  readonly target: Target;
  readonly sentence: string;
  readonly mine: VoteChoice | null;
  /** A first vote that waits for its second press. */
  readonly waiting: VoteChoice | null;
}

/** A kind of thing that readers vote on, as its room says it. */
export interface Ballot<Target extends Voted> {
  /** The routes are called `NAME.cast` and `NAME.see`. */
  readonly name: string;
  readonly path: string;
  readonly choices: readonly VoteChoice[];
  /** What a button stands for that says nothing: there may be twenty of it on a page. */
  readonly unsaid?: VoteChoice;
  /** What this address is about. @throws Problem `not-found` where nobody can vote on it */
  find(visit: Visit<unknown>): Promise<Target>;
  /** @returns whether anything changed */
  settle(act: Act, vote: VoterOf<Target> & { readonly value: VoteValue | null }): Promise<boolean>;
  says(t: Translate, what: Sentence): string;
  page(visit: Visit<unknown>, shown: Shown<Target>): Promise<Page>;
  /** For the script: new text by the name of its place. */
  data?(visit: Visit<unknown>, target: Target): Promise<Readonly<Record<string, string>>>;
}

const Sent = z.object({ value: z.string().catch("") });
type Sent = z.infer<typeof Sent>;

export function ballotRoutes<Target extends Voted>(ballot: Ballot<Target>): readonly AnyRoute[] {
  return [castRoute(ballot), seeRoute(ballot)];
}

function castRoute<Target extends Voted>(ballot: Ballot<Target>): AnyRoute {
  return route<Sent>({
    name: `${ballot.name}.cast`,
    method: "POST",
    path: ballot.path,
    access: "public",
    body: formBody(Sent, 4096),
    cache: "never",
    crossSite: "confirm",
    async answer(visit) {
      const choice = choiceIn(visit, ballot);
      const target = await ballot.find(visit);
      const reader = findReader(visit);
      if (!reader) return askAgain(visit, { ballot, choice });
      await slowDown(visit, "vote");
      const voter = voterOf(visit, { target, reader });
      if (choice === "withdraw") return withdraw(visit, { ballot, voter });
      await ballot.settle(visit.act, { ...voter, value: choice === "like" ? 1 : -1 });
      return done(visit, { ballot, target, said: `said-${choice}`, mine: choice });
    },
  });
}

function choiceIn<Target extends Voted>({ body }: Visit<Sent>, ballot: Ballot<Target>): VoteChoice {
  const choice = readChoice(body.value || (ballot.unsaid ?? ""));
  if (!choice || !ballot.choices.includes(choice)) throw new Problem("invalid", "votes.unknown");
  return choice;
}

async function withdraw<Target extends Voted>(
  visit: Visit<Sent>,
  { ballot, voter }: { ballot: Ballot<Target>; voter: VoterOf<Target> },
): Promise<Response> {
  const { target } = voter;
  const taken = await ballot.settle(visit.act, { ...voter, value: null });
  if (!taken && !wantsData(visit))
    return answerPage(visit, { ballot, target, sentence: ballot.says(visit.t, "said-none") });
  return done(visit, { ballot, target, said: taken ? "said-withdrawn" : "said-none", mine: null });
}

/** Where a first vote waits for its second press, and where one's own vote can be seen. Changes nothing. */
function seeRoute<Target extends Voted>(ballot: Ballot<Target>): AnyRoute {
  return route({
    name: `${ballot.name}.see`,
    method: "GET",
    path: ballot.path,
    access: "public",
    cache: "never",
    query: ["value", "done"],
    async answer(visit) {
      const { query, t } = visit;
      const target = await ballot.find(visit);
      const waiting = readChoice(query.get("value") ?? "");
      const says = (sentence: Sentence) =>
        answerPage(visit, { ballot, target, sentence: ballot.says(t, sentence) });
      if (!findReader(visit)) return says(waiting ? "no-cookie" : "none-yet");
      if (waiting === "withdraw") return says("said-none");
      if (waiting) return answerPage(visit, { ballot, target, sentence: ballot.says(t, "confirm"), waiting });
      const none = query.get("done") === "withdraw" ? "said-withdrawn" : "none-yet";
      return answerPage(visit, { ballot, target, none });
    },
  });
}

/**
 * A browser that brings no token gets one and is asked to send the vote again: one that keeps no cookies would otherwise
 * vote anew with every press.
 */
async function askAgain<Target extends Voted>(
  visit: Visit<Sent>,
  { ballot, choice }: { ballot: Ballot<Target>; choice: VoteChoice },
): Promise<Response> {
  await slowDown(visit, "new-token");
  admitReader(visit);
  if (wantsData(visit)) return visit.json({ again: true, shown: { "": ballot.says(visit.t, "no-cookie") } });
  return visit.seeOther(`${visit.path}?value=${choice}`);
}

interface Done<Target extends Voted> {
  readonly ballot: Ballot<Target>;
  readonly target: Target;
  readonly said: Sentence;
  readonly mine: VoteChoice | null;
}

/**
 * Without script the answer is the voter's own page: it says that the vote counts, and which way. The held page is the
 * same for all readers and could say neither.
 */
async function done<Target extends Voted>(
  visit: Visit<Sent>,
  { ballot, target, said, mine }: Done<Target>,
): Promise<Response> {
  if (!wantsData(visit)) return visit.seeOther(`${visit.path}${mine ? "" : "?done=withdraw"}`);
  const places = (await ballot.data?.(visit, target)) ?? {};
  return visit.json({ pressed: mine, shown: { "": ballot.says(visit.t, said), ...places } });
}

interface Answered<Target extends Voted> {
  readonly ballot: Ballot<Target>;
  readonly target: Target;
  /** What is said; without, it is what this reader's vote is. */
  readonly sentence?: string;
  /** What is said where there is no vote. */
  readonly none?: Sentence;
  readonly waiting?: VoteChoice;
}

async function answerPage<Target extends Voted>(
  visit: Visit<unknown>,
  { ballot, target, sentence, none = "none-yet", waiting }: Answered<Target>,
): Promise<Response> {
  const reader = findReader(visit);
  const value = reader && (await findVote(visit.act.reads, voterOf(visit, { target, reader })));
  const mine = value ? choiceOf(value) : null;
  const said = sentence ?? ballot.says(visit.t, mine ? `said-${mine}` : none);
  return visit.page(await ballot.page(visit, { target, sentence: said, mine, waiting: waiting ?? null }));
}

function voterOf<Target extends Voted>(
  visit: Visit<unknown>,
  { target, reader }: { target: Target; reader: ReaderToken },
): VoterOf<Target> {
  return {
    target,
    voter: voterKey(visit.keys, target, reader),
    former: formerVoterKey(visit.keys, target, reader),
    fresh: isFreshToken(reader, visit.act.at),
  };
}

function wantsData({ request }: Visit<unknown>): boolean {
  return request.headers.get("accept") === "application/json";
}
