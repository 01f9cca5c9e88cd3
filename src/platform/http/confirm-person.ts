// Before something dangerous: whoever is signed in proves once more who they are, and what they sent goes on from there.

import { Problem } from "#platform/problem";
import { readAtMost } from "./body";
import type { Asked, HttpParts } from "./http";
import { type Making, visitOf } from "./make-visit";
import type { Page } from "./page";
import type { Person, Visit } from "./visit";

/** How somebody proves it; the room of people says. */
export interface Confirmation {
  /** The fields that carry the proof. They never reach the route. */
  readonly fields: readonly string[];
  /** Whether the last proof is recent enough at `at`, milliseconds since 1970 UTC. */
  isFresh(person: Person, at: number): boolean;
  /** @throws Problem when the proof is wrong */
  prove(visit: Visit<unknown>, fields: URLSearchParams): Promise<void>;
  /** The question, with what was sent kept in it. */
  page(visit: Visit<unknown>, kept: { fields: URLSearchParams; refused: Problem | null }): Promise<Page>;
}

/** @returns the request to go on with, or the page that asks */
export async function confirmPerson(
  parts: HttpParts,
  asked: Asked,
  making: Making,
): Promise<Request | Response> {
  const { person, act } = making;
  const { confirmation } = parts;
  const { request } = asked;
  if (!asked.declared.confirms || !person || confirmation.isFresh(person, act.at)) return request;
  const bytes = await readAtMost(request, asked.declared.body?.most ?? 0);
  const fields = new URLSearchParams(new TextDecoder().decode(bytes));
  const proof = new URLSearchParams([...fields].filter(([name]) => confirmation.fields.includes(name)));
  for (const name of confirmation.fields) fields.delete(name);
  const visit = visitOf(parts, making) as Visit<unknown>;
  const ask = async (refused: Problem | null) =>
    visit.page(await confirmation.page(visit, { fields, refused }));
  if ([...proof.values()].every((value) => value === "")) return ask(null);
  try {
    await confirmation.prove(visit, proof);
  } catch (error) {
    if (error instanceof Problem && (error.kind === "invalid" || error.kind === "too-many"))
      return ask(error);
    throw error;
  }
  const { url, method, headers } = request;
  const rest = new Headers(headers);
  rest.delete("content-length");
  return new Request(url, { method, headers: rest, body: fields.toString() });
}
