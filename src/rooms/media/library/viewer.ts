// What the library's pages know of whoever looks.

import { mayDo } from "#people";
import type { Visit } from "#platform/http";
import type { Viewer } from "./library-queries";

export function viewerOf({ person }: Visit<unknown>): Viewer {
  return { person: person?.id ?? 0, seesWithheld: mayDo(person?.role ?? "", "bylines.see-withheld") };
}
