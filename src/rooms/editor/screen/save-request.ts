// Sends one save to the server and reads every answer that it, or the line, can give.

import type { Manuscript } from "../manuscript";
import type { Attempt } from "./unsent";

/** The version that the server holds instead of ours. */
export interface OtherVersion {
  version: number;
  savedAtText: string;
  savedBy: string;
  manuscript: Manuscript;
}

export type SaveAnswer =
  | { kind: "saved"; version: number; savedAtText: string }
  | ({ kind: "conflict" } & OtherVersion)
  /** The server does not take these words as they are. */
  | { kind: "refused"; message: string }
  /** Signed out, or without the right; can change without a change of the words. */
  | { kind: "shut"; message: string }
  | { kind: "no-connection" }
  | { kind: "server-trouble" };

/** A save may take this long, in milliseconds, before it counts as lost and is sent again under the same id. */
const PATIENCE = 20_000;
/** A browser finishes at most 64 KiB after the page has gone, all requests together; a last save may need its share. */
const KEEPALIVE_BYTES = { writing: 28_000, leaving: 60_000 };

type Json = Record<string, unknown>;

const text = (json: Json, name: string): string => (typeof json[name] === "string" ? json[name] : "");

function answerOf(status: number, json: Json): SaveAnswer {
  const version = json.version;
  if (status === 200 && typeof version === "number")
    return { kind: "saved", version, savedAtText: text(json, "savedAtText") };
  if (status === 409 && typeof version === "number") {
    const manuscript = json.manuscript as Manuscript;
    return {
      kind: "conflict",
      version,
      savedAtText: text(json, "savedAtText"),
      savedBy: text(json, "savedBy"),
      manuscript,
    };
  }
  // Signed out is said in the screen's own words, which name the way back; only a missing right is the server's to explain.
  if (status === 401) return { kind: "shut", message: "" };
  if (status === 403) return { kind: "shut", message: text(json, "message") };
  if (status === 400 || status === 404 || status === 410 || status === 413 || status === 422) {
    return { kind: "refused", message: text(json, "message") };
  }
  return { kind: "server-trouble" };
}

/** Never throws. A redirect (to the sign-in page) counts as signed out. */
export async function sendSave(
  url: string,
  { attempt, leaving }: { attempt: Attempt; leaving: boolean },
): Promise<SaveAnswer> {
  const { saveId, base, manuscript } = attempt;
  const body = JSON.stringify({ saveId, base, manuscript });
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
      },
      body,
      keepalive: new Blob([body]).size <= KEEPALIVE_BYTES[leaving ? "leaving" : "writing"],
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return { kind: "no-connection" };
  }
  if (response.type === "opaqueredirect" || response.status === 303) return { kind: "shut", message: "" };
  try {
    return answerOf(response.status, (await response.json()) as Json);
  } catch {
    return answerOf(response.status === 200 ? 502 : response.status, {});
  }
}
