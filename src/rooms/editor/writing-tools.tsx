// The row of tools over the story's body, in words. What is needed less often stands in the menu behind its first.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { KEYS, keyForMachines, keyInWords, type ToolName } from "./story-forms";

const TOOLS = [
  "insert",
  "subhead",
  "list",
  "quotation",
  "picture",
  "spoken",
  "link",
  "emphasis",
  "strong",
] as const satisfies readonly ToolName[];

/** They only act, and are never "on". */
const PLAIN: readonly ToolName[] = ["insert", "picture"];

/** In the person's own direction, whatever the story's. */
export function WritingTools({ t, language }: { t: Translate; language: Language }) {
  return (
    <div
      class="writing-tools"
      id="writing-tools"
      lang={language}
      dir={LANGUAGES[language].direction}
      role="toolbar"
      aria-label={t("editor.tools")}
      aria-controls="writing-body"
    >
      {TOOLS.map((name, index) => {
        const keys = name in KEYS ? KEYS[name as keyof typeof KEYS] : undefined;
        const does = t(`editor.tool-${name}-does`);
        return (
          <button
            key={name}
            type="button"
            data-tool={name}
            tabIndex={index === 0 ? 0 : -1}
            aria-pressed={PLAIN.includes(name) ? undefined : "false"}
            aria-haspopup={name === "insert" ? "dialog" : undefined}
            aria-keyshortcuts={keys && keyForMachines(keys)}
            title={keys ? `${does} (${keyInWords(keys)})` : does}
          >
            {t(`editor.tool-${name}`)}
          </button>
        );
      })}
    </div>
  );
}
