// What is kept on a device, as the worker and the pages know it: two caches of the browser's, and nothing anywhere else.

/** The stories and their pictures. */
export const KEPT = "kept";
/** The page that lists them, by which the worker also speaks, and its script. */
export const SHELF = "shelf";
/** Header of a kept page: when it came from the paper, in milliseconds by this device's clock. */
export const KEPT_AT = "kept-at";

/** What the scripts say, made by the server in the page's language. In all of it `#` stands for what is filled in. */
export interface Words {
  /** Where the story's page is, and the page of the list. */
  readonly story: string | null;
  readonly shelf: string;
  readonly worker: string;
  /** Of a copy that is shown because the paper did not answer: `#` is its age. */
  readonly stale: string;
  readonly missing: string;
  /** By hours below a day, then by days, then the last for everything older. */
  readonly ages: readonly string[];
  readonly size: string;
  readonly digits: string;
  readonly working: string;
  readonly done: string;
  readonly failed: string;
  readonly remove: string;
  readonly removed: string;
  readonly copied: string;
}

/** Pages begin with a language. The newsroom, proofs and the text edition begin with longer words, and are left alone. */
export const isPage = (path: string) => /^\/([a-z]{2,3}\/|$)/.test(path);

export const pathOf = ({ url }: { readonly url: string }) => new URL(url).pathname;

/** A copy to be kept: as the paper sent it, without what was only true on the way, and with the moment. */
export async function stamped(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  headers.set(KEPT_AT, `${Date.now()}`);
  return new Response(await answer.blob(), { headers });
}

export function ageOf(kept: Response, ages: readonly string[]): string {
  const hours = Math.max(0, Math.floor((Date.now() - Number(kept.headers.get(KEPT_AT))) / 3_600_000));
  return ages[Math.min(hours < 24 ? hours : 23 + Math.floor(hours / 24), ages.length - 1)] ?? "";
}

/** Takes away a story, and the pictures that no other one shows. */
export async function remove(path: string): Promise<void> {
  const kept = await caches.open(KEPT);
  await kept.delete(path);
  const keys = (await kept.keys()).map(pathOf);
  const pages = await Promise.all(keys.filter(isPage).map(async (page) => (await kept.match(page))?.text()));
  for (const picture of keys.filter((key) => !isPage(key) && !pages.some((text) => text?.includes(key))))
    await kept.delete(picture);
}

/**
 * Whether the paper has said what stands at an address, or that nothing does. What it could not do is as good as no answer, and
 * so is what a host in front of it says of haste or of a country: it takes nothing from a device.
 */
export const isSpoken = ({ status }: Pick<Response, "status">) =>
  status < 400 || status === 404 || status === 410;
