// The worker of readers who keep stories for offline. It knows what they kept and the page of the list, and lets everything
// else through: nothing but pages and their pictures is looked at, and nothing is kept that nobody chose.

import { ageOf, isPage, isSpoken, KEPT, pathOf, remove, SHELF, stamped, type Words } from "./copies";

interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}
interface Scope {
  readonly clients: { claim(): Promise<void> };
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(name: "install" | "activate" | "fetch", hear: (event: Asked) => void): void;
}
const scope = globalThis as unknown as Scope;

/** So long the paper may take to answer before the copy is shown. */
const PATIENCE_MS = 3000;

scope.addEventListener("install", () => scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("fetch", (event) => {
  const { method, url, mode, destination, referrer } = event.request;
  if (method !== "GET" || new URL(url).origin !== location.origin) return;
  if (mode === "navigate") {
    if (isPage(pathOf(event.request))) event.respondWith(page(event));
  } else if (/^(image|script)$/.test(destination) && referrer.startsWith("http")) {
    const from = pathOf({ url: referrer });
    if (isPage(from)) event.respondWith(part(event, from));
  }
});

async function page(event: Asked): Promise<Response> {
  const path = pathOf(event.request);
  const kept = await caches.match(path, { cacheName: KEPT });
  const asked = fetch(event.request);
  if (!kept) return asked.catch((away) => missing(path, away));
  event.waitUntil(asked.then((answer) => renew(path, answer.clone())).catch(() => {}));
  const patience = new Promise<Response>((_, giveUp) => setTimeout(giveUp, PATIENCE_MS));
  const sound = asked.then((answer) => (isSpoken(answer) ? answer : Promise.reject(answer)));
  return Promise.race([sound, patience]).catch(() => stale(path, kept));
}

/** Whenever the paper answers, what it says now takes the copy's place; what it has taken back goes from here too. */
async function renew(path: string, answer: Response): Promise<void> {
  if (!isSpoken(answer)) return;
  // A redirect is not to be read here; asked again, it is followed.
  const now = answer.type === "opaqueredirect" ? await fetch(path) : answer;
  const kept = await caches.open(KEPT);
  if (now.ok) await kept.put(pathOf(now), await stamped(now));
  if (!now.ok || pathOf(now) !== path) await remove(path);
  // With the last story goes everything.
  if ((await kept.keys()).length > 0) return;
  for (const name of [KEPT, SHELF]) await caches.delete(name);
  await scope.registration.unregister();
}

/** Pictures stand at addresses that never change: the kept one is as good as any. Offline another width will do. */
async function part(event: Asked, from: string): Promise<Response> {
  const path = pathOf(event.request);
  const held = await caches.match(path);
  if (held) return held;
  try {
    const answer = await fetch(event.request);
    if (
      event.request.destination === "image" &&
      answer.ok &&
      (await caches.match(from, { cacheName: KEPT }))
    ) {
      const copy = answer.clone();
      event.waitUntil(caches.open(KEPT).then((kept) => kept.put(path, copy)));
    }
    return answer;
  } catch (away) {
    const name = path.replace(/-\d+\.\w+$/, "-");
    if (!(await caches.has(KEPT))) throw away;
    const kept = await caches.open(KEPT);
    const other = (await kept.keys()).find((key) => pathOf(key).startsWith(name));
    if (name === path || !other) throw away;
    return (await kept.match(other)) as Response;
  }
}

/** The list in the language that was asked for, or in another one. */
async function shelfFor(path: string): Promise<{ text: string; words: Words; headers: Headers }> {
  const shelf = await caches.open(SHELF);
  const pages = (await shelf.keys()).filter((key) => isPage(pathOf(key)));
  const own =
    pages.find((key) => pathOf(key).startsWith(path.slice(0, path.indexOf("/", 1) + 1))) ?? pages[0];
  const found = (await shelf.match(own as Request)) as Response;
  const text = await found.text();
  const words = JSON.parse(/id="kept-words">(.*?)<\/script>/.exec(text)?.[1] ?? "{}") as Words;
  return { text, words, headers: found.headers };
}

const withoutLanguage = (path: string) => path.replace(/^\/\w+/, "");

/** After everything was forgotten a worker lives on for a while, and has nothing to say. */
async function missing(path: string, away: unknown): Promise<Response> {
  if (!(await caches.has(SHELF))) throw away;
  const { text, words, headers } = await shelfFor(path);
  const isList = withoutLanguage(path) === withoutLanguage(words.shelf);
  return told(text, isList ? "" : words.missing, { headers, status: 503 });
}

/** Nothing can be sent without a connection, and scripts are not kept with a story. What stands in a form of buttons is read all the same. */
const TO_SEND =
  /<form[^>]* (data-live|class="write")[^]*?<\/form>|<\/?form[^>]*>|<button[^]*?<\/button>|<script type="module"[^]*?<\/script>/g;

async function stale(path: string, kept: Response): Promise<Response> {
  const { words } = await shelfFor(path);
  const text = (await kept.text()).replace(TO_SEND, "");
  return told(text, words.stale.replace("#", ageOf(kept, words.ages)), kept);
}

function told(text: string, notice: string, init: ResponseInit): Response {
  const line = notice && `<p class="notice proof" role="status">${notice}</p>`;
  return new Response(
    text.replace(/<main[^>]*>/, (main) => main + line),
    init,
  );
}
