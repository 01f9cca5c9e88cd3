// The writing screen as the server sends it: every word and field is on the page before the script wakes it.

import type { ArticleState } from "#articles";
import type { Finding, PaperRules } from "#articles/manuscript";
import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { JsonScript } from "#platform/ui";
import { InsertDialog, KeysDialog } from "./insert-dialogs";
import type { Manuscript } from "./manuscript";
import type { ShownNote } from "./notes/notes-data";
import type { BesideSource } from "./source-data";
import { SourceLine } from "./source-line";
import type { Versions } from "./versions";
import { LiveLine, WritingBar } from "./writing-bar";
import {
  gatherWords,
  type PictureSource,
  type WritingChoices,
  type WritingData,
  type WritingUrls,
  type WritingWay,
} from "./writing-data";
import { WritingLength } from "./writing-checks";
import { WritingDialogs } from "./writing-dialogs";
import { WritingDrawer } from "./writing-drawer";
import type { WritingNaming } from "./writing-naming";
import { WayLine } from "./way-line";
import { NoteDialog } from "./writing-notes";
import { WritingTools } from "./writing-tools";

export interface WritingPageProps {
  /** The article's language and its direction; the page's own are the person's. */
  language: Language;
  direction: "ltr" | "rtl";
  article: {
    id: number;
    state: ArticleState;
    version: number;
    /** The version that was published last, null when none was. */
    liveVersion: number | null;
    manuscript: Manuscript;
    /** Where readers find it, null when they cannot. */
    publicUrl: string | null;
  };
  /** When the present version was saved, in words; without it the bar says only that all is saved. */
  savedAtText?: string;
  /** Where the story stands, and which steps are open to this person. */
  way: WritingWay;
  /** The versions of its story. */
  versions: Versions;
  /** What it is a translation of; null when it follows nothing. */
  beside: BesideSource | null;
  /** Notes that nobody has resolved, and whom one may be for. */
  notes: readonly ShownNote[];
  people: readonly { id: number; name: string }[];
  /** What the paper asks of a story before readers see it, and what it lacks of that. */
  rules: PaperRules;
  findings: readonly Finding[];
  /** When it was published, in words, as long as that can be taken back. */
  undo: string | null;
  choices: WritingChoices;
  /** Its address and its names. */
  naming?: WritingNaming;
  /** Every picture that the manuscript names, by id. */
  pictures: Record<number, PictureSource>;
  urls: WritingUrls;
  /** 32 bytes in base64, the person's own: encrypts unsent text in the browser. */
  unsentKey: string;
  t: Translate;
  /** The person's: the screen's own words are in it. */
  personLanguage: Language;
  scriptUrl: string;
  nonce?: string;
}

/** What the script needs to know; it stands in the page as JSON. */
function dataOf(props: WritingPageProps): WritingData {
  const { language, direction, article, choices, pictures, urls, t } = props;
  return {
    article: article.id,
    language,
    direction,
    pace: LANGUAGES[language].pace,
    version: article.version,
    liveVersion: article.state === "published" ? article.liveVersion : null,
    savedAtText: props.savedAtText ?? null,
    manuscript: article.manuscript,
    rules: props.rules,
    choices,
    pictures,
    source: props.beside?.data ?? null,
    notes: props.notes,
    urls,
    key: props.unsentKey,
    words: gatherWords(t),
  };
}

function Title(props: {
  name: "headline" | "standfirst";
  value: string;
  most: number;
  page: WritingPageProps;
}) {
  const { name, value, most, page } = props;
  return (
    <div class="writing-title" dir={LANGUAGES[page.personLanguage].direction}>
      {page.beside && <div class="source" data-source={`~${name}`} />}
      <label class={`writing-${name}`} dir={page.direction}>
        <span class="unseen">{page.t(`editor.${name}`)}</span>
        <textarea
          id={`writing-${name}`}
          rows={1}
          maxLength={most}
          autocomplete="off"
          enterkeyhint="next"
          lang={page.language}
          dir={value === "" ? page.direction : "auto"}
          placeholder={page.t(`editor.${name}`)}
        >
          {value}
        </textarea>
      </label>
    </div>
  );
}

/** The whole screen, to stand in the newsroom's frame. Its data script must come before the module that reads it. */
export function WritingPage(props: WritingPageProps) {
  const { article, language, direction, t, scriptUrl, nonce } = props;
  const { manuscript } = article;
  return (
    <div class={props.beside ? "writing beside-source" : "writing"} id="writing">
      <h1 class="unseen">{t("editor.title")}</h1>
      <WritingBar {...props} />
      <WayLine {...props} />
      <div class="writing-turn" id="writing-turn" role="status" hidden />
      <p class="writing-said" id="writing-said" role="status" />
      <LiveLine article={article} t={t} undo={props.undo} />
      {props.beside && <SourceLine article={article.id} beside={props.beside} t={t} />}
      <noscript>
        <p class="writing-noscript">{t("editor.needs-script")}</p>
      </noscript>
      <div class="writing-columns">
        <section class="writing-story" aria-label={t("editor.story")} lang={language} dir={direction}>
          <Title name="headline" value={manuscript.headline} most={500} page={props} />
          <Title name="standfirst" value={manuscript.standfirst} most={2000} page={props} />
          <WritingTools t={t} language={props.personLanguage} />
          <div id="writing-body" data-label={t("editor.body")} />
          <div lang={props.personLanguage} dir={LANGUAGES[props.personLanguage].direction}>
            <WritingLength t={t} />
          </div>
        </section>
        <WritingDrawer {...props} />
      </div>
      <WritingDialogs t={t} language={language} />
      <InsertDialog t={t} language={props.personLanguage} />
      <NoteDialog {...props} />
      <KeysDialog t={t} beside={props.beside !== null} />
      <datalist id="writing-speakers">
        {props.choices.speakers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <JsonScript type="application/json" id="writing-data" value={dataOf(props)} />
      <script type="module" src={scriptUrl} nonce={nonce} />
    </div>
  );
}
