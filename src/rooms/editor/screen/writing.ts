// The writing screen's script: brings the server's page to life.

import type { Editor } from "@tiptap/core";
import type { Manuscript } from "../manuscript";
import type { WritingData } from "../writing-data";
import type { Pictures } from "./block-view";
import { checkList } from "./check-list";
import type { Desk } from "./desk";
import { byId } from "./element";
import { headFields } from "./fields";
import { formsOf } from "./forms";
import { insertMenu } from "./insert-menu";
import { insertPicture } from "./insert-picture";
import { keysDialog } from "./keys-dialog";
import { liveState } from "./live-state";
import { markDialogs } from "./mark-dialogs";
import { nextSteps, wasPublished } from "./next-steps";
import { otherVersions } from "./other-version";
import { NotesPanel } from "./notes/notes-panel";
import { noteEntering, passageFields } from "./passage-field";
import { pictureDialog } from "./picture-dialog";
import { speaker } from "./said-words";
import { type SavedLine, savedLine } from "./saved-line";
import type { Saving } from "./saving";
import { SideBySide } from "./source/side-by-side";
import { type SourceState, sourceState } from "./source/source-state";
import { startSaving } from "./start-saving";
import { bodyOf, storyEditor } from "./story-editor";
import { textLength } from "./text-length";
import { workTogether } from "./together/work-together";
import { followKeyboard, toolbar } from "./toolbar";

function pageData(): WritingData {
  return JSON.parse(byId("writing-data", HTMLScriptElement).text) as WritingData;
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

function wireSteps(saving: Saving, { checks, tell, say }: Desk): void {
  nextSteps({
    unsaved: () => saving.unsaved,
    flush: () => saving.flush(),
    lacks() {
      const sentences = checks.stops();
      if (sentences.length > 0) tell(sentences.join(" "));
      return sentences.length > 0;
    },
    tell,
    say,
  });
}

interface Layout {
  line: SavedLine;
  source: SourceState | null;
  /** Called for every change that a person makes. */
  changed: () => void;
}

/** What stands on the desk before anything is saved: the editor with its forms, the fields, the figures and the checks. */
function layOut(data: WritingData, { line, source, changed }: Layout): Desk {
  const say = speaker(data.words);
  const { tell } = line;
  const pictures: Pictures = new Map(Object.entries(data.pictures).map(([id, shown]) => [Number(id), shown]));
  const dialog = pictureDialog();
  const marks = markDialogs({ editor: () => editor, say, tell });
  const mount = byId("writing-body", HTMLElement);
  const picture = (file?: File): void => void insertPicture({ editor, dialog, pictures, file });
  const menu = insertMenu({ editor: () => editor, forms: () => forms });
  const forms = formsOf({ ...marks, insert: () => menu.open(), picture: () => picture() });
  const editor: Editor = storyEditor({
    mount,
    data,
    given: { say, language: data.language, pictures, dialog },
    keys: { forms: () => forms, slash: () => menu.open("/"), toTools: () => tools.focus() },
    label: mount.dataset.label ?? "",
    changed,
    upload: picture,
    tell,
    source,
  });
  editor.setEditable(false, false);
  const onward = (): void => {
    editor.commands.setTextSelection(0);
    editor.view.focus();
  };
  const fields = headFields({ data, pictures, dialog, say, changed, onward });
  fields.write(data.manuscript);
  const tools = toolbar(byId("writing-tools", HTMLElement), { editor, forms });
  followKeyboard(byId("writing", HTMLElement));
  keysDialog();
  textLength({ editor, say, language: data.language, pace: data.pace });
  noteEntering(editor);
  passageFields(editor, () => bodyOf(editor));
  const read = (): Manuscript => ({ ...fields.read(), body: bodyOf(editor) });
  const checks = checkList({ editor, read, rules: data.rules, say });
  const live = liveState(say, data.liveVersion);
  return { data, editor, fields, checks, others: otherVersions(say), live, pictures, say, tell };
}

async function start(): Promise<void> {
  const data = pageData();
  const line = savedLine(speaker(data.words));
  const source = data.source && sourceState(data.source);
  // A word typed into a field while what was kept is still being looked for: saved as soon as saving begins.
  let early = false;
  let heard = (): void => {
    early = true;
  };
  const changed = (): void => {
    desk.live.changed();
    desk.checks.changed();
    heard();
  };
  const desk = layOut(data, { line, source, changed });
  const { editor, live } = desk;
  const saving = await startSaving(desk, line);
  editor.setEditable(true, false);
  const turns = await workTogether(desk, saving);
  heard = () => {
    saving.changed();
    turns.wrote();
  };
  if (early) heard();
  wireSteps(saving, desk);
  watchPage(saving);
  const notes = new NotesPanel(desk, saving);
  notes.listen();
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
