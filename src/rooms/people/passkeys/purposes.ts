// What a challenge is for: coming in (or proving it again), or adding a passkey to one certain account.

import type { Visit } from "#platform/http";
import type { Purpose } from "./challenge";

export function entering({ keys, act }: Visit<unknown>): Purpose {
  return { key: keys.token, label: "enter", at: act.at };
}

export function adding({ keys, act, person }: Visit<unknown>): Purpose {
  return { key: keys.token, label: `add|${person?.id ?? 0}`, at: act.at };
}
