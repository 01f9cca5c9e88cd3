// HTTP: every route of every room behind the same checks, and one place that answers problems.

import { Hono } from "hono";
import type { Workshop } from "#platform/act";
import type { Config, Keys } from "#platform/config";
import type { Reads } from "#platform/db";
import { isLanguage, type Language, translatorFor } from "#platform/i18n";
import { Problem } from "#platform/problem";
import type { PressRoom } from "#platform/press";
import type { Sheet } from "#platform/ui";
import { answerMoved } from "./answer-moved";
import { answerProblem } from "./answer-problem";
import { readAtMost } from "./body";
import { canonicalPath, hostsOf, pathFor } from "./guard";
import { dataHeaders, NO_STORE } from "./headers";
import type { Confirmation } from "./confirm-person";
import { type Making, makingOf, printedBy, visitOf } from "./make-visit";
import { leadUnder, pathInside } from "./under";
import type { Frame } from "./page";
import { whoSent } from "./cross-site";
import { answerPost } from "./post";
import type { AnyRoute } from "./route";
import type { Person, Visit } from "./visit";

/** A window: its frame, its looks, and the routes it carries. */
export interface Mounted {
  readonly window: "reader" | "newsroom";
  readonly frame: Frame;
  readonly sheet: Pick<Sheet, "source">;
  readonly routes: readonly AnyRoute[];
  /**
   * What every path of it begins with, as in `/text`. Its pages do not know: they see and give paths without it, and what
   * leads on from an answer is put under it again. Its frame does so for what stands in a page.
   */
  readonly under?: string;
}

export interface HttpParts {
  readonly workshop: Workshop;
  readonly config: Config;
  readonly keys: Keys;
  readonly press: PressRoom;
  readonly mounted: readonly Mounted[];
  /** Who is signed in. */
  identify(request: Request, cookie: string | null, at: number): Promise<Person | null>;
  /** Whether the person's role carries the right that the route names. */
  may(person: Person, right: string): boolean;
  /** How somebody proves who they are before something dangerous. */
  readonly confirmation: Confirmation;
  /** Where somebody is sent who must set up a second factor first. */
  readonly confinedTo: string;
  /** The language of a page outside any language: the paper's own. */
  defaultLanguage(reads: Reads): Promise<Language>;
  /**
   * Where something stands now that stood at an address at which nothing stands: asked before a reader is told that there
   * is nothing. @param path percent-encoded, without a query
   */
  moved(reads: Reads, path: string): Promise<{ readonly to: string } | "gone" | null>;
  /** Where somebody is sent who must sign in first. */
  readonly signIn: string;
  /** For a process that may not write on SQLite: sends a request to the one that does. */
  readonly hand?: (request: Request) => Promise<Response>;
}

export interface Http {
  /** @param peer address of the socket's other end */
  answer(request: Request, peer: string): Promise<Response> | Response;
  /** From now on every answer closes its connection. */
  drain(): void;
  /** What the router carries, for the test that compares it with the registry. */
  readonly carried: readonly { method: string; path: string }[];
}

const METHODS = new Set(["GET", "HEAD", "POST"]);

export function createHttp(parts: HttpParts): Http {
  const hosts = hostsOf(parts.config);
  const router = new Hono({ strict: true, getPath: (request) => pathFor(request.url, hosts) ?? "/" });
  for (const mounted of parts.mounted) {
    for (const declared of mounted.routes) {
      router.on(declared.method, declared.path, (context) => {
        const params = Object.fromEntries(Object.entries(context.req.param() as Record<string, string>));
        const peer = (context.env as { peer: string }).peer;
        return answerRoute(parts, { declared, mounted, params, request: context.req.raw, peer });
      });
    }
  }
  router.notFound((context) => answerUnknown(parts, context.req.raw, (context.env as { peer: string }).peer));
  let draining = false;
  const close = (response: Response) => {
    if (!draining) return response;
    const headers = new Headers(response.headers);
    headers.set("connection", "close");
    return new Response(response.body, { status: response.status, headers });
  };
  parts.press.renewing = (path) =>
    Promise.resolve(router.fetch(new Request(parts.config.origin + path), { peer: "" }));
  return {
    answer(request, peer) {
      const path = pathFor(request.url, hosts);
      if (path === null)
        return new Response("This paper does not answer to that name.\n", {
          status: 421,
          headers: dataHeaders("text/plain; charset=utf-8"),
        });
      if (!METHODS.has(request.method))
        return new Response(null, { status: 405, headers: { allow: "GET, HEAD, POST" } });
      if (request.method !== "POST") {
        const held = parts.press.answer(path, request);
        if (held) return draining ? close(held) : held;
      }
      return Promise.resolve(router.fetch(request, { peer })).then(close);
    },
    drain() {
      draining = true;
    },
    carried: router.routes.map(({ method, path }) => ({ method, path })),
  };
}

