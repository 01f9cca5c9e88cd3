// The arranging screen: the page as readers see it with its slots marked, a bar over it, and the tools beside it.

import type { Page } from "#platform/http";
import { LANGUAGES } from "#platform/i18n";
import { JsonScript } from "#platform/ui";
import { urls } from "#urls";
import { FrontSheet } from "../page/front-sheet";
import { PlaceSheet } from "../page/place-sheet";
import { Bar } from "./bar";
import { markOf } from "./mark";
import { placeName } from "./names";
import type { Screen } from "./screen-data";
import { scriptWords } from "./script-words";
import { SlotForm } from "./slot-fields";
import { History, PutBack, Standing } from "./standing";
import { StoryList } from "./story-list";
import type { TypedSlot } from "./typed";

/** What was done just now, as the address says after a form. */
export const DONE = ["saved", "out", "scheduled", "called-off", "put-back", "discarded"] as const;
export type Done = (typeof DONE)[number];

/** What was not done, in a sentence, and a move that may be tried once more on what stands now. */
export interface Refused {
  readonly sentence: string;
  readonly status: number;
  readonly again: { readonly article: number; readonly to: string } | null;
}

export interface Arranging {
  readonly screen: Screen;
  readonly typed: readonly TypedSlot[];
  readonly theirs: ReadonlyMap<string, string | null>;
  readonly done: Done | null;
  readonly refused: Refused | null;
}

export function arrangingPage(arranging: Arranging): Page {
  const { screen, refused } = arranging;
  const { t, place, named } = screen;
  return {
    title: `${placeName(named, t)} · ${LANGUAGES[place.language].name}`,
    status: refused?.status ?? 200,
    current: named?.path,
    script: "arranging",
    body: (
      <>
        <Bar screen={screen} />
        <div class="sheet" id="sheet" role="region" aria-label={t("front.sheet")}>
          <Sheet screen={screen} />
        </div>
      </>
    ),
    beside: <Tools {...arranging} />,
  };
}

function Sheet({ screen }: { screen: Screen }) {
  const { page, named, sections, place, now, zone } = screen;
  const props = {
    t: screen.pageWords,
    language: place.language,
    zone,
    sections,
    mark: markOf(screen),
    addressOfPicture: urls.staffPicture,
  };
  if ("bands" in page) return <FrontSheet {...props} layout={page} now={now} />;
  return named && <PlaceSheet {...props} place={named} stories={page} />;
}

function Tools(arranging: Arranging) {
  const { screen, typed, theirs } = arranging;
  const { t, language } = screen;
  return (
    <aside
      class="tools drawer"
      id="tools"
      tabIndex={-1}
      lang={language}
      dir={LANGUAGES[language].direction}
      aria-label={t("front.tools")}
    >
      <Notice {...arranging} />
      <Standing screen={screen} />
      <SlotForm screen={screen} typed={typed} theirs={theirs} />
      <StoryList screen={screen} />
      <History screen={screen} />
      <JsonScript type="application/json" id="arranging-words" value={scriptWords(t)} />
    </aside>
  );
}

function Notice({ screen, done, refused }: Arranging) {
  const { t, place, version, held } = screen;
  if (refused) {
    return (
      <div class="wrong" id="notice">
        <p>{refused.sentence}</p>
        {refused.again && (
          <form method="post" action={urls.arrange(place)}>
            <input type="hidden" name="base" value={version} />
            <input type="hidden" name="article" value={refused.again.article} />
            <input type="hidden" name="to" value={refused.again.to} />
            <button name="act" value="place">
              {t("front.place-all-the-same")}
            </button>
          </form>
        )}
      </div>
    );
  }
  if (!done) return null;
  return (
    <div class="notice" id="notice">
      <p>{t(`front.done-${done}`)}</p>
      {done === "out" && (
        <PutBack screen={screen} id={held[1]?.id ?? null} says={t("front.undo")} base={version} />
      )}
    </div>
  );
}
