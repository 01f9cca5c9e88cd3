// Takes away files that no picture names any more, once the commit that dropped them is in place.

import type { Act } from "#platform/act";
import type { Events } from "#platform/events";
import { isNamed } from "./queries";

declare module "#platform/events" {
  interface Events {
    "files-dropped": { readonly hashes: readonly string[] };
  }
}

/** A file that was received again in the meantime stays. */
export async function removeFiles(act: Act, { hashes }: Events["files-dropped"]): Promise<void> {
  for (const hash of new Set(hashes)) {
    if (!(await isNamed(act.reads, hash))) await act.files.remove(hash);
  }
}
