// Blocks that stand by themselves, without an article round them: the same components, and nothing that only a story has.

import { type Language, LANGUAGES, translatorFor } from "#platform/i18n";
import { urls } from "#urls";
import type { Block } from "../block";
import { Body } from "./body";

export function BlockText({ blocks, language }: { blocks: readonly Block[]; language: Language }) {
  return (
    <Body
      blocks={blocks}
      around={{
        t: translatorFor(language),
        language,
        direction: LANGUAGES[language].direction,
        pictures: new Map(),
        addressOfPicture: urls.picture,
        urlOf: (url) => url,
        here: "",
        within: "page",
        repeating: new Set(),
        corrected: new Map(),
      }}
    />
  );
}
