// Asked last, before a reader is told that there is nothing: what stood at this address may stand somewhere else.

import type { Reads } from "#platform/db";
import { isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import type { HttpParts, Mounted } from "./http";

export interface Missed {
  readonly mounted: Mounted;
  readonly request: Request;
  /** Percent-encoded, without a query: what follows a question mark says nothing about where something stands. */
  readonly path: string;
  readonly reads: Reads;
}

/**
 * 301 for reading; 308 for a form, which the browser then sends again as it was. Browsers keep such an answer for ever
 * unless they are told to ask: an address may be taken by something new.
 *
 * @returns null when nothing is known of the address. @throws Problem `gone` when what stood there is gone for good
 */
export async function answerMoved(parts: HttpParts, missed: Missed): Promise<Response | null> {
  const { mounted, request, path, reads } = missed;
  if (mounted.window !== "reader") return null;
  const moved = await parts.moved(reads, path);
  if (moved === "gone") throw new Problem("gone", "problem.gone");
  const isForm = request.method === "POST";
  const to = moved?.to ?? (isForm ? null : withoutSlash(mounted, path));
  if (to === null) return null;
  const status = isForm ? 308 : 301;
  return new Response(null, { status, headers: { location: to, "cache-control": "no-cache" } });
}

/** Articles, topics and the like end without a slash; whoever adds one is led there. */
function withoutSlash({ routes, under = "" }: Mounted, path: string): string | null {
  if (!/[^/]\/$/.test(path)) return null;
  const bare = path.slice(0, -1);
  return routes.some(({ method, path: pattern }) => method === "GET" && fits(pattern, under + bare))
    ? bare
    : null;
}

function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split("/"), path.split("/")];
  return wanted.length === given.length && wanted.every((segment, at) => suits(segment, given[at] ?? ""));
}

function suits(segment: string, given: string): boolean {
  if (segment === ":language") return isLanguage(given);
  if (segment === ":year") return /^\d{4}$/.test(given);
  return segment.startsWith(":") || segment === given;
}
