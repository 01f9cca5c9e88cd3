// The rates of this process, one set for each paper that it serves: tests serve several.

import type { Visit } from "#platform/http";
import { openRates, type Pace, type RatePurpose, type Rates } from "./rates";

const SLOW_MS = 1000;
const ratesOf = new WeakMap<object, Rates>();

/** Counts this visit towards a rate and says how busy its neighbourhood is. The address goes no further than memory. */
export function paceOf(visit: Visit<unknown>, purpose: Exclude<RatePurpose, "mailbox">): Pace {
  return ratesFor(visit).touch({ purpose, address: visit.address, at: visit.act.at });
}

/** Counts this visit, and lets it wait where its neighbourhood is busy. Nobody is refused: a camp may share one address. */
export async function slowDown(
  visit: Visit<unknown>,
  purpose: "vote" | "report" | "new-token",
): Promise<void> {
  if (paceOf(visit, purpose) === "busy") await visit.pause(SLOW_MS);
}

/** Whether a mail address was asked about too often today, by whomever. It goes no further than memory either. */
export function paceOfMailbox(visit: Visit<unknown>, address: string): Pace {
  return ratesFor(visit).touch({ purpose: "mailbox", address: address.toLowerCase(), at: visit.act.at });
}

function ratesFor(visit: Visit<unknown>): Rates {
  const rates = ratesOf.get(visit.config) ?? openRates();
  ratesOf.set(visit.config, rates);
  return rates;
}
