// The text edition: a finished page of the paper without its pictures, whose links stay in the edition.

import type { Translate } from "#platform/i18n";
import { type Sheet, sheetOf } from "#platform/ui";
import { urls } from "#urls";
import text from "./text.css" with { type: "text" };

export const TEXT_SHEET: Sheet = sheetOf(text);

/** Only scripts read them. */
const FOR_SCRIPT = [
  "data-live",
  "data-news",
  "data-shown",
  "data-left",
  "data-most",
  "data-digits",
  "data-few",
  "data-over",
];

/**
 * One renderer for both editions: the page is printed as always, and then what is not text is taken out of it. A link
 * with `rel=alternate` leads to the other edition, and is left alone.
 */
export function textOnly(page: string, t: Translate): string {
  const rewriter = new HTMLRewriter()
    .on("article img", {
      element(img) {
        // As it stands in the attribute, it is escaped already.
        const alt = img.getAttribute("alt");
        if (alt) img.replace(`<span class="alt">${t("reader.picture", { alt })}</span>`, { html: true });
      },
    })
    // In a list the headline says more.
    .on("img", { element: (img) => void (img.removed || img.remove()) })
    .on("source, svg, main style", { element: (element) => void element.remove() })
    .on("picture", { element: (element) => void element.removeAndKeepContent() })
    .on("a[href]:not([rel=alternate])", { element: (link) => stay(link, "href") })
    .on("form[action]", { element: (form) => stay(form, "action") })
    // What only a script fills.
    .on("p.news, [data-puzzle]", { element: (offer) => void offer.remove() })
    .on("form[data-news]", { element: (form) => void form.removeAttribute("action") })
    .on("button[formaction]", { element: linkInstead });
  for (const name of FOR_SCRIPT)
    rewriter.on(`[${name}]`, { element: (element) => void element.removeAttribute(name) });
  return rewriter.transform(page);
}

/** Browsers without pictures often know no `formaction`: a link leads to the page that asks once more, by a form of its own. */
function linkInstead(button: HTMLRewriterTypes.Element): void {
  button.setAttribute("href", button.getAttribute("formaction") ?? "");
  button.removeAttribute("formaction");
  button.setAttribute("rel", "nofollow");
  button.tagName = "a";
  stay(button, "href");
}

function stay(element: HTMLRewriterTypes.Element, name: string): void {
  const path = element.getAttribute(name) ?? "";
  if (urls.hasText(path)) element.setAttribute(name, urls.inText(path));
}
