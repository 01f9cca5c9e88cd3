// The row of tools over the story's body, in words.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import type { ToolName } from "./screen/toolbar";

interface ToolShape {
  name: ToolName;
  /** For the page's `aria-keyshortcuts`; Control stands for Command on a Mac. */
  keys?: string;
  /** It only acts, and is never "on". */
  plain?: true;
}

const TOOLS: readonly ToolShape[] = [
  { name: "paragraph", keys: "Control+Alt+0" },
  { name: "subhead", keys: "Control+Alt+2" },
  { name: "list", keys: "Control+Shift+8" },
  { name: "numbered", keys: "Control+Shift+7" },
  { name: "quotation", keys: "Control+Shift+B" },
  { name: "picture", plain: true },
  { name: "spoken" },
  { name: "link", keys: "Control+K" },
  { name: "emphasis", keys: "Control+I" },
  { name: "strong", keys: "Control+B" },
  { name: "direction", keys: "Control+Shift+X" },
];

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
      {TOOLS.map(({ name, keys, plain }, index) => (
        <button
          key={name}
          type="button"
          data-tool={name}
          tabIndex={index === 0 ? 0 : -1}
          aria-pressed={plain ? undefined : "false"}
          aria-keyshortcuts={keys}
          title={
            keys
              ? `${t(`editor.tool-${name}-does`)} (${keys.replaceAll("+", "-").replace("Control", "Ctrl")})`
              : t(`editor.tool-${name}-does`)
          }
        >
          {t(`editor.tool-${name}`)}
        </button>
      ))}
    </div>
  );
}
