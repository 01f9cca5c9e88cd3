// The settings of the paper on one page: the paper itself, its editions and sections, and the sample's end.

import type { Language, Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Section } from "./publication";
import { PaperForm } from "./paper-form";
import { SectionTree } from "./section-tree";
import type { TypedPaper, TypedSection } from "./settings-typed";

/** What was done just now, as the address says after a form. */
export const DONE = ["saved", "section", "section-removed", "own"] as const;
export type Done = (typeof DONE)[number];

/** What was refused: which form, in which words, with what was typed. */
export type Refused =
  | { readonly form: "paper"; readonly sentence: string }
  | {
      readonly form: "section";
      readonly sentence: string;
      readonly typed: TypedSection;
    }
  | { readonly form: "own"; readonly sentence: string };

export interface SettingsPageProps {
  readonly t: Translate;
  /** The person's language, in which sections are named first. */
  readonly language: Language;
  readonly paper: TypedPaper;
  readonly sections: readonly Section[];
  /** Whether the sample may be ended here, by this person. */
  readonly mayStartOwn: boolean;
  readonly refused: Refused | null;
  readonly done: Done | null;
}

export function SettingsPage(props: SettingsPageProps) {
  const { t, refused, done, paper } = props;
  return (
    <div class="settings">
      <h1>{t("newsroom.settings")}</h1>
      {done && (
        <p class="notice" role="status">
          {t(`newsroom.settings-done-${done}`)}
        </p>
      )}
      <PaperForm t={t} paper={paper} wrong={refused?.form === "paper" ? refused.sentence : null} />
      <SectionTree
        t={t}
        language={props.language}
        languages={paper.languages.filter(({ offered }) => offered).map(({ language }) => language)}
        sections={props.sections}
        refused={refused?.form === "section" ? refused : null}
      />
      {props.mayStartOwn && <StartOwnForm t={t} wrong={refused?.form === "own" ? refused.sentence : null} />}
    </div>
  );
}

/** Danger, asked about once: what will go, what will stay, and a box to tick. */
function StartOwnForm({ t, wrong }: { t: Translate; wrong: string | null }) {
  return (
    <section class="part" id="start-own" aria-labelledby="start-own-title">
      <h2 id="start-own-title">{t("newsroom.settings-own")}</h2>
      <p>{t("newsroom.settings-own-goes")}</p>
      <p>{t("newsroom.settings-own-stays")}</p>
      {wrong && (
        <p class="wrong" id="start-own-wrong" role="alert">
          {wrong}
        </p>
      )}
      <form method="post" action={`${urls.startOwn()}#start-own`}>
        <label class="choice">
          <input
            type="checkbox"
            name="sure"
            value="yes"
            aria-describedby={wrong ? "start-own-wrong" : undefined}
          />
          <span>{t("newsroom.settings-own-sure")}</span>
        </label>
        <button class="danger">{t("newsroom.settings-own")}</button>
      </form>
    </section>
  );
}
