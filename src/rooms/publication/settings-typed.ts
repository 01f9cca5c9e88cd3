// What stands in the forms of the settings page: taken from the paper, or from what was typed and refused.

import { isLanguage, type Language, LANGUAGE_TAGS } from "#platform/i18n";
import type { ChangePublication } from "./change-publication";
import type { Publication, Section } from "./publication";
import type { PutSection } from "./put-section";

/** Fields of a form by name; one that was not sent is "". */
export type Fields = Readonly<Record<string, string>>;

export interface TypedLanguage {
  readonly language: Language;
  readonly offered: boolean;
  readonly masthead: string;
  readonly policy: string;
}

/** The settings as typed; `languages` holds all that Warraq speaks, in the order they are to have. */
export interface TypedPaper {
  readonly defaultLanguage: string;
  readonly timeZone: string;
  readonly accent: string;
  readonly secondFactor: boolean;
  readonly twoPeople: boolean;
  readonly creditDue: boolean;
  readonly mailHeadlines: boolean;
  readonly commentLikes: boolean;
  readonly nameWarning: boolean;
  readonly commentStepUp: boolean;
  readonly readerAccounts: boolean;
  readonly languages: readonly TypedLanguage[];
}

export function typedFrom(publication: Publication): TypedPaper {
  const offered = publication.languages.map((one) => ({
    ...one,
    offered: true,
  }));
  const others = LANGUAGE_TAGS.filter((tag) => !offered.some(({ language }) => language === tag));
  return {
    defaultLanguage: publication.defaultLanguage,
    timeZone: publication.timeZone,
    accent: publication.accent,
    secondFactor: publication.secondFactor,
    twoPeople: publication.twoPeople,
    creditDue: publication.creditDue,
    mailHeadlines: publication.mailHeadlines,
    commentLikes: publication.commentLikes,
    nameWarning: publication.nameWarning,
    commentStepUp: publication.commentStepUp,
    readerAccounts: publication.readerAccounts,
    languages: [
      ...offered,
      ...others.map((language) => ({
        language,
        offered: false,
        masthead: publication.resting.find((one) => one.language === language)?.masthead ?? "",
        policy: publication.resting.find((one) => one.language === language)?.policy ?? "",
      })),
    ],
  };
}

export function typedIn(fields: Fields): TypedPaper {
  const place = (language: Language) => Number(fields[`place-${language}`]) || LANGUAGE_TAGS.length;
  return {
    defaultLanguage: fields["default"] ?? "",
    timeZone: fields["time-zone"] ?? "",
    accent: fields["accent"] ?? "",
    secondFactor: Boolean(fields["second-factor"]),
    twoPeople: Boolean(fields["two-people"]),
    creditDue: Boolean(fields["credit-due"]),
    mailHeadlines: Boolean(fields["mail-headlines"]),
    commentLikes: Boolean(fields["comment-likes"]),
    nameWarning: Boolean(fields["name-warning"]),
    commentStepUp: Boolean(fields["comment-step-up"]),
    readerAccounts: Boolean(fields["reader-accounts"]),
    languages: [...LANGUAGE_TAGS]
      .sort((a, b) => place(a) - place(b))
      .map((language) => ({
        language,
        offered: Boolean(fields[`offered-${language}`]),
        masthead: (fields[`masthead-${language}`] ?? "").normalize("NFC"),
        // Browsers send line breaks as two characters.
        policy: (fields[`policy-${language}`] ?? "").normalize("NFC").replace(/\r\n?/g, "\n"),
      })),
  };
}

/** What the verb is asked to do. */
export function changeOf(typed: TypedPaper): ChangePublication {
  return {
    ...typed,
    languages: typed.languages.filter(({ offered }) => offered),
  };
}

/** One form of the tree: an edition or a section, or the empty form that makes one. */
export interface TypedSection {
  /** Null for a new one. */
  readonly id: number | null;
  readonly parentId: number | null;
  readonly names: Readonly<Partial<Record<Language, string>>>;
  /** What its address says of it; "" to have that made from the name. */
  readonly slugs: Readonly<Partial<Record<Language, string>>>;
}

export function typedFromSection({ id, parentId, names }: Section): TypedSection {
  return {
    id,
    parentId,
    names: Object.fromEntries(
      Object.entries(names).map(([language, value]) => [language, value?.name ?? ""]),
    ),
    slugs: Object.fromEntries(
      Object.entries(names).map(([language, value]) => [language, value?.slug ?? ""]),
    ),
  };
}

export function typedSectionIn(fields: Fields): TypedSection {
  const named = (prefix: string) =>
    Object.fromEntries(
      Object.keys(fields).flatMap((field) => {
        const language = field.slice(prefix.length);
        return field.startsWith(prefix) && isLanguage(language)
          ? [[language, (fields[field] ?? "").normalize("NFC").trim()]]
          : [];
      }),
    );
  return {
    id: Number(fields["id"]) || null,
    parentId: Number(fields["parent"]) || null,
    names: named("name-"),
    slugs: named("slug-"),
  };
}

/** The form's own anchor on the page: `section-12`, or `section-new-3` for the one that adds to edition 3. */
export function anchorOf({ id, parentId }: Pick<TypedSection, "id" | "parentId">): string {
  if (id !== null) return `section-${id}`;
  return parentId === null ? "section-new" : `section-new-${parentId}`;
}

/** The names as the verb takes them; addresses that nobody asked for are made from them there. */
export function namesIn({ names, slugs }: TypedSection): PutSection["names"] {
  return Object.fromEntries(
    LANGUAGE_TAGS.flatMap((language) => {
      const name = names[language];
      return name === undefined ? [] : [[language, { name, slug: slugs[language] ?? "" }]];
    }),
  );
}
