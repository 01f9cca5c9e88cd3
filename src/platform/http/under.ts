// A window may stand under a prefix, as the text edition does: its pages give and see addresses without it.

import type { Mounted } from "./http";

/** @param path one of the window's own, with its prefix */
export function pathInside({ under = "" }: Mounted, path: string): string {
  return under && path.startsWith(`${under}/`) ? path.slice(under.length) : path;
}

/** Where an answer leads stays in the window that gave it. A process that was handed the request did so already. */
export function leadUnder({ under }: Mounted, response: Response): Response {
  const to = response.headers.get("location");
  if (under && to?.startsWith("/") && !to.startsWith(`${under}/`))
    response.headers.set("location", under + to);
  return response;
}
