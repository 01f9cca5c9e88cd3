// A standing page as readers see it, and as those who write it see it before.

import { BlockStyle, BlockText, type Block } from "#articles";
import type { Language } from "#platform/i18n";

export interface StandingSheetProps {
  readonly title: string;
  readonly body: readonly Block[];
  readonly language: Language;
  /** When it was last changed, in words; null as long as it never was public. */
  readonly changed: string | null;
}

export function StandingSheet({ title, body, language, changed }: StandingSheetProps) {
  return (
    <section class="standing">
      <h1>{title}</h1>
      <BlockText blocks={body} language={language} />
      {changed && <p class="hint">{changed}</p>}
    </section>
  );
}

/** The sheet of rarer blocks, where one of them stands on the page. For its head. */
export function StandingStyle({ body }: { body: readonly Block[] }) {
  return <BlockStyle view={{ manuscript: { body }, corrections: [] }} />;
}
