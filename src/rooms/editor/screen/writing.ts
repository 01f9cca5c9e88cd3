// The writing screen's script: brings the server's page to life.

import type { Editor } from "@tiptap/core";
import type { Manuscript } from "../manuscript";
import type { WritingData } from "../writing-data";
import type { Pictures } from "./block-view";
import { type CheckList, checkList } from "./check-list";
import { byId } from "./element";
import { type Fields, headFields } from "./fields";
import { formsOf, insertBlock } from "./forms";
import { insertMenu } from "./insert-menu";
import { keysDialog } from "./keys-dialog";
import { type LiveState, liveState } from "./live-state";
import { markDialogs } from "./mark-dialogs";
import { nextSteps, setBase, wasPublished } from "./next-steps";
import { openUnsent, takeOver } from "./opening";
import { type OtherVersions, otherVersions } from "./other-version";
import { noteEntering, passageFields } from "./passage-field";
import { type PictureDialog, pictureDialog } from "./picture-dialog";
import { type Say, speaker } from "./said-words";
import { type OtherVersion, sendSave } from "./save-request";
import { type SavedLine, savedLine } from "./saved-line";
import { Saving } from "./saving";
import { bodyOf, putBody, storyEditor } from "./story-editor";
import { textLength } from "./text-length";
import { followKeyboard, toolbar } from "./toolbar";

function pageData(): WritingData {
  return JSON.parse(byId("writing-data", HTMLScriptElement).text) as WritingData;
}

/** Puts an uploaded picture into the story, its fields ready to be filled in. */
async function insertPicture({
  editor,
  dialog,
  pictures,
  file,
}: {
  editor: Editor;
  dialog: PictureDialog;
  pictures: Pictures;
  file?: File;
}) {
  const taken = await dialog.ask(file);
  if (!taken) {
    editor.view.focus();
    return;
  }
  pictures.set(taken.id, taken);
  const { id: picture, caption, credit } = taken;
  insertBlock(editor, { type: "picture", attrs: { picture, alt: "", caption, credit } });
}

interface Desk {
  data: WritingData;
  editor: Editor;
  fields: Fields;
  checks: CheckList;
  others: OtherVersions;
  live: LiveState;
  say: Say;
}

function put({ editor, fields, checks }: Desk, manuscript: Manuscript): void {
  fields.write(manuscript);
  putBody(editor, manuscript.body);
  checks.changed();
}

/** Connects the desk with the server and with what this browser keeps. */
async function startSaving(desk: Desk, line: SavedLine): Promise<Saving> {
  const { data, editor, fields, others, live, say } = desk;
  const store = await openUnsent(data);
  const read = (): Manuscript => ({ ...fields.read(), body: bodyOf(editor) });
  async function choose(other: OtherVersion): Promise<"mine" | "theirs"> {
    const mine = read();
    const choice = await others.ask(mine, other);
    const left = choice === "mine" ? other.manuscript : mine;
    if (choice === "theirs") put(desk, other.manuscript);
    const kept = await store.putAside({
      at: Date.now(),
      base: other.version,
      manuscript: left,
      attempts: [],
    });
    others.putAside(left, () => kept && store.remove(kept));
    return choice;
  }
  const saving = new Saving(
    {
      read,
      send: (attempt, leaving) => sendSave(data.urls.save, { attempt, leaving }),
      keep: (unsent) => store.keep(unsent),
      forget: () => store.forget(),
      show: line.show,
      versionIs(version) {
        setBase(version);
        live.versionIs(version);
      },
      choose,
    },
    data,
  );
  await takeOver({
    data,
    store,
    saving,
    others,
    read,
    put: (manuscript) => put(desk, manuscript),
    took: () => line.tell(say("taken-over")),
  });
  return saving;
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

/** What stands on the desk before anything is saved: the editor with its forms, the fields, the figures and the checks. */
function layOut(data: WritingData, { changed, line }: { changed: () => void; line: SavedLine }): Desk {
  const say = speaker(data.words);
  const pictures: Pictures = new Map(
    Object.entries(data.pictures).map(([id, source]) => [Number(id), source]),
  );
  const { lang: language } = document.documentElement;
  const dialog = pictureDialog({ say, urls: data.urls, language });
  const marks = markDialogs({ editor: () => editor, say, tell: line.tell });
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
    tell: line.tell,
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
  textLength({ editor, say, language: data.language });
  noteEntering(editor);
  passageFields(editor, () => bodyOf(editor));
  const read = (): Manuscript => ({ ...fields.read(), body: bodyOf(editor) });
  const checks = checkList({ editor, read, rules: data.rules, say });
  const live = liveState(say, data.liveVersion);
  return { data, editor, fields, checks, others: otherVersions(say), live, say };
}

async function start(): Promise<void> {
  const data = pageData();
  const line = savedLine(speaker(data.words));
  let saving: Saving | undefined;
  // A word typed into a field while what was kept is still being looked for: saved as soon as saving begins.
  let early = false;
  const desk = layOut(data, {
    line,
    changed() {
      desk.live.changed();
      desk.checks.changed();
      if (saving) saving.changed();
      else early = true;
    },
  });
  const { editor, checks, live, say } = desk;
  saving = await startSaving(desk, line);
  if (early) saving.changed();
  const { flush } = saving;
  nextSteps({
    unsaved: () => saving?.unsaved ?? false,
    flush: flush.bind(saving),
    lacks() {
      const sentences = checks.stops();
      if (sentences.length > 0) line.tell(sentences.join(" "));
      return sentences.length > 0;
    },
    tell: line.tell,
    say,
  });
  watchPage(saving);
  editor.setEditable(true, false);
  if (data.manuscript.headline === "" && document.activeElement === document.body)
    byId("writing-headline", HTMLTextAreaElement).focus();
  if (wasPublished()) live.confirm();
  byId("writing", HTMLElement).dataset.ready = "";
}

void start();
