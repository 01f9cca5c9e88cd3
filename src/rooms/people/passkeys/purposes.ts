// What a challenge is for: coming in (or proving it again), adding a passkey to one certain account, or claiming a place by one certain link.

import type { Visit } from "#platform/http";
import { sha256 } from "#platform/ids";
import type { Purpose } from "#platform/passkeys";

/** What a device knows somebody of the newsroom by. */
export const userHandle = (person: number) => `warraq-${person}`;

export function entering({ keys, act }: Visit<unknown>): Purpose {
  return { key: keys.token, label: "enter", at: act.at };
}

export function adding({ keys, act, person }: Visit<unknown>): Purpose {
  return { key: keys.token, label: `add|${person?.id ?? 0}`, at: act.at };
}

export function claiming({ keys, act }: Visit<unknown>, token: string): Purpose {
  return { key: keys.token, label: `claim|${sha256(token)}`, at: act.at };
}
