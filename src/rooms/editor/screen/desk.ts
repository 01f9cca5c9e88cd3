// The parts of the writing screen that others work with.

import type { Editor } from "@tiptap/core";
import type { Manuscript } from "../manuscript";
import type { WritingData } from "../writing-data";
import type { CheckList } from "./check-list";
import type { Fields } from "./fields";
import type { LiveState } from "./live-state";
import type { OtherVersions } from "./other-version";
import type { Pictures } from "./block-view";
import type { Say } from "./said-words";
import { bodyOf, putBody } from "./story-editor";

export interface Desk {
  data: WritingData;
  editor: Editor;
  fields: Fields;
  checks: CheckList;
  others: OtherVersions;
  live: LiveState;
  pictures: Pictures;
  say: Say;
  /** Says a sentence once, to eyes and ears. */
  tell: (sentence: string) => void;
}

/** Everything that stands on the screen. */
export function readDesk({ editor, fields }: Desk): Manuscript {
  return { ...fields.read(), body: bodyOf(editor) };
}

/** Puts another text on the screen. */
export function putOnDesk({ editor, fields, checks }: Desk, manuscript: Manuscript): void {
  fields.write(manuscript);
  putBody(editor, manuscript.body);
  checks.changed();
}