/** One request at one declared route. */
export interface Asked {
  readonly declared: AnyRoute;
  readonly mounted: Mounted;
  readonly params: Record<string, string>;
  readonly request: Request;
  readonly peer: string;
}

async function answerRoute(parts: HttpParts, asked: Asked): Promise<Response> {
  return leadUnder(asked.mounted, await answerDeclared(parts, asked));
}

async function answerDeclared(parts: HttpParts, asked: Asked): Promise<Response> {
  const { declared, mounted } = asked;
  const staff = mounted.window === "newsroom" && declared.access !== "public";
  const making = await makingOf(parts, asked);
  try {
    // No room ever sees a path that hides a slash or a control character: one of the databases cannot be asked with NUL.
    if (canonicalPath(making.path) === null) throw new Problem("not-found", "problem.not-found");
    if (staff && !making.person) return sendToSignIn(parts, asked, making);
    if (making.person && staff && declared.access !== "staff" && !parts.may(making.person, declared.access)) {
      throw new Problem("not-allowed", "problem.not-allowed");
    }
    if (making.person?.confined && staff && !declared.unconfined) return confine(parts, asked);
    // Handed on only now: a body is not read for whoever may not send one.
    const writes = declared.method === "POST" || declared.counts;
    if (parts.hand && (writes || mounted.window === "newsroom")) return await handOn(parts, asked);
    if (declared.method === "POST") return await answerPost(parts, asked, making);
    if (declared.cache === "held") return await answerHeld(parts, asked, making);
    return await declared.answer(visitOf(parts, making) as Visit<never>);
  } catch (error) {
    return answerRefusal(parts, { mounted, request: asked.request, making }, error);
  }
}

/** What went wrong, in a sentence; unless what is not there stands somewhere else. */
async function answerRefusal(
  parts: HttpParts,
  { mounted, request, making }: { mounted: Mounted; request: Request; making: Making },
  error: unknown,
): Promise<Response> {
  const visit = visitOf(parts, making);
  if (!(error instanceof Problem) || error.kind !== "not-found")
    return answerProblem(parts, { visit, error });
  try {
    const missed = { mounted, request, path: making.path, reads: making.reads };
    const moved = await answerMoved(parts, missed);
    return moved ?? (await answerProblem(parts, { visit, error }));
  } catch (other) {
    return answerProblem(parts, { visit, error: other });
  }
}

/** Renders through the press, under the one spelling of the address. */
async function answerHeld(parts: HttpParts, asked: Asked, making: Making): Promise<Response> {
  const { declared, request } = asked;
  const canonical = canonicalPath(making.path);
  if (canonical === null) throw new Problem("not-found", "problem.not-found");
  if (canonical !== making.path) {
    // Whoever comes to an old address in another spelling is led on in one step.
    const missed = { mounted: asked.mounted, request, path: canonical, reads: making.reads };
    return (
      (await answerMoved(parts, missed)) ??
      new Response(null, { status: 301, headers: { location: canonical } })
    );
  }
  return parts.press
    .press((asked.mounted.under ?? "") + canonical, request, async (following) => {
      const reads: Reads = { ...making.reads, note: following.note, until: following.until };
      const response = await declared.answer(visitOf(parts, { ...making, reads }) as Visit<never>);
      if (response.status !== 200) throw new NotHeld(response);
      return printedBy(response);
    })
    .catch((error: unknown) => {
      if (error instanceof NotHeld) return error.response.clone();
      throw error;
    });
}

