// The outermost element of every page.

import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Sheet } from "./sheet";

export interface DocumentProps {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  readonly sheet: Sheet;
  readonly head?: ComponentChildren;
  /** How numbers and dates are written here, for the scripts of the page: a locale of `Intl`. */
  readonly locale?: string;
  /** Of the `html` element: what the whole sheet may follow. */
  readonly className?: string;
  readonly children: ComponentChildren;
}

export function Document({
  language,
  direction,
  title,
  sheet,
  head,
  locale,
  className,
  children,
}: DocumentProps) {
  return (
    <html lang={language} dir={direction} class={className} data-locale={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {head}
        <style dangerouslySetInnerHTML={{ __html: sheet.text }} />
      </head>
      <body>{children}</body>
    </html>
  );
}

export function printDocument(document: VNode): string {
  return `<!doctype html>\n${renderToString(document)}`;
}
