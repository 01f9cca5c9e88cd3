// The writing screen's script: brings the server's page to life.

import type { Editor } from "@tiptap/core";
import type { Manuscript } from "../manuscript";
import type { WritingData } from "../writing-data";
import { byId } from "./element";
import { type Fields, headFields } from "./fields";
import { type LiveState, liveState } from "./live-state";
import { markDialogs } from "./mark-dialogs";
import { missingParts } from "./missing-parts";
import { nextSteps, setBase, wasPublished } from "./next-steps";
import { openUnsent, takeOver } from "./opening";
import { type OtherVersions, otherVersions } from "./other-version";
import { type PictureDialog, pictureDialog } from "./picture-dialog";
import type { Pictures } from "./picture-view";
import { type Say, speaker } from "./said-words";
import { type OtherVersion, sendSave } from "./save-request";
import { savedLine } from "./saved-line";
import { Saving } from "./saving";
import { bodyOf, putBody, storyEditor } from "./story-editor";
import { followKeyboard, toolbar } from "./toolbar";

function pageData(): WritingData {
  return JSON.parse(byId("writing-data", HTMLScriptElement).text) as WritingData;
}

/** Puts a chosen picture into the story, its fields ready to be filled in. */
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
  const { id: picture, alt, caption, credit } = taken;
  editor.commands.insertContent({
    type: "picture",
    attrs: { picture, alt, caption, credit },
  });
  editor.view.dom.querySelector<HTMLElement>("figure.ProseMirror-selectednode textarea")?.focus();
}

interface Desk {
  data: WritingData;
  editor: Editor;
  fields: Fields;
  others: OtherVersions;
  live: LiveState;
  say: Say;
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

function put({ editor, fields }: Desk, manuscript: Manuscript): void {
  fields.write(manuscript);
  putBody(editor, manuscript.body);
}

/** Connects the desk with the server and with what this browser keeps. */
async function startSaving(desk: Desk, line: ReturnType<typeof savedLine>): Promise<Saving> {
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

async function start(): Promise<void> {
  const data = pageData();
  const say = speaker(data.words);
  const pictures: Pictures = new Map(
    Object.entries(data.pictures).map(([id, source]) => [Number(id), source]),
  );
  const line = savedLine(say);
  const dialog = pictureDialog();
  let saving: Saving | undefined;
  // A word typed into a field while what was kept is still being looked for: saved as soon as saving begins.
  let early = false;
  const live = liveState(say, data.liveVersion);
  const changed = (): void => {
    live.changed();
    if (saving) saving.changed();
    else early = true;
  };
  const marks = markDialogs({ editor: () => editor, say, tell: line.tell });
  const mount = byId("writing-body", HTMLElement);
  const picture = (file?: File): void => void insertPicture({ editor, dialog, pictures, file });
  const editor: Editor = storyEditor({
    mount,
    data,
    pictures,
    say,
    label: mount.dataset.label ?? "",
    changed,
    upload: picture,
    link: marks.link,
  });
  editor.setEditable(false, false);
  const fields = headFields({
    data,
    pictures,
    dialog,
    say,
    changed,
    onward: () => {
      editor.commands.setTextSelection(0);
      editor.view.focus();
    },
  });
  fields.write(data.manuscript);
  toolbar(byId("writing-tools", HTMLElement), {
    editor,
    dialogs: { ...marks, picture: () => picture() },
  });
  followKeyboard(byId("writing", HTMLElement));
  const desk: Desk = { data, editor, fields, others: otherVersions(say), live, say };
  saving = await startSaving(desk, line);
  if (early) saving.changed();
  const { flush } = saving;
  nextSteps({
    unsaved: () => saving?.unsaved ?? false,
    flush: flush.bind(saving),
    lacks: () => sayMissing(desk, line.tell),
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
