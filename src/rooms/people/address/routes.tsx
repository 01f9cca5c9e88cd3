// Addresses of one's own mail address: saying it, and confirming it by the link that was sent there.

import { z } from "zod";
import type { Mail } from "#platform/mail";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication, languageOf } from "#publication";
import { PATTERNS, urls } from "#urls";
import { AddressPage, ConfirmAddressPage } from "./address-page";
import { addressToken } from "./address-token";
import { confirmAddress } from "./confirm-address";
import { findAddress } from "./queries";
import { setAddress } from "./set-address";

const DONE = ["sent", "confirmed", "removed"] as const;
const Typed = z.object({ address: z.string().max(2000).default("") });

async function showAddress(
  visit: Visit<unknown>,
  refused: { problem: Problem; typed: string } | null = null,
): Promise<Response> {
  const { reads, t, config, query } = visit;
  return visit.page({
    title: t("people.address"),
    current: "account",
    status: refused ? 422 : 200,
    body: (
      <AddressPage
        t={t}
        known={await findAddress(reads, visit.person?.id ?? 0)}
        mails={config.mail !== null}
        typed={refused?.typed ?? ""}
        done={(!refused && DONE.find((one) => one === query.get("done"))) || null}
        wrong={refused && t(refused.problem.message, refused.problem.values)}
      />
    ),
  });
}

async function set(visit: Visit<z.infer<typeof Typed>>): Promise<Response> {
  const { act, body, keys, config, t } = visit;
  const person = visit.person?.id ?? 0;
  if (!config.mail && body.address.trim() !== "") throw new Problem("invalid", "people.address-no-mail");
  const paper = await paperName(visit);
  try {
    await setAddress(act, {
      person,
      typed: body.address,
      mail: (address): Mail => {
        const token = addressToken(keys, { person, address, askedAt: act.at });
        return {
          address,
          subject: t("people.address-mail-subject", { paper }),
          words: [
            t("people.address-mail-text", { paper }),
            `${config.origin}${urls.confirmAddress(token)}`,
            t("people.address-mail-not-you"),
          ].join("\n\n"),
        };
      },
    });
  } catch (error) {
    if (error instanceof Problem && (error.kind === "invalid" || error.kind === "too-many"))
      return showAddress(visit, { problem: error, typed: body.address });
    throw error;
  }
  return visit.seeOther(`${urls.accountAddress()}?done=${body.address.trim() ? "sent" : "removed"}`);
}

async function confirm(visit: Visit<unknown>): Promise<Response> {
  const { act, keys, t } = visit;
  const paper = await paperName(visit);
  await confirmAddress(act, {
    person: visit.person?.id ?? 0,
    token: visit.params.token ?? "",
    keys,
    mail: (address) => ({
      address,
      subject: t("people.address-moved-subject", { paper }),
      words: t("people.address-moved-text", { paper }),
    }),
  });
  return visit.seeOther(`${urls.accountAddress()}?done=confirmed`);
}

/** As mail names it: in the person's language where it has a name there. */
async function paperName({ reads, language }: Visit<unknown>): Promise<string> {
  const publication = await getPublication(reads);
  const named = languageOf(publication, language) ?? publication.languages[0];
  return named?.masthead ?? "Warraq";
}

const reading = { method: "GET", access: "staff", cache: "never" } as const;
const writing = { method: "POST", access: "staff", cache: "never", crossSite: "refuse" } as const;

export const addressRoutes: readonly AnyRoute[] = [
  route({
    ...reading,
    name: "people.address",
    path: PATTERNS.accountAddress,
    query: ["done"],
    answer: (visit) => showAddress(visit),
  }),
  route({
    ...writing,
    name: "people.set-address",
    path: PATTERNS.accountAddress,
    body: formBody(Typed),
    confirms: true,
    answer: set,
  }),
  route({
    ...reading,
    name: "people.confirm-address-page",
    path: PATTERNS.confirmAddress,
    answer: async (visit) => {
      const { t } = visit;
      const page = await visit.page({
        title: t("people.address"),
        current: "account",
        body: <ConfirmAddressPage t={t} token={visit.params.token ?? ""} />,
      });
      page.headers.set("referrer-policy", "no-referrer");
      return page;
    },
  }),
  route({ ...writing, name: "people.confirm-address", path: PATTERNS.confirmAddress, answer: confirm }),
];
