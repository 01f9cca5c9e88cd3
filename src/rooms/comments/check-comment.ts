// Takes a comment through every check in order: refused with faults its author can mend, held with reasons, or free to go.

import type { Check, Clean, Finding, Span, Submitted } from "./checks/check";
import { CHECKS } from "./checks/checks";
import type { CommentFault, HoldReason } from "./comment";
import { canonical } from "./text/canonical";
import { MOST_CODE_POINTS } from "./text/count";
import { checkName } from "./text/name";

/** `name` and `words` in the form in which they are stored. */
export interface Checked extends Clean {
  readonly outcome: "publish" | "hold" | "refuse";
  readonly faults: readonly CommentFault[];
  readonly reasons: readonly HoldReason[];
  readonly spans: readonly MarkedSpan[];
  /** When what it was refused for is over by itself; null where it has no end. */
  readonly until: number | null;
}

/** A place in the text, and why it was marked. */
export interface MarkedSpan extends Span {
  readonly reason: HoldReason;
}

/** Milliseconds that one check may take. */
const MOST_MS = 500;
/** Places that are marked; a text that has more is read anyway. */
const MOST_SPANS = 100;

/**
 * For whatever is written: a new comment, an edit of one, an import. Never throws. A check that breaks or takes too long must
 * not let a comment through unseen, nor lose it: it becomes the reason "checker-error", and a person looks.
 */
export async function checkComment(submitted: Submitted, checks = CHECKS): Promise<Checked> {
  const clean = cleaned(submitted);
  if (!clean) return held({ name: "", words: storable(submitted.words) }, ["checker-error"]);
  const findings: Finding[] = [];
  for (const check of checks) {
    const found = await lookWith(check, clean, submitted);
    findings.push(...found);
    // What goes back to its author needs no closer look, and looking at 90 kB could take a minute.
    if (found.some(({ outcome }) => outcome === "refuse")) break;
  }
  return judged(clean, { findings, mayGo: submitted.standing.mode !== "held" });
}

function judged(
  clean: Clean,
  { findings, mayGo }: { findings: readonly Finding[]; mayGo: boolean },
): Checked {
  const refusals = findings.filter((found) => found.outcome === "refuse");
  const faults = refusals.map(({ fault }) => fault);
  const until = refusals.find((found) => found.until !== undefined)?.until ?? null;
  if (faults.length > 0) return { ...held(clean, []), outcome: "refuse", faults, until };
  const holding = findings.filter((found) => found.outcome === "hold");
  const spans = holding.flatMap(({ reason, spans: at = [] }) => at.map((span) => ({ ...span, reason })));
  return {
    ...held(clean, [...new Set(holding.map(({ reason }) => reason))]),
    outcome: holding.length > 0 || !mayGo ? "hold" : "publish",
    spans: spans.slice(0, MOST_SPANS),
  };
}

function held(clean: Clean, reasons: readonly HoldReason[]): Checked {
  return { ...clean, outcome: "hold", faults: [], reasons, spans: [], until: null };
}

async function lookWith(check: Check, clean: Clean, submitted: Submitted): Promise<readonly Finding[]> {
  const began = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, MOST_MS, null)));
  try {
    const found = await Promise.race([check.look(clean, submitted), late]);
    const tookLong = found === null || performance.now() - began > MOST_MS;
    return tookLong ? [...(found ?? []), BROKEN] : found;
  } catch {
    return [BROKEN];
  } finally {
    clearTimeout(timer);
  }
}

const BROKEN: Finding = { outcome: "hold", reason: "checker-error" };

function cleaned(submitted: Submitted): Clean | null {
  try {
    return { name: checkName(submitted.name, submitted).name, words: canonical(submitted.words) };
  } catch {
    return null;
  }
}

/** The least that both databases take. */
function storable(words: string): string {
  return words
    .replace(/\p{Cs}/gu, "\ufffd")
    .replaceAll("\0", "")
    .slice(0, MOST_CODE_POINTS);
}
