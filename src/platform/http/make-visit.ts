// Makes a visit out of a request: once for the checks, and again with the body when that has been read.

import { randomBytes } from "node:crypto";
import { type Act, type Actor, actOf } from "#platform/act";
import type { Reads } from "#platform/db";
import { isLanguage, type Language, LANGUAGE_TAGS, translatorFor } from "#platform/i18n";
import { cookieName, readCookie, writeCookie } from "./cookies";
import type { Printed } from "#platform/press";
import { clientAddress, hostsOf, pathFor } from "./guard";
import { dataHeaders, newsroomHeaders, NO_STORE, readerHeaders } from "./headers";
import type { Asked, HttpParts } from "./http";
import type { Page } from "./page";
import { pathInside } from "./under";
import type { Person, Visit } from "./visit";

/** What is known of a request before its body is read. */
export interface Making {
  readonly asked: Asked;
  readonly person: Person | null;
  readonly act: Act;
  readonly reads: Reads;
  readonly path: string;
  readonly language: Language;
  readonly nonce: string;
  readonly address: string;
  readonly secure: boolean;
  readonly cookies: string[];
}

const STAFF_COOKIE = "nr";
/** Cookies of the newsroom: no link from another site brings them along. */
const STRICT: readonly string[] = [STAFF_COOKIE, "nd"];

/** The text that a response was made of, so that the press need not read it back out of a stream. */
const textOf = new WeakMap<Response, string>();

export async function printedBy(response: Response): Promise<Printed> {
  const text = textOf.get(response) ?? (await response.text());
  return { text, headers: Object.fromEntries(response.headers) };
}

function respond(text: string, init: ResponseInit): Response {
  const response = new Response(text, init);
  textOf.set(response, text);
  return response;
}

export async function makingOf(parts: HttpParts, asked: Asked): Promise<Making> {
  const { workshop, config } = parts;
  const at = workshop.clock.now();
  const secure = config.origin.startsWith("https:");
  const cookie =
    asked.mounted.window === "newsroom" ? readCookie(asked.request, cookieName(STAFF_COOKIE, secure)) : null;
  const person = cookie ? await parts.identify(asked.request, cookie, at) : null;
  const actor: Actor = person ? { kind: "person", id: person.id, name: person.name } : { kind: "reader" };
  const act = actOf(workshop, actor);
  return {
    asked,
    person,
    act,
    reads: act.reads,
    path: pathInside(asked.mounted, pathFor(asked.request.url, hostsOf(config)) ?? "/"),
    language: await languageOf(parts, { asked, person, reads: act.reads }),
    nonce: randomBytes(16).toString("base64"),
    address: clientAddress(asked.request, asked.peer, config.trustedProxies),
    secure,
    cookies: [],
  };
}

/** A reader's page speaks the language of its address; the newsroom the person's, or before sign-in the browser's. */
async function languageOf(
  parts: HttpParts,
  known: { asked: Asked; person: Person | null; reads: Reads },
): Promise<Language> {
  if (known.person) return known.person.language;
  const fromPath = known.asked.params.language ?? "";
  if (isLanguage(fromPath)) return fromPath;
  if (known.asked.mounted.window === "newsroom") {
    const wanted = (known.asked.request.headers.get("accept-language") ?? "").toLowerCase().split(",");
    for (const tag of wanted) {
      const found = LANGUAGE_TAGS.find((language) => tag.trim().split(/[-;]/)[0] === language);
      if (found) return found;
    }
  }
  return parts.defaultLanguage(known.reads);
}

export function visitOf<Body = undefined>(parts: HttpParts, making: Making, body?: Body): Visit<Body> {
  const { asked, secure, cookies } = making;
  const withCookies = (response: Response) => {
    for (const cookie of cookies) response.headers.append("set-cookie", cookie);
    return response;
  };
  const visit: Visit<Body> = {
    request: asked.request,
    params: asked.params,
    query: new URL(asked.request.url).searchParams,
    body: body as Body,
    language: making.language,
    t: translatorFor(making.language),
    person: making.person,
    act: making.act,
    reads: making.reads,
    config: parts.config,
    keys: parts.keys,
    path: making.path,
    nonce: making.nonce,
    address: making.address,
    pause: (ms) => parts.workshop.clock.pause(ms),
    cookie: (name) => readCookie(asked.request, cookieName(name, secure)),
    setCookie: (name, value, maxAge) => {
      const sameSite = STRICT.includes(name) ? "Strict" : "Lax";
      cookies.push(writeCookie(cookieName(name, secure), value, { secure, sameSite, maxAge }));
    },
    inLanguage: (language) => visitOf(parts, { ...making, language }, body),
    page: async (page) => withCookies(await answerPage(visit as Visit<unknown>, page, making)),
    data: (type, text) => withCookies(respond(text, { headers: dataHeaders(type) })),
    json: (value, status = 200) =>
      withCookies(
        Response.json(value, {
          status,
          headers: { ...dataHeaders("application/json; charset=utf-8"), ...NO_STORE },
        }),
      ),
    seeOther: (url) =>
      withCookies(new Response(null, { status: 303, headers: { location: url, ...NO_STORE } })),
  };
  return visit;
}

async function answerPage(visit: Visit<unknown>, page: Page, { asked, nonce }: Making): Promise<Response> {
  const { mounted, declared } = asked;
  // A page takes milliseconds: those whose page is held are answered between gathering and printing it.
  await new Promise((resolve) => setImmediate(resolve));
  const text = await mounted.frame(visit, page);
  const headers =
    mounted.window === "newsroom"
      ? newsroomHeaders(mounted.sheet, { nonce, framing: page.framing })
      : readerHeaders(mounted.sheet);
  const kept = declared.cache === "held" && (page.status ?? 200) === 200 ? {} : NO_STORE;
  // A day at first: longer once nobody needs the paper over plain http any more.
  const strict: Record<string, string> = visit.config.origin.startsWith("https:")
    ? { "strict-transport-security": "max-age=86400" }
    : {};
  const unlisted: Record<string, string> = page.unlisted ? { "x-robots-tag": "noindex" } : {};
  return respond(text, {
    status: page.status ?? 200,
    headers: { ...headers, ...strict, ...kept, ...unlisted },
  });
}
