// What slots, pages and moments are called on the screens of this room, in the person's language.

import { formatDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import type { NamedSection, Section } from "#publication";
import { LEAD, type Place, type Slot } from "../slot";

interface Naming {
  readonly t: Translate;
  /** The person's. */
  readonly language: Language;
  readonly sections: readonly Section[];
  readonly place: Place;
}

export function slotName(slot: Slot, { t, language, sections, place }: Naming): string {
  if (slot === LEAD) return t("front.slot-lead");
  const [kind, number = ""] = slot.split("-");
  if (kind !== "band") return t(`front.slot-${kind}`, { number: Number(number) });
  const names = sections.find(({ id }) => id === Number(number))?.names;
  return t("front.slot-band", { name: names?.[language]?.name ?? names?.[place.language]?.name ?? "–" });
}

/** As the page itself is called; the front by the word for it. */
export function placeName(named: NamedSection | null, t: Translate): string {
  return named?.name ?? t("front.front-page");
}

export function momentIn({ language, zone }: { language: Language; zone: string }, at: number): string {
  return formatDate(language, at, { kind: "moment", zone });
}

/** Words of the page, in its own language and direction. */
export function InTongue({ of, children }: { of: Language; children: string }) {
  return (
    <span lang={of} dir={LANGUAGES[of].direction}>
      {children}
    </span>
  );
}
