// The addresses at which somebody adds and removes passkeys and codes.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { languageOf, getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { done, trying } from "./account-routes";
import { CodesSetUp, RecoveryCodes } from "./codes/code-pages";
import { secretInWords } from "./codes/authenticator";
import { confirmCodes } from "./codes/confirm-codes";
import { removeCodes } from "./codes/remove-codes";
import { startCodes } from "./codes/start-codes";
import { refusalOf } from "./entrance";
import { addPasskey } from "./passkeys/add-passkey";
import { siteOf } from "#platform/passkeys";
import { adding } from "./passkeys/purposes";
import { removePasskey } from "./passkeys/remove-passkey";
import { findPerson } from "./queries";
import { sessionIn } from "./session-cookie";

const text = z.string().default("");
const Passkey = z.object({ act: text, id: text, passkey: text });
const Codes = z.object({ act: text, code: text, letters: text, address: text });
type Codes = z.infer<typeof Codes>;

export const factorRoutes: readonly AnyRoute[] = [
  route({
    name: "people.change-passkeys",
    method: "POST",
    path: PATTERNS.accountPasskeys,
    access: "staff",
    body: formBody(Passkey),
    cache: "never",
    crossSite: "refuse",
    confirms: true,
    unconfined: true,
    answer: (visit: Visit<z.infer<typeof Passkey>>) =>
      trying(visit, "passkeys", async (person) => {
        const { act, id, passkey } = visit.body;
        if (act === "remove") {
          await removePasskey(visit.act, { person, passkey: id, session: sessionIn(visit) });
          return done(visit, "passkey-gone");
        }
        await addPasskey(visit.act, {
          person,
          text: passkey,
          site: siteOf(visit.config),
          purpose: adding(visit),
        });
        return done(visit, "passkey");
      }),
  }),
  route({
    name: "people.change-codes",
    method: "POST",
    path: PATTERNS.accountCodes,
    access: "staff",
    body: formBody(Codes),
    cache: "never",
    crossSite: "refuse",
    confirms: true,
    unconfined: true,
    answer: (visit: Visit<Codes>) =>
      trying(visit, "codes", (person) => {
        if (visit.body.act === "confirm") return confirm(visit, person);
        return visit.body.act === "remove" ? remove(visit, person) : start(visit, person);
      }),
  }),
];

async function remove(visit: Visit<Codes>, person: number): Promise<Response> {
  await removeCodes(visit.act, { person, session: sessionIn(visit) });
  return done(visit, "codes-gone");
}

async function start(visit: Visit<Codes>, person: number): Promise<Response> {
  const secret = await startCodes(visit.act, { person, key: visit.keys.token });
  const publication = await getPublication(visit.reads);
  const paper = languageOf(publication, publication.defaultLanguage)?.masthead ?? "Warraq";
  const signInName = (await findPerson(visit.reads, person))?.signInName ?? "";
  return showSetUp(visit, { ...secretInWords(secret, { paper, signInName }), wrong: null });
}

async function confirm(visit: Visit<Codes>, person: number): Promise<Response> {
  const { code, letters, address } = visit.body;
  try {
    const session = sessionIn(visit);
    const codes = await confirmCodes(visit.act, { person, code, session, key: visit.keys.token });
    const title = visit.t("people.recovery-codes");
    return await visit.page({
      title,
      current: "account",
      body: <RecoveryCodes t={visit.t} codes={codes} />,
    });
  } catch (error) {
    const wrong = refusalOf(error);
    // Another kind of link than the one that we made is not shown again.
    const own = address.startsWith("otpauth://totp/") ? address : "";
    return showSetUp(visit, { letters, address: own, wrong: visit.t(wrong.message, wrong.values) });
  }
}

function showSetUp(
  visit: Visit<Codes>,
  shown: { letters: string; address: string; wrong: string | null },
): Promise<Response> {
  return visit.page({
    title: visit.t("people.codes-set-up"),
    current: "account",
    status: shown.wrong ? 422 : 200,
    body: <CodesSetUp t={visit.t} {...shown} />,
  });
}
