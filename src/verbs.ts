// Verbs that the command line may hand to the process that writes. Input and output are JSON.

import {
  addPerson,
  liftLockdown,
  type LiftLockdown,
  type LinkPerson,
  linkPerson,
  listPeople,
  lockDown,
  type Role,
} from "#people";
import { type ImportComments, importComments, listForExport } from "#comments";
import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import { importVerb } from "#transfer";

export const VERBS = {
  "person.add": (act: Act, input: { name: string; role: Role; language: Language }) => addPerson(act, input),
  "person.link": (act: Act, input: LinkPerson) => linkPerson(act, input),
  "person.list": (act: Act, _input: null) => listPeople(act.reads),
  "lockdown.on": (act: Act, _input: null) => lockDown(act),
  "lockdown.off": (act: Act, input: LiftLockdown) => liftLockdown(act, input),
  "import.markdown": importVerb,
  "import.comments": (act: Act, input: ImportComments) => importComments(act, input),
  "export.comments": (act: Act, input: { after: number }) => listForExport(act.reads, input),
} as const;

export type VerbName = keyof typeof VERBS;
export type VerbInput<N extends VerbName> = Parameters<(typeof VERBS)[N]>[1];
export type VerbOutput<N extends VerbName> = Awaited<ReturnType<(typeof VERBS)[N]>>;
