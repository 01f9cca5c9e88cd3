// The publication: one paper, its languages, and its editions and sections as one tree.

import type { Language } from "#platform/i18n";

/** Accents that were looked at on both papers, light and dark, and keep a contrast of 4.5:1 on each. */
export const ACCENTS = ["brick", "ochre", "olive", "pine", "teal", "navy", "plum", "graphite"] as const;
export type Accent = (typeof ACCENTS)[number];

export interface Publication {
  readonly defaultLanguage: Language;
  /** An IANA name. */
  readonly timeZone: string;
  readonly accent: Accent;
  /** Whether what it holds is the sample paper. */
  readonly sample: boolean;
  /** Whether owners and publishers need more than a password. */
  readonly secondFactor: boolean;
  /** Only a text that a second person approved is published. */
  readonly twoPeople: boolean;
  /** No picture is published without a credit. */
  readonly creditDue: boolean;
  /** Mails to colleagues name the stories that they are about. */
  readonly mailHeadlines: boolean;
  /** Readers say that they like a comment. */
  readonly commentLikes: boolean;
  /** Beside the field for a commenter's name stands that a real one may be dangerous. */
  readonly nameWarning: boolean;
  /** Where much comes from one network, a reader’s browser does a sum, and their comment need not wait. */
  readonly commentStepUp: boolean;
  /** Whether readers may have an account here. */
  readonly readerAccounts: boolean;
  /** In the order in which the paper lists them. */
  readonly languages: readonly PublicationLanguage[];
  /** Not offered now; their names and policies are kept for the day they come back. */
  readonly resting: readonly PublicationLanguage[];
}

export interface PublicationLanguage {
  readonly language: Language;
  /** The paper's name in this language. */
  readonly masthead: string;
  /** The comment policy: paragraphs and lines that begin with "- ", parted by line breaks. */
  readonly policy: string;
}

export interface SectionName {
  readonly name: string;
  readonly slug: string;
  /** `valley` or `valley/roads`, in slugs of this language. */
  readonly path: string;
}

/** An edition is a section without a parent. */
export interface Section {
  readonly id: number;
  readonly parentId: number | null;
  readonly names: Readonly<Partial<Record<Language, SectionName>>>;
}

/** The sections under `parentId` (null: the editions) that have a name in `language`, in the paper's order. */
export function sectionsUnder(
  sections: readonly Section[],
  parentId: number | null,
  language: Language,
): NamedSection[] {
  return sections
    .filter((section) => section.parentId === parentId)
    .flatMap((section) => {
      const name = section.names[language];
      return name ? [{ id: section.id, parentId: section.parentId, ...name }] : [];
    });
}

export interface NamedSection extends SectionName {
  readonly id: number;
  readonly parentId: number | null;
}

/** Edition first, then the section: what stands in a breadcrumb. */
export function trailOf(sections: readonly Section[], id: number | null, language: Language): NamedSection[] {
  const section = sections.find((one) => one.id === id);
  const name = section?.names[language];
  if (!section || !name) return [];
  return [
    ...trailOf(sections, section.parentId, language),
    { id: section.id, parentId: section.parentId, ...name },
  ];
}

export function languageOf(publication: Publication, language: Language): PublicationLanguage | null {
  return publication.languages.find((one) => one.language === language) ?? null;
}
