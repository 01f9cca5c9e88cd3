// The newsroom's list of topics, and that of speakers.

import { NamesFrame, NamesList } from "#people";
import type { Language, Translate } from "#platform/i18n";
import type { Told } from "#platform/ui";
import { urls } from "#urls";
import type { ListedNoun } from "./name-queries";
import type { NamedNoun } from "./noun";

export interface NounsPageProps extends Told {
  readonly t: Translate;
  readonly language: Language;
  readonly role: string;
  readonly noun: NamedNoun;
  readonly words: string;
  readonly lines: readonly ListedNoun[];
  readonly more: string | null;
}

/** Where the newsroom has its pages of each. */
export const STAFF = {
  topic: {
    list: urls.staffTopics,
    one: urls.staffTopic,
    merge: urls.mergeTopic,
    split: urls.splitTopic,
    current: "topics",
  },
  speaker: {
    list: urls.staffSpeakers,
    one: urls.staffSpeaker,
    merge: urls.mergeSpeaker,
    split: urls.splitSpeaker,
    current: "speakers",
  },
} as const;

export function NounsPage(props: NounsPageProps) {
  const { t, noun, lines } = props;
  const { list, one, current } = STAFF[noun];
  return (
    <NamesFrame {...props} current={current}>
      <p class="hint">{t(`names.${noun}s-hint`)}</p>
      <NamesList
        t={t}
        language={props.language}
        action={list()}
        words={props.words}
        lines={lines.map(({ id, names }) => ({ id, names, url: one(id) }))}
        more={props.more}
        none={t(`names.no-${noun}s`)}
      />
    </NamesFrame>
  );
}
