// Every page that this person may arrange, by language: what goes by time, what by hand, what waits and what is ordered.

import { LANGUAGES, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Place } from "../slot";
import { InTongue, momentIn } from "./names";

export interface PlaceLine {
  readonly place: Place;
  /** In the page's language; null for the front. */
  readonly name: string | null;
  /** 0 for the front and editions, 1 for what stands under an edition. */
  readonly depth: number;
  /** How many slots are set by hand now. */
  readonly set: number;
  readonly hasDraft: boolean;
  /** ms; null when nothing is ordered. */
  readonly nextAt: number | null;
}

export interface OverviewProps {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly languages: readonly { readonly language: Language; readonly lines: readonly PlaceLine[] }[];
}

export function OverviewPage({ t, language, zone, languages }: OverviewProps) {
  const open = languages.filter(({ lines }) => lines.length > 0);
  return (
    <div class="fronts">
      <h1>{t("newsroom.front")}</h1>
      <p class="hint">{t("front.overview-hint")}</p>
      {open.length === 0 && <p>{t("front.nowhere")}</p>}
      <div>
        {open.map(({ language: tongue, lines }) => (
          <section key={tongue} class="part" aria-labelledby={`in-${tongue}`}>
            <h2 id={`in-${tongue}`}>
              <InTongue of={tongue}>{LANGUAGES[tongue].name}</InTongue>
            </h2>
            <ul>
              {lines.map((line) => (
                <li key={line.place.section} class={`depth-${line.depth}`}>
                  <a href={urls.arrange(line.place)}>
                    {line.name === null ? (
                      t("front.front-page")
                    ) : (
                      <InTongue of={tongue}>{line.name}</InTongue>
                    )}
                  </a>{" "}
                  <span class="soft">{saysOf(line, { t, language, zone })}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function saysOf(
  line: PlaceLine,
  { t, language, zone }: Pick<OverviewProps, "t" | "language" | "zone">,
): string {
  const { set, hasDraft, nextAt } = line;
  return [
    set > 0 && t("front.set-by-hand", { count: set }),
    hasDraft && t("front.has-draft"),
    nextAt !== null && t("front.next-at", { moment: momentIn({ language, zone }, nextAt) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
