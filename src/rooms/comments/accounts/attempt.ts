// What a reader can mend comes back on the page they sent it from; anything else is not for a form to say.

import type { Visit } from "#platform/http";
import { Problem, STATUS_OF } from "#platform/problem";
import { paceOf } from "#readers";

const MENDABLE: readonly string[] = ["invalid", "conflict", "too-many"];

/** Counts towards the pace of the network first. @returns what the work gave, or why it was refused */
export async function attempt<T>(visit: Visit<unknown>, work: () => Promise<T>): Promise<T | Problem> {
  try {
    if (paceOf(visit, "account") === "busy") throw new Problem("too-many", "comments.account-busy");
    return await work();
  } catch (error) {
    if (error instanceof Problem && MENDABLE.includes(error.kind)) return error;
    throw error;
  }
}

export function inWords({ t }: Visit<unknown>, problem: Problem) {
  return { wrong: t(problem.message, problem.values), status: STATUS_OF[problem.kind] };
}
