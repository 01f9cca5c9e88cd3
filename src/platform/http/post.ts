// A form or a save: checked for where it comes from, read within its bounds, and only then given to its room.

import { Problem } from "#platform/problem";
import { readAtMost, readBody } from "./body";
import { confirmed, isPrivateLine } from "./guard";
import { whoSent } from "./cross-site";
import { confirmPage } from "./confirm-page";
import { confirmPerson } from "./confirm-person";
import type { Asked, HttpParts } from "./http";
import { type Making, visitOf } from "./make-visit";
import type { Visit } from "./visit";

export const CONFIRM_FIELD = "confirm";

export async function answerPost(parts: HttpParts, asked: Asked, making: Making): Promise<Response> {
  const { declared, request } = asked;
  const sender = whoSent(request, parts.config.origins);
  if (sender === "cross" || (sender === "unknown" && declared.crossSite === "refuse")) {
    throw new Problem("not-allowed", "problem.cross-site");
  }
  // Checked after the sender, so that another site learns nothing; cookies over an open line give people away.
  if (!isPrivateLine(parts.config.origin)) throw new Problem("not-allowed", "problem.open-line");
  if (declared.crossSite === "signed") return declared.answer(await readVisit(parts, asked, making));
  if (sender === "same") {
    const going = await confirmPerson(parts, asked, making);
    if (going instanceof Response) return going;
    return declared.answer(await readVisit(parts, { ...asked, request: going }, making));
  }
  return answerUnvouched(parts, asked, making);
}

async function readVisit(
  parts: HttpParts,
  { declared, request }: Asked,
  making: Making,
): Promise<Visit<never>> {
  const body = declared.body ? await readBody(request, declared.body) : undefined;
  return visitOf(parts, making, body) as Visit<never>;
}

/** Old and text browsers say nothing about where a form came from: they are asked once, by a page that only we can make. */
async function answerUnvouched(parts: HttpParts, asked: Asked, making: Making): Promise<Response> {
  const bytes = await readAtMost(asked.request, asked.declared.body?.most ?? 0);
  const fields = new URLSearchParams(new TextDecoder().decode(bytes));
  const token = fields.get(CONFIRM_FIELD);
  const at = parts.workshop.clock.now();
  fields.delete(CONFIRM_FIELD);
  if (token && confirmed(parts.keys.token, { path: making.path, fields }, { token, now: at })) {
    const again = new Request(asked.request.url, {
      method: "POST",
      headers: asked.request.headers,
      body: bytes,
    });
    return asked.declared.answer(await readVisit(parts, { ...asked, request: again }, making));
  }
  const visit = visitOf(parts, making) as Visit<unknown>;
  return visit.page(confirmPage(visit, { fields, key: parts.keys.token, at }));
}
