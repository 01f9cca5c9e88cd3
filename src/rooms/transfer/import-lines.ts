// What the command line says after an import.

import type { ImportAnswer } from "./import-markdown";
import { cleanLine } from "./markdown/clean-text";

/** @param origin `https://paper.example`, before the paths of what is public */
export function importLines(answer: ImportAnswer, origin: string): string[] {
  if (answer.kind === "refused") return ["Nothing was imported.", ...answer.lines.map(cleanLine)];
  const { filed, made } = answer.report;
  const fresh = filed.filter(({ isNew }) => isNew).length;
  return [
    ...made.map(({ kind, name }) => cleanLine(`made ${kind} "${name}"`)),
    ...filed.map(({ file, isNew, url }) =>
      cleanLine(`${isNew ? "filed" : "updated"} ${file} ${url ? `→ ${origin}${url}` : "(not public)"}`),
    ),
    `${fresh} new, ${filed.length - fresh} updated.`,
  ];
}
