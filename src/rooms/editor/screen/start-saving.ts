// Connects the desk with the server and with what this browser keeps.

import type { Manuscript } from "../manuscript";
import { type Desk, putOnDesk, readDesk } from "./desk";
import { setBase } from "./next-steps";
import { openUnsent, takeOver } from "./opening";
import { type OtherVersion, sendSave } from "./save-request";
import type { SavedLine } from "./saved-line";
import { Saving } from "./saving";
import { bringTo } from "./together/bring-to";
import { mergeManuscripts } from "./together/merge-manuscripts";
import type { UnsentStore } from "./unsent";

export async function startSaving(desk: Desk, line: SavedLine): Promise<Saving> {
  const { data, others, live, say, tell } = desk;
  const store = await openUnsent(data);
  const saving = new Saving(
    {
      read: () => readDesk(desk),
      send: (attempt, leaving) => sendSave(data.urls.save, { attempt, leaving }),
      keep: (unsent) => store.keep(unsent),
      forget: () => store.forget(),
      show: line.show,
      versionIs(version) {
        setBase(version);
        live.versionIs(version);
      },
      merge: (stem, other) => merge(desk, stem, other),
      choose: (other) => choose(desk, store, other),
    },
    data,
  );
  await takeOver({
    data,
    store,
    saving,
    others,
    read: () => readDesk(desk),
    put: (manuscript) => putOnDesk(desk, manuscript),
    took: () => tell(say("taken-over")),
  });
  return saving;
}

function merge(desk: Desk, stem: Manuscript, other: OtherVersion): boolean {
  const { editor, fields, checks, say, tell } = desk;
  const merged = mergeManuscripts({ stem, mine: readDesk(desk), theirs: other.manuscript });
  if (!merged) return false;
  fields.write(merged);
  bringTo(editor, merged.body);
  checks.changed();
  tell(other.savedBy ? say("merged", { name: other.savedBy }) : say("merged-somebody"));
  return true;
}

async function choose(desk: Desk, store: UnsentStore, other: OtherVersion): Promise<"mine" | "theirs"> {
  const { others } = desk;
  const mine = readDesk(desk);
  const choice = await others.ask(mine, other);
  const left = choice === "mine" ? other.manuscript : mine;
  if (choice === "theirs") putOnDesk(desk, other.manuscript);
  const kept = await store.putAside({
    at: Date.now(),
    base: other.version,
    manuscript: left,
    attempts: [],
  });
  others.putAside(left, () => kept && store.remove(kept));
  return choice;
}
