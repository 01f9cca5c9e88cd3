// The rates of this process, one set for each paper that it serves: tests serve several.

import type { Visit } from "#platform/http";
import { openRates, type Pace, type RatePurpose, type Rates } from "./rates";

const ratesOf = new WeakMap<object, Rates>();

/** Counts this visit towards a rate and says how busy its neighbourhood is. The address goes no further than memory. */
export function paceOf(visit: Visit<unknown>, purpose: RatePurpose): Pace {
  const rates = ratesOf.get(visit.config) ?? openRates();
  ratesOf.set(visit.config, rates);
  return rates.touch({ purpose, address: visit.address, at: visit.act.at });
}
