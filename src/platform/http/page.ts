// A page as a room gives it: what it says. The window it is mounted under supplies the frame.

import type { ComponentChildren } from "preact";
import type { Language } from "#platform/i18n";
import type { Visit } from "./visit";

export interface Page {
  readonly title: string;
  readonly body: ComponentChildren;
  /** Which of its window's sheets it needs, where the window has several: it is text unless said. */
  readonly shape?: "text" | "list";
  /** 200 unless said. */
  readonly status?: number;
  /** What a machine reads: links, meta, structured data. */
  readonly head?: ComponentChildren;
  /** The address of the same page in other languages, for the switch; languages without one lead to their front. */
  readonly languages?: Readonly<Partial<Record<Language, string>>>;
  /** Which entry of the navigation it stands under. */
  readonly current?: string;
  /** The name of a bundled script that it needs, in a window that lets pages have one. */
  readonly script?: string;
  /** May not be found by search engines. */
  readonly unlisted?: boolean;
  /** What stands beside the page: tools of those who work on it, in a window that has room for them. */
  readonly beside?: ComponentChildren;
  /** The moment (ms) as of which it is shown; now unless said. */
  readonly asOf?: number;
  /** Staff only. `holds`: others of our pages stand in it. `held`: it may stand in one of them. No page may be both. */
  readonly framing?: "holds" | "held";
}

/** Puts a page into its window's frame. May read, and notes what it read through `visit.reads`. */
export type Frame = (visit: Visit<unknown>, page: Page) => Promise<string>;
