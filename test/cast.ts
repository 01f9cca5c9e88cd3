// The people of the tests. Names are theirs wherever they appear.

import type { Role } from "#people";
import type { Language } from "#platform/i18n";

export interface Member {
  readonly name: string;
  readonly signInName: string;
  readonly role: Role;
  readonly language: Language;
  readonly password: string;
}

export const CAST = {
  owner: {
    name: "Sama Yusuf",
    signInName: "sama",
    role: "owner",
    language: "en",
    password: "the lake is cold today",
  },
  publisher: {
    name: "Hemin Jaf",
    signInName: "hemin",
    role: "publisher",
    language: "ckb",
    password: "four boats and a dog",
  },
  editor: {
    name: "Dilan Osman",
    signInName: "dilan",
    role: "editor",
    language: "ar",
    password: "a saddle between valleys",
  },
  reporter: {
    name: "Nadia Karim",
    signInName: "nadia",
    role: "reporter",
    language: "en",
    password: "bread before the bridge",
  },
  translator: {
    name: "Mina Azad",
    signInName: "mina",
    role: "translator",
    language: "fa",
    password: "two words for snowfall",
  },
  moderator: {
    name: "Rebwar Sale",
    signInName: "rebwar",
    role: "moderator",
    language: "en",
    password: "every comment is read",
  },
} as const satisfies Record<string, Member>;

export type CastName = keyof typeof CAST;