/** Only what was found is held; redirects and the like are answered as they are. */
class NotHeld extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super("not held");
    this.response = response;
  }
}

/** A page and a form lead to the sign-in page; a script is told in a sentence. */
function sendToSignIn(parts: HttpParts, { declared, request }: Asked, making: Making): Response {
  const byScript = declared.body?.kind === "json" || declared.body?.kind === "upload";
  if (!byScript || request.headers.get("accept")?.includes("text/html")) {
    return new Response(null, { status: 303, headers: { location: parts.signIn, ...NO_STORE } });
  }
  const message = translatorFor(making.language)("problem.signed-out");
  return Response.json({ message }, { status: 401, headers: NO_STORE });
}

function confine(parts: HttpParts, { request }: Asked): Response {
  if (request.method === "POST") throw new Problem("not-allowed", "people.needs-second-factor");
  return new Response(null, { status: 303, headers: { location: parts.confinedTo, ...NO_STORE } });
}

async function handOn(parts: HttpParts, asked: Asked): Promise<Response> {
  const request = await handedRequest(parts, asked);
  try {
    return await (parts.hand as NonNullable<typeof parts.hand>)(request);
  } catch (error) {
    parts.workshop.log.error("writer-away", error);
    const making = await makingOf(parts, asked);
    return answerProblem(parts, {
      visit: visitOf(parts, making),
      error: new Error("the process that writes does not answer"),
      status: 503,
    });
  }
}

/** The request as the writing process is to see it: where it came from was judged here, under this process's own address. */
async function handedRequest({ config }: HttpParts, { request, peer, declared }: Asked): Promise<Request> {
  // What our own processes say to each other by these, nobody outside may say.
  const headers = new Headers([...request.headers].filter(([name]) => !name.startsWith("x-warraq-")));
  const sender = whoSent(request, config.origins);
  for (const name of ["origin", "referer", "sec-fetch-site"]) headers.delete(name);
  if (sender !== "unknown") headers.set("sec-fetch-site", sender === "same" ? "same-origin" : "cross-site");
  headers.set("x-warraq-peer", peer);
  const { method, url } = request;
  const body = method === "POST" ? await readAtMost(request, declared.body?.most ?? 0) : undefined;
  return new Request(url, { method, headers, ...(body && { body }) });
}

async function answerUnknown(parts: HttpParts, request: Request, peer: string): Promise<Response> {
  const asked = pathFor(request.url, hostsOf(parts.config)) ?? "/";
  const reader = readersWindow(parts.mounted, asked);
  if (!reader) return new Response(null, { status: 404 });
  const path = pathInside(reader, asked);
  const declared: AnyRoute = {
    name: "unknown",
    method: "GET",
    path: "/",
    access: "public",
    cache: "never",
    answer: () => new Response(),
  };
  const language = decodeURIComponentSafely(path.split("/")[1] ?? "");
  const making = await makingOf(parts, { declared, mounted: reader, params: { language }, request, peer });
  // Fronts, editions and sections end in a slash; whoever leaves it out is led there, unless they stand elsewhere by now.
  const lacksSlash =
    request.method !== "POST" &&
    isLanguage(language) &&
    /^\/[^.]*[^./]$/.test(path) &&
    path.split("/").length < 5;
  if (lacksSlash && (await parts.moved(making.reads, path)) === null)
    return new Response(null, { status: 301, headers: { location: `${asked}/` } });
  const error = new Problem("not-found", "problem.not-found");
  return leadUnder(reader, await answerRefusal(parts, { mounted: reader, request, making }, error));
}

function readersWindow(mounted: readonly Mounted[], path: string): Mounted | undefined {
  const windows = mounted.filter(({ window }) => window === "reader");
  return (
    windows.find(({ under }) => under && path.startsWith(`${under}/`)) ?? windows.find(({ under }) => !under)
  );
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
