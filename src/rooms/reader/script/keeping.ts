// Keeps a story on this device when its reader asks for it, lists what is kept, and takes it away again. Loaded by the
// pages that are about this, and by no other.

import { ageOf, isPage, KEPT, pathOf, remove, SHELF, stamped, type Words } from "./copies";

const find = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
const words = JSON.parse(document.getElementById("kept-words")?.textContent ?? "null") as Words | null;
/** Pictures are kept in the width in which the story shows them. @see `SIZES` of a figure */
const WIDEST = 768;

const policy = (
  globalThis as unknown as {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: Record<string, (text: string) => string>,
      ): { createHTML(text: string): string; createScriptURL(url: string): string };
    };
  }
).trustedTypes?.createPolicy("keeping", { createHTML: (text) => text, createScriptURL: (url) => url });

/** Everything of ours: what is kept, and the worker. */
async function forget(): Promise<void> {
  for (const name of [KEPT, SHELF]) await caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}

const parsed = (html: string) =>
  new DOMParser().parseFromString(policy?.createHTML(html) ?? html, "text/html");

async function get(path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok || answer.redirected) throw new Error(path);
  return answer;
}

/** The list's page and this script, so that both are there without a connection. */
async function keepShelf({ shelf }: Words): Promise<void> {
  const script = pathOf({ url: import.meta.url });
  const cache = await caches.open(SHELF);
  for (const old of await cache.keys())
    if (!isPage(pathOf(old)) && pathOf(old) !== script) await cache.delete(old);
  await cache.put(shelf, await stamped(await get(shelf)));
  if (!(await cache.match(script))) await cache.put(script, await get(script));
}

/** All of it is fetched before anything is put away: a line that breaks leaves an older copy as it was. */
async function keep(said: Words, story: string): Promise<void> {
  const page = await stamped(await get(story));
  const paths = picturesIn(await page.clone().text());
  const pictures = await Promise.all(paths.map(get));
  await keepShelf(said);
  try {
    const kept = await caches.open(KEPT);
    await kept.put(story, page);
    await Promise.all(pictures.map((picture) => kept.put(pathOf(picture), picture)));
    // Only now, and only because somebody asked.
    await navigator.serviceWorker.register(policy?.createScriptURL(said.worker) ?? said.worker);
    await navigator.serviceWorker.ready;
  } catch (full) {
    await remove(story);
    throw full;
  }
}

function picturesIn(html: string): string[] {
  const wanted = Math.min(innerWidth, WIDEST) * devicePixelRatio;
  return [...parsed(html).querySelectorAll("main img")].flatMap((img) => {
    const offered = (img.parentElement?.querySelector("source") ?? img).getAttribute("srcset") ?? "";
    const widths = offered.split(/,\s+/).map((one) => one.split(" "));
    const [path] =
      widths.find(([, width = ""]) => Number.parseInt(width, 10) >= wanted) ?? widths.at(-1) ?? [];
    return path ? [path] : [];
  });
}

const written = ({ digits }: Words, count: number) =>
  `${count}`.replace(/\d/g, (digit) => digits[Number(digit)] ?? "");

async function sizeOf(kept: Cache, text: string): Promise<number> {
  const pictures = (await kept.keys()).map(pathOf).filter((path) => !isPage(path) && text.includes(path));
  const sizes = await Promise.all(
    pictures.map(async (path) => (await (await kept.match(path))?.blob())?.size),
  );
  return sizes.reduce<number>((sum, size = 0) => sum + size, new Blob([text]).size);
}

async function line(said: Words, { kept, path }: { kept: Cache; path: string }): Promise<HTMLElement> {
  const page = (await kept.match(path)) as Response;
  const age = ageOf(page, said.ages);
  const text = await page.text();
  const story = parsed(text);
  const link = document.createElement("a");
  link.href = path;
  link.textContent = story.querySelector("h1")?.textContent ?? path;
  link.lang = story.documentElement.lang;
  link.dir = story.documentElement.dir;
  link.id = path;
  const about = document.createElement("p");
  const size = written(said, Math.ceil((await sizeOf(kept, text)) / 1024));
  about.append(`${age} · ${said.size.replace("#", size)} `);
  const button = document.createElement("button");
  button.textContent = said.remove;
  button.setAttribute("aria-describedby", path);
  button.onclick = () => remove(path).then(() => tookAway(said));
  const item = document.createElement("li");
  about.className = "hint";
  about.append(button);
  item.append(link, about);
  return item;
}

function say(what: string): void {
  const status = find("said");
  if (status) status.textContent = what;
}

/** Shows what is there now; when nothing is, nothing of ours stays either. */
async function show(said: Words): Promise<void> {
  const kept = (await caches.has(KEPT)) ? await caches.open(KEPT) : null;
  const paths = kept ? (await kept.keys()).map(pathOf).filter(isPage) : [];
  if (!paths.length) await forget();
  const lines = kept ? await Promise.all(paths.map((path) => line(said, { kept, path }))) : [];
  find("kept")?.replaceChildren(...lines);
  find("none")?.toggleAttribute("hidden", paths.length > 0);
  onPress("all", () => forget().then(() => tookAway(said)), paths.length > 0);
}

/** The pressed button is gone: whoever goes by keys stands at the next one, or at the word that nothing is left. */
async function tookAway(said: Words): Promise<void> {
  say(said.removed);
  await show(said);
  (document.querySelector<HTMLElement>("[data-kept] button") ?? find("none"))?.focus();
}

function onPress(name: string, act: () => Promise<unknown>, isOffered = true): void {
  const button = find(name);
  if (!button) return;
  button.hidden = !isOffered;
  button.onclick = act;
}

async function keepPressed(said: Words, story: string): Promise<void> {
  say(said.working);
  try {
    await keep(said, story);
    say(said.done);
  } catch {
    say(said.failed);
  }
  await show(said);
}

async function open(said: Words): Promise<void> {
  const { story } = said;
  const url = find("url")?.textContent?.trim() ?? "";
  if (navigator.clipboard)
    onPress("copy", () => navigator.clipboard.writeText(url).then(() => say(said.copied)));
  if ("share" in navigator) onPress("share", () => navigator.share({ url }).catch(() => {}));
  if (!navigator.serviceWorker || !("caches" in globalThis)) return;
  for (const without of document.querySelectorAll("[data-without]")) without.remove();
  if (story) onPress("keep", () => keepPressed(said, story));
  await show(said);
  // A newer list takes the older one's place as soon as it has been seen.
  if (await caches.has(SHELF)) await keepShelf(said).catch(() => {});
}

await (words ? open(words) : forget());
