// What every arranged page is printed from. The same for readers and for whoever arranges it.

import type { ComponentChildren } from "preact";
import type { Language, Translate } from "#platform/i18n";
import type { Told } from "../told";

export interface PageProps {
  readonly t: Translate;
  /** Of the page. */
  readonly language: Language;
  /** An IANA name. */
  readonly zone: string;
  /** Where pictures are, when that is not where readers find them. */
  readonly addressOfPicture?: (name: string) => string;
  /** What stands over a story while the page is arranged; nothing on the page leads anywhere then. */
  readonly mark?: (told: Told) => ComponentChildren;
}
