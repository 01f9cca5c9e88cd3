// What was done with an account, on one's own page and on that of whoever runs the newsroom: the notice that needs no mail.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import type { AccountAct } from "./record-queries";

export interface AccountActsProps {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly acts: readonly AccountAct[];
  /** Stands under the title; "" for nothing. */
  readonly hint: string;
}

export function AccountActs({ t, language, zone, acts, hint }: AccountActsProps) {
  if (acts.length === 0) return null;
  return (
    <section class="part" id="acts">
      <h2>{t("people.acts")}</h2>
      {hint && <p class="hint">{hint}</p>}
      <ul class="held">
        {acts.map((act) => (
          <li key={`${act.at}-${act.verb}`}>
            <p>
              {t(`people.act-${act.verb}`)} <By t={t} by={act.by} /> <span class="soft">·</span>{" "}
              <time dateTime={isoDate(act.at, zone)}>
                {formatDate(language, act.at, { kind: "moment", zone })}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function By({ t, by }: { t: Translate; by: AccountAct["by"] }) {
  if (by === "self") return null;
  return (
    <>
      <span class="soft">·</span> {by ? <bdi>{by.name}</bdi> : t("people.command-line")}
    </>
  );
}
