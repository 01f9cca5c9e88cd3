// Several people in one story: who else is here, whose turn it is, and the text as others save it.

import type { Manuscript } from "../../manuscript";
import type { PictureSource } from "../../writing-data";
import { type Desk } from "../desk";
import { byId } from "../element";
import type { Saving } from "../saving";
import { bringTo } from "./bring-to";
import { Turns } from "./turn";

interface Draft {
  version: number;
  savedAtText: string;
  manuscript: Manuscript;
  pictures: Record<number, PictureSource>;
}

const PATIENCE = 20_000;
/** Whoever opens a story does not wait longer than this for word of others (ms): a slow line locks nobody out. */
const FIRST_WORD = 1500;

/** Resolves when it is known whose turn it is, or would take too long to learn. */
export async function workTogether(desk: Desk, saving: Saving): Promise<Turns> {
  const { data, say } = desk;
  const turns = new Turns({
    url: data.urls.presence,
    say,
    unsaved: () => saving.unsaved,
    flush: () => saving.flush(),
    lock: (locked) => lock(desk, locked),
    versionIs: (version) => follow(desk, saving, version),
  });
  await Promise.race([turns.start(), new Promise((resolve) => setTimeout(resolve, FIRST_WORD))]);
  return turns;
}

/** The text can be read, chosen and copied; nothing in it can be changed. */
function lock({ editor }: Desk, locked: boolean): void {
  editor.setEditable(!locked, false);
  for (const id of ["writing-headline", "writing-standfirst"])
    byId(id, HTMLTextAreaElement).readOnly = locked;
  byId("writing-tools", HTMLElement).inert = locked;
  // Notes are no part of the text: they are left and answered whosever turn it is.
  for (const part of byId("writing-drawer", HTMLElement).children)
    if (part instanceof HTMLElement) part.inert = locked && !part.classList.contains("writing-notes");
  byId("writing", HTMLElement).classList.toggle("locked", locked);
}

/** Somebody else saved: their words come in where nothing here is unsaved; elsewhere the next save finds them. */
async function follow(desk: Desk, saving: Saving, version: number): Promise<void> {
  if (version <= saving.base || saving.unsaved) return;
  const draft = await askDraft(desk.data.urls.save);
  if (!draft || draft.version <= saving.base || saving.unsaved) return;
  for (const [id, source] of Object.entries(draft.pictures)) desk.pictures.set(Number(id), source);
  desk.fields.write(draft.manuscript);
  bringTo(desk.editor, draft.manuscript.body);
  desk.checks.changed();
  saving.follow(draft);
}

/** What the server wrote into the text by itself, at this screen's own wish. */
export function bringIn(desk: Desk, saving: Saving): Promise<void> {
  return follow(desk, saving, Number.MAX_SAFE_INTEGER);
}

async function askDraft(url: string): Promise<Draft | null> {
  try {
    const response = await fetch(url, {
      headers: { accept: "application/json" },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok ? ((await response.json()) as Draft) : null;
  } catch {
    return null;
  }
}
