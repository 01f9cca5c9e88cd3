// Style sheets that know no left and no right, and leave Arabic letters joined.

import { lineAt, type SourceFile } from "./source";

interface Declaration {
  readonly line: number;
  readonly property: string;
  readonly value: string;
  /** Every selector and at-rule it stands in, outermost first. */
  readonly within: readonly string[];
}

const PHYSICAL_PROPERTY =
  /^(?:left|right|(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius)$/;
const PHYSICAL_VALUE = /^(?:text-align|text-align-last|float|clear|caption-side)$/;
const FOUR_SIDES =
  /^(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)$/;
const FOR_LATIN = /:lang\(\s*["']?en\b|\[lang(?:\||\^)?=["']?en\b|:not\(:lang\([^)]*\bar\b/;

/** Directions by the side of the screen instead of by the direction of reading. */
export function findPhysicalDirections(files: readonly SourceFile[]): string[] {
  return complain(files, ({ property, value }) => {
    const sides = value.split(/\s+(?![^(]*\))/);
    const uneven = FOUR_SIDES.test(property) && sides.length === 4 && sides[1] !== sides[3];
    return PHYSICAL_PROPERTY.test(property) ||
      (PHYSICAL_VALUE.test(property) && /\b(left|right)\b/.test(value)) ||
      uneven
      ? "left and right change places in Arabic: use inline-start and inline-end"
      : null;
  });
}

/** Letter-spacing that reaches Arabic letters, which it would tear apart. */
export function findSpacedLetters(files: readonly SourceFile[]): string[] {
  return complain(files, ({ property, value, within }) =>
    property === "letter-spacing" &&
    !/^(0|normal)\b/.test(value) &&
    !within.some((selector) => FOR_LATIN.test(selector))
      ? "only under :lang(en): it tears Arabic letters apart"
      : null,
  );
}

function complain(
  files: readonly SourceFile[],
  about: (declaration: Declaration) => string | null,
): string[] {
  return files.flatMap((file) =>
    sheetsOf(file)
      .flatMap(declarationsOf)
      .flatMap((declaration) => {
        const { line, property, value } = declaration;
        const complaint = about(declaration);
        return complaint === null ? [] : [`${file.path}:${line} ${property}: ${value}: ${complaint}`];
      }),
  );
}

interface Sheet {
  readonly css: string;
  readonly firstLine: number;
}

// A sheet is a file, or a template in a program that is named as one.
function sheetsOf({ path, text }: SourceFile): Sheet[] {
  if (path.endsWith(".css")) return [{ css: text, firstLine: 1 }];
  return [...text.matchAll(/\b(?:css|\w*(?:CSS|Css|SHEET|STYLES?))\s*(?::\s*string\s*)?=?\s*`([^`]*)`/g)].map(
    (match) => ({
      css: match[1] ?? "",
      firstLine: lineAt(text, match.index),
    }),
  );
}

function declarationsOf({ css, firstLine }: Sheet): Declaration[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (found) => found.replace(/[^\n]/g, " "));
  const within: string[] = [];
  const declarations: Declaration[] = [];
  // What stands before `{` opens a block; what stands before `;` or `}` is a declaration.
  for (const match of text.matchAll(/([^{};]*)([{};])/g)) {
    const [, before = "", end] = match;
    const words = before.trim();
    if (end === "{") within.push(words);
    const [, property, value] = end === "{" ? [] : (words.match(/^([-\w]+)\s*:\s*([\s\S]+)$/) ?? []);
    if (property !== undefined && value !== undefined) {
      const line = firstLine - 1 + lineAt(text, match.index + before.indexOf(words));
      declarations.push({ line, property, value, within: [...within] });
    }
    if (end === "}") within.pop();
  }
  return declarations;
}
