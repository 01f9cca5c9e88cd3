// Knocks at an address of the paper, whichever route it is of, and tells whether somebody was let in.

import type { AnyRoute } from "#platform/http";
import { SMALL } from "../site";
import type { Visitor } from "../visitor";

const FORM = { "content-type": "application/x-www-form-urlencoded" };

/** A real address of the small paper for a route's pattern. */
export function addressOf({ path }: AnyRoute): string {
  const places: Record<string, string> = {
    language: "en",
    year: "2026",
    month: "11",
    slug: SMALL.bridge.slug,
    article: "1",
    comment: "1",
    edition: "delta",
    section: "roads",
  };
  return path.replace(/:(\w+)/g, (_, name: string) => places[name] ?? "none");
}

/** Whether somebody was sent away, by a refusal or to the sign-in page. */
export function sentAway(answer: Response): boolean {
  return [401, 403].includes(answer.status) || answer.headers.get("location") === "/newsroom/sign-in";
}

export async function knock(visitor: Visitor, declared: AnyRoute, address: string): Promise<Response> {
  if (declared.method === "GET") return visitor.get(address);
  return visitor.ask(address, {
    method: "POST",
    body: "",
    headers: { ...FORM, "sec-fetch-site": "same-origin" },
  });
}
