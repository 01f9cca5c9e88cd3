// What happens when the screen opens: text that was left unsent in this browser is found and taken over.

import type { Manuscript } from "../manuscript";
import type { WritingData } from "../writing-data";
import type { OtherVersions } from "./other-version";
import { sameManuscript } from "./same-manuscript";
import { sendSave } from "./save-request";
import type { Saving } from "./saving";
import { type Found, unsentName, type UnsentStore, unsentStore } from "./unsent";

function deviceStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // Forbidden by the browser's settings.
    return null;
  }
}

/** Holds a lock of this name until the page goes, so that another tab leaves our record to us. */
function holdOpen(name: string): void {
  void navigator.locks?.request(name, () => new Promise(() => undefined)).catch(() => undefined);
}

async function openNames(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap((lock) => lock.name ?? []));
}

/** This screen's store on this device. */
export function openUnsent(data: WritingData): Promise<UnsentStore> {
  const name = unsentName(data.article);
  holdOpen(name);
  const subtle = window.isSecureContext ? crypto.subtle : undefined;
  return unsentStore(name, {
    article: data.article,
    key: data.key,
    storage: deviceStorage(),
    subtle,
    open: openNames,
  });
}

export interface TakingOver {
  data: WritingData;
  store: UnsentStore;
  saving: Saving;
  others: OtherVersions;
  read: () => Manuscript;
  put: (manuscript: Manuscript) => void;
  /** Called when words of an earlier time were taken over. */
  took: () => void;
}

/**
 * True when the server's version is our own save whose answer never came: then the kept words follow from it. A save
 * sent again under its id is answered as the first time, or with a conflict, and changes nothing either way.
 */
async function followsOurs({ unsent }: Found, { data }: TakingOver): Promise<boolean> {
  if (unsent.base === data.version) return true;
  for (const attempt of unsent.attempts) {
    if (sameManuscript(attempt.manuscript, data.manuscript)) return true;
    const answer = await sendSave(data.urls.save, { attempt, leaving: false });
    if (answer.kind === "saved" && answer.version === data.version) return true;
  }
  return false;
}

async function takeOne(found: Found, parts: TakingOver): Promise<void> {
  const { data, store, saving, others, read, put } = parts;
  const { manuscript } = found.unsent;
  if (found.unsent.aside) {
    others.putAside(manuscript, () => store.remove(found.name));
    return;
  }
  const current = read();
  if (sameManuscript(manuscript, current)) {
    store.remove(found.name);
    return;
  }
  if (!sameManuscript(current, data.manuscript)) {
    // A newer record has been taken over already: one question at a time is enough.
    others.putAside(manuscript, () => store.remove(found.name));
    return;
  }
  const follows = await followsOurs(found, parts);
  put(manuscript);
  if (follows) await saving.hold(data.version, data.manuscript);
  else await saving.hold(found.unsent.base, found.unsent.stem ?? null);
  // Only when this screen has kept the words itself: until then they stand nowhere else.
  if (saving.kept) store.remove(found.name);
  if (follows) {
    saving.changed();
    parts.took();
  } else {
    const { version, savedAtText } = data;
    await saving.meet({
      version,
      savedAtText: savedAtText ?? "",
      savedBy: "",
      manuscript: current,
    });
  }
}

/** Goes through all records of closed screens, newest first. */
export async function takeOver(parts: TakingOver): Promise<void> {
  for (const found of await parts.store.list()) await takeOne(found, parts);
}
