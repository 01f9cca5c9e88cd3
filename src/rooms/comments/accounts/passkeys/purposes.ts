// What a reader's challenge is for. None is good for another, nor at the newsroom's door.

import { randomBytes } from "node:crypto";
import type { Visit } from "#platform/http";
import { sha256 } from "#platform/ids";
import type { Purpose } from "#platform/passkeys";
import { nameKey } from "../../text/name";
import type { Session } from "../session";

export function entering({ keys, act }: Visit<unknown>): Purpose {
  return { key: keys.token, label: "reader-enter", at: act.at };
}

/** A new account of that name. */
export function joining({ keys, act }: Visit<unknown>, name: string): Purpose {
  return { key: keys.token, label: `reader-join|${sha256(nameKey(name))}`, at: act.at };
}

/** Given out to whoever proved who they are, in this session alone: it is the proof. */
export function adding({ keys, act }: Visit<unknown>, session: Session): Purpose {
  return { key: keys.token, label: `reader-add|${session.id}|${sha256(session.token)}`, at: act.at };
}

/** What a device tells accounts apart by: another word each time, kept nowhere here. */
export const userHandle = () => randomBytes(16).toString("base64url");
