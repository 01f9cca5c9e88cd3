// The writing screen's script: brings the server's page to life.

import type { Editor } from "@tiptap/core";
import type { WritingData } from "../writing-data";
import type { Desk } from "./desk";
import { byId } from "./element";
import { headFields } from "./fields";
import { insertPicture } from "./insert-picture";
import { liveState } from "./live-state";
import { markDialogs } from "./mark-dialogs";
import { missingParts } from "./missing-parts";
import { nextSteps, wasPublished } from "./next-steps";
import { otherVersions } from "./other-version";
import { pictureDialog } from "./picture-dialog";
import type { Pictures } from "./picture-view";
import { speaker } from "./said-words";
import { type SavedLine, savedLine } from "./saved-line";
import type { Saving } from "./saving";
import { SideBySide } from "./source/side-by-side";
import { type SourceState, sourceState } from "./source/source-state";
import { startSaving } from "./start-saving";
import { bodyOf, storyEditor } from "./story-editor";
import { workTogether } from "./together/work-together";
import { followKeyboard, toolbar } from "./toolbar";

function pageData(): WritingData {
  return JSON.parse(byId("writing-data", HTMLScriptElement).text) as WritingData;
}

/** Says what a story still lacks, and goes to the first of it. */
function sayMissing({ editor, fields, say }: Desk, tell: (sentence: string) => void): boolean {
  const missing = missingParts({ ...fields.read(), body: bodyOf(editor) });
  const [first] = missing;
  if (first === undefined) return false;
  tell(missing.map((part) => say(`missing-${part}`)).join(" "));
  if (first === "text") editor.view.focus();
  else byId(`writing-${first}`, HTMLElement).focus();
  return true;
}

function watchPage(saving: Saving): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return saving.again();
    void saving.keepNow();
    saving.again();
  });
  window.addEventListener("pagehide", () => saving.leave());
  for (const name of ["online", "focus", "pageshow"]) window.addEventListener(name, () => saving.again());
  window.addEventListener("beforeunload", (event) => {
    // Only where leaving would lose words: nothing on the server, nothing on this device.
    if (saving.unsaved && !saving.kept && saving.troubled) event.preventDefault();
  });
}

function wireSteps(saving: Saving, desk: Desk, tell: (sentence: string) => void): void {
  nextSteps({
    unsaved: () => saving.unsaved,
    flush: () => saving.flush(),
    lacks: () => sayMissing(desk, tell),
    tell,
    say: desk.say,
  });
}

interface Laid {
  desk: Desk;
  line: SavedLine;
  source: SourceState | null;
  /** What every change that a person makes is told to. */
  heard: { changed: () => void };
}

/** Brings every part of the page to life; nothing can be changed before it is known what is to be saved. */
function layDesk(data: WritingData): Laid {
  const say = speaker(data.words);
  const pictures: Pictures = new Map(
    Object.entries(data.pictures).map(([id, source]) => [Number(id), source]),
  );
  const line = savedLine(say);
  const { lang: language } = document.documentElement;
  const dialog = pictureDialog({ say, urls: data.urls, language });
  const live = liveState(say, data.liveVersion);
  const heard = { changed: (): void => undefined };
  const changed = (): void => {
    live.changed();
    heard.changed();
  };
  const marks = markDialogs({ editor: () => editor, say, tell: line.tell });
  const source = data.source && sourceState(data.source);
  const mount = byId("writing-body", HTMLElement);
  const picture = (file?: File): void => void insertPicture({ editor, dialog, pictures, file });
  const label = mount.dataset.label ?? "";
  const given = { mount, data, pictures, say, label, changed, source };
  const editor: Editor = storyEditor({ ...given, upload: picture, link: marks.link });
  editor.setEditable(false, false);
  const onward = (): void => {
    editor.commands.setTextSelection(0);
    editor.view.focus();
  };
  const fields = headFields({ data, pictures, dialog, say, changed, onward });
  fields.write(data.manuscript);
  toolbar(byId("writing-tools", HTMLElement), {
    editor,
    dialogs: { ...marks, picture: () => picture() },
  });
  followKeyboard(byId("writing", HTMLElement));
  const others = otherVersions(say);
  return {
    desk: { data, editor, fields, others, live, pictures, say, tell: line.tell },
    line,
    source,
    heard,
  };
}

async function start(): Promise<void> {
  const { desk, line, source, heard } = layDesk(pageData());
  const { data, editor, live } = desk;
  // A word typed into a field while what was kept is still being looked for: saved as soon as saving begins.
  let early = false;
  heard.changed = () => {
    early = true;
  };
  const saving = await startSaving(desk, line);
  editor.setEditable(true, false);
  const turns = await workTogether(desk, saving);
  const changed = (): void => {
    saving.changed();
    turns.wrote();
  };
  heard.changed = changed;
  if (early) changed();
  wireSteps(saving, desk, line.tell);
  watchPage(saving);
  const beside = source && new SideBySide({ ...desk, source, changed });
  // What changed in the source is what a translation was opened for.
  const isBegun = beside?.begin() ?? false;
  if (!isBegun && data.manuscript.headline === "" && document.activeElement === document.body)
    byId("writing-headline", HTMLTextAreaElement).focus();
  if (wasPublished()) live.confirm();
  byId("writing", HTMLElement).dataset.ready = "";
  performance.mark("writing-ready");
}

void start();
