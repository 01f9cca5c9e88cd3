// Where a reader adds passkeys to an account and removes them. The device is asked only after who they are was proved.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { askForNewPasskey, siteOf } from "#platform/passkeys";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { accountAfter, refuse, signedIn } from "../account-routes";
import { attempt } from "../attempt";
import { makePasskeyPage } from "../entrance-pages";
import { paperName } from "../entrance-routes";
import { prove } from "../prove";
import type { Session } from "../session";
import { addPasskey } from "./add-passkey";
import { listPasskeys } from "./passkey-queries";
import { holdMost } from "./put-passkey";
import { adding, userHandle } from "./purposes";
import { removePasskey } from "./remove-passkey";

const text = z.string().catch("");
/** `passkey` is the browser's answer, or the id of the one to remove. */
const Typed = z.object({ act: text, password: text, passkey: text });
type Typed = z.infer<typeof Typed>;

export const passkeyRoute: AnyRoute = route<Typed>({
  name: "comments.account-passkeys",
  method: "POST",
  path: PATTERNS.readerPasskeys,
  access: "public",
  body: formBody(Typed),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    const session = await signedIn(visit);
    if (visit.body.act === "add") return add(visit, session);
    return visit.body.act === "remove" ? remove(visit, session) : start(visit, session);
  },
});

async function start(visit: Visit<Typed>, session: Session): Promise<Response> {
  const { password } = visit.body;
  const refused = await attempt(visit, async () => {
    // Before the device is asked: it would keep one that opens nothing.
    holdMost((await listPasskeys(visit.act.reads, session.id)).length + 1);
    await prove(visit.act, { session, password });
  });
  if (refused instanceof Problem) return refuse(visit, { form: "passkeys", problem: refused });
  return showMaking(visit, session);
}

async function add(visit: Visit<Typed>, session: Session): Promise<Response> {
  const { act, body, config } = visit;
  const answer = { text: body.passkey, site: siteOf(config), purpose: adding(visit, session) };
  const refused = await attempt(visit, () => addPasskey(act, { ...answer, account: session.id }));
  // Without a right answer there is no proof any more either: back to where it is asked for.
  if (refused instanceof Problem) return refuse(visit, { form: "passkeys", problem: refused });
  return visit.seeOther(accountAfter(visit, "passkey"));
}

async function remove(visit: Visit<Typed>, session: Session): Promise<Response> {
  const { password } = visit.body;
  const passkey = Number(visit.body.passkey) || 0;
  const refused = await attempt(visit, () => {
    if (passkey === 0) throw new Problem("invalid", "comments.account-passkey-which");
    return removePasskey(visit.act, { session, password, passkey });
  });
  if (refused instanceof Problem) return refuse(visit, { form: "passkeys", problem: refused });
  return visit.seeOther(accountAfter(visit, "passkey-gone"));
}

async function showMaking(visit: Visit<Typed>, session: Session): Promise<Response> {
  const { t, language, act, config } = visit;
  const known = (await listPasskeys(act.reads, session.id)).map(({ credential }) => credential);
  const question = askForNewPasskey(siteOf(config), adding(visit, session), {
    user: userHandle(),
    name: session.name,
    paper: await paperName(visit),
    known,
  });
  return visit.page(
    makePasskeyPage({
      t,
      language,
      name: session.name,
      question,
      action: urls.readerPasskeys(language),
      button: t("people.passkey-add"),
      fields: [["act", "add"]],
      wrong: null,
    }),
  );
}
