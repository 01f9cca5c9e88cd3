// What moderators say: an answer that readers see, a note that only colleagues see, a warning that only its author sees.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { readRejection, readState } from "../comment";
import { MOST_NOTE, noteComment } from "../notes/note-comment";
import { answerComment } from "../staff/answer-comment";
import { readVoice } from "../staff/voice";
import { canonical } from "../text/canonical";
import { MOST_CHARACTERS } from "../text/count";
import { MOST_WARNING } from "../warnings/warn-author";
import { decideComments } from "./decide-comments";
import type { TypedBeside } from "./further";
import { readId, writeFilter } from "./queue-filter";
import { filterOf, goOn, Sent, showQueue } from "./show-queue";

const Words = Sent.extend({
  words: z.string().catch(""),
  voice: z.string().catch(""),
  do: z.string().catch(""),
});
type Words = z.infer<typeof Words>;
/** The longest of them, percent-encoded. */
const MOST_BODY = 96 * 1024;

interface Declared {
  readonly name: string;
  readonly path: string;
  readonly answer: (visit: Visit<Words>, comment: number) => Promise<Response>;
}

function sayingRoute({ name, path, answer }: Declared): AnyRoute {
  return route<Words>({
    name: `comments.${name}`,
    method: "POST",
    path,
    access: "comments.moderate",
    body: formBody(Words, MOST_BODY),
    cache: "never",
    crossSite: "refuse",
    async answer(visit) {
      const comment = readId(visit.params.comment ?? "");
      if (!comment) throw new Problem("not-found", "comments.unknown");
      return answer(visit, comment);
    },
  });
}

/** @param script address of the script that gives the page its keys */
export function sayingRoutes(script: string): readonly AnyRoute[] {
  const comeBack = (visit: Visit<Words>, typed: Omit<TypedBeside, "words" | "voice">) => {
    const { words, voice } = visit.body;
    const filter = filterOf(visit.body);
    return showQueue(visit, { script, filter, done: null, typed: { ...typed, words, voice } });
  };
  return [
    sayingRoute({
      name: "answer",
      path: PATTERNS.answerComment,
      async answer(visit, comment) {
        const { words, voice, from, seen } = visit.body;
        const said = await answerComment(visit.act, {
          comment,
          words,
          voice: readVoice(voice) ?? "paper",
          from: readState(from) ?? "held",
          seen,
        });
        if (said.kind === "faulty") {
          const says = visit.t(`comments.fault.${said.fault}`, { most: MOST_CHARACTERS });
          return comeBack(visit, { comment, form: "answer", says });
        }
        const late = said.kind === "faster";
        const decided = { done: late ? [] : [comment], faster: late ? [comment] : [] };
        return goOn(visit, { filter: filterOf(visit.body), decided, to: "answered", comment });
      },
    }),
    sayingRoute({
      name: "note",
      path: PATTERNS.noteComment,
      async answer(visit, comment) {
        const fault = await noteComment(visit.act, { comment, words: visit.body.words });
        if (fault)
          return comeBack(visit, {
            comment,
            form: "note",
            says: faultSays(visit, { fault, most: MOST_NOTE }),
          });
        const where = writeFilter(filterOf(visit.body));
        return visit.seeOther(`${urls.queue()}?${where}&done=noted&comment=${comment}#comment-${comment}`);
      },
    }),
    sayingRoute({
      name: "warn",
      path: PATTERNS.warnAuthor,
      async answer(visit, comment) {
        const { body } = visit;
        const reason = readRejection(body.reason);
        const rejects = body.do !== "approve";
        const says = warningFault(visit, rejects && !reason);
        if (says !== null) return comeBack(visit, { comment, form: "warn", says, reason });
        const warning = canonical(body.words);
        const decided = await decideComments(visit.act, {
          comments: [comment],
          deed: rejects ? "reject" : "approve",
          from: readState(body.from),
          seen: new Map([[comment, body.seen]]),
          warning,
          ...(rejects && reason ? { reason } : {}),
        });
        return goOn(visit, { filter: filterOf(body), decided, to: "warned", comment });
      },
    }),
  ];
}

/** What is wrong with a warning, in words; null for nothing. */
function warningFault(visit: Visit<Words>, unreasoned: boolean): string | null {
  const { length } = canonical(visit.body.words);
  if (length === 0) return faultSays(visit, { fault: "empty", most: MOST_WARNING });
  if (length > MOST_WARNING) return faultSays(visit, { fault: "too-long", most: MOST_WARNING });
  return unreasoned ? visit.t("comments.reject-fault") : null;
}

function faultSays(
  { t }: Visit<unknown>,
  { fault, most }: { fault: "empty" | "too-long"; most: number },
): string {
  return fault === "empty" ? t("comments.say-empty") : t("comments.say-long", { most });
}
