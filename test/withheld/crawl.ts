// Everything that the site can be asked for, by the public and by somebody inside, as one text an address: head, body, all of it.

import { type AnyRoute, buildAssets } from "#platform/http";
import { mountedRooms, SCRIPTS } from "../../src/app";
import { linksIn } from "../attack/markup";
import type { Site } from "../site";
import type { Visitor } from "../visitor";

/** Addresses, each with everything that was answered there. */
export type Crawled = ReadonlyMap<string, string>;

const assets = await buildAssets(SCRIPTS);
const routes = mountedRooms(assets).flatMap(({ window, routes: declared }) =>
  declared.map((route) => ({ ...route, window })),
);

/** Status, headers and bytes. What is binary is read byte by byte, so that a name in it is found too. */
async function everythingOf(answer: Response): Promise<string> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  return `${answer.status} ${JSON.stringify([...answer.headers])}\n${bytes.toString("utf8")}\n${bytes.toString("latin1")}`;
}

/** The public paper: what the routes without a name in them are, what is known by address, and all that these lead to. */
export async function crawlPublic(site: Site, known: readonly string[]): Promise<Crawled> {
  const found = new Map<string, string>();
  const plain = routes
    .filter(({ window, method }) => window === "reader" && method === "GET")
    .flatMap(({ path }) => (path.includes(":") ? languagesOf(path) : [path]));
  const scripts = Object.keys(SCRIPTS).map((name) => `/assets/${assets.nameOf(name)}`);
  const waiting = [...plain, ...scripts, ...known];
  for (const path of waiting) {
    if (found.has(path)) continue;
    const answer = await site.get(path);
    const to = answer.headers.get("location");
    const text = await everythingOf(answer);
    found.set(path, text);
    waiting.push(...linksIn(text), ...(to?.startsWith("/") ? [to] : []));
  }
  return found;
}

const languagesOf = (path: string) =>
  /^\/:language\/[^:]*$/.test(path)
    ? ["en", "ar", "fa", "ckb"].map((tag) => path.replace(":language", tag))
    : [];

/** What somebody inside may be asked for, at every address of the newsroom, with every number that could stand in it. */
export async function crawlInside(visitor: Visitor, most: number): Promise<Crawled> {
  const found = new Map<string, string>();
  const inside = routes.filter(({ window, method }) => window === "newsroom" && method === "GET");
  for (const path of inside.flatMap((route) => numbered(route, most)))
    found.set(path, await everythingOf(await visitor.get(path)));
  return found;
}

function numbered({ path }: AnyRoute, most: number): string[] {
  if (!path.includes(":")) return [path];
  return Array.from({ length: most }, (_, index) => path.replace(/:\w+/g, String(index + 1)));
}

/** The addresses at which one of these words stands, however it is written. */
export function hits(crawled: Crawled, words: readonly string[]): string[] {
  const forms = words.flatMap((word) => [
    word,
    encodeURIComponent(word),
    encodeURIComponent(word).toLowerCase(),
    JSON.stringify(word).slice(1, -1),
    [...word].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
    Buffer.from(word).toString("latin1"),
    Buffer.from(word).toString("base64").replace(/=+$/, ""),
  ]);
  const wanted = [...new Set(forms.map((form) => form.toLowerCase()))];
  return [...crawled].flatMap(([path, text]) => {
    const all = text.toLowerCase();
    const form = wanted.find((one) => all.includes(one));
    return form === undefined ? [] : [`${path}: ${form}`];
  });
}

/** Colleagues are listed where one of them is chosen: the same list at every story, whoever wrote it. @throws Error when it is not */
export function withoutColleagues(crawled: Crawled): Crawled {
  const choice = /<select [^>]*name="(?:person|owner)"[\s\S]*?<\/select>/g;
  const lists = new Map<string, Set<string>>();
  for (const [path, text] of crawled) {
    const kind = path.replaceAll(/\/\d+/g, "/1");
    const found = text.match(choice) ?? [];
    // The second half is the same page, read byte by byte.
    for (const list of found.slice(0, found.length / 2)) {
      const at = `${kind} ${list.slice(0, list.indexOf(">"))}`;
      lists.set(at, (lists.get(at) ?? new Set()).add(list));
    }
  }
  const unlike = [...lists].filter(([, different]) => different.size > 1);
  if (unlike.length > 0) throw new Error(`Told apart by ${unlike.map(([kind]) => kind).join(", ")}.`);
  return new Map([...crawled].map(([path, text]) => [path, text.replaceAll(choice, "")]));
}
