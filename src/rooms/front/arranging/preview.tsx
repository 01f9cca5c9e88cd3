// Gathers a page as readers will see it: the draft or what is ordered, now or as of a moment.

import { urls } from "#urls";
import type { Page, Visit } from "#platform/http";
import { momentIn, translatorFor } from "#platform/i18n";
import { getPublication, listSections } from "#publication";
import { type Arrangement, BY_TIME, storiesIn, succeeding } from "../arrangement";
import { gatherFront, gatherList } from "../gather";
import { holdPlace } from "../hold-place";
import { openStand, standAsOf } from "../newsstand";
import { FrontSheet } from "../page/front-sheet";
import { PlaceSheet } from "../page/place-sheet";
import { findHolding, getDraft } from "../queries";
import type { Place } from "../slot";
import { type Preview, PreviewPage, PREVIEWS } from "./preview-page";

interface Asked {
  readonly of: Preview;
  readonly at: string;
  /** ms; now when none was asked for, or it was before now. */
  readonly moment: number;
  readonly wrong: string | null;
}

async function askedOf({ query, reads, t }: Visit<unknown>): Promise<Asked> {
  const { timeZone } = await getPublication(reads);
  const at = (query.get("at") ?? "").slice(0, 16);
  const moment = at ? momentIn(at, timeZone) : reads.at;
  const of = PREVIEWS.find((one) => one === query.get("of")) ?? "draft";
  if (moment === null) return { of, at: "", moment: reads.at, wrong: t("front.no-such-moment") };
  return { of, at, moment: Math.max(moment, reads.at), wrong: null };
}

/** @throws Problem as `holdPlace` */
export async function showPreview(visit: Visit<unknown>, place: Place): Promise<Response> {
  const { t, language, reads } = visit;
  const named = await holdPlace(visit.act, place);
  const { of, at, wrong } = await askedOf(visit);
  const { timeZone } = await getPublication(reads);
  return visit.page({
    title: t("front.preview"),
    current: "front",
    framing: "holds",
    body: (
      <PreviewPage
        t={t}
        language={language}
        place={place}
        named={named}
        of={of}
        at={at}
        zone={timeZone}
        wrong={wrong}
      />
    ),
  });
}

/** The page itself, alone or in the preview's frames. @throws Problem as `holdPlace` */
export async function showSheet(visit: Visit<unknown>, place: Place): Promise<Response> {
  const named = await holdPlace(visit.act, place);
  const { of, moment } = await askedOf(visit);
  const { reads } = visit;
  const stand = await standAsOf(reads, { language: place.language, at: moment });
  const arrangement = await arrangementAt(visit, { place, of, moment });
  const { timeZone } = await getPublication(reads);
  const sections = await listSections(reads);
  const gathering = { stand, sections, arrangement };
  const props = {
    t: translatorFor(place.language),
    language: place.language,
    zone: timeZone,
    sections,
    addressOfPicture: urls.staffPicture,
  };
  const page: Page = {
    title: visit.t("front.preview"),
    current: named?.path,
    asOf: moment,
    framing: "held",
    unlisted: true,
    body: named ? (
      <PlaceSheet {...props} place={named} stories={await gatherList(place, gathering)} />
    ) : (
      <FrontSheet {...props} layout={await gatherFront(place.language, gathering)} now={moment} />
    ),
  };
  return visit.inLanguage(place.language).page(page);
}

async function arrangementAt(
  { reads }: Visit<unknown>,
  { place, of, moment }: { place: Place; of: Preview; moment: number },
): Promise<Arrangement> {
  const holding = (await findHolding(reads, { ...place, at: moment }))?.settings ?? BY_TIME;
  const { draft } = await getDraft(reads, place);
  if (of === "ordered" || !draft) return holding;
  const stories = await openStand(reads).chosen([...storiesIn(draft), ...storiesIn(holding)]);
  return succeeding(draft, holding, (article) => stories.get(article) === "awaited");
}
