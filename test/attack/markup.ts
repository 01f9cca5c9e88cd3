// Reads a page as a browser would and says what in it could run, or leads where no page of ours may lead.

/** Closes every context that a page has, and would be seen if one of them had let it out. */
export const HOSTILE = `"'><img src=x onerror=alert(1)></script></title></textarea></style><xss-a b='c'>]]> {{7*7}}`;

const FORBIDDEN = /^(on|srcdoc$|style$)/;
const LINKING = /^(href|src|action|formaction)$/;
const HARMLESS = /^(https?:|mailto:|geo:[\d.,-]+$|\/|#|\?)/;
const DATA_BLOCK = /<script type="application\/(?:ld\+)?json"[^>]*>([\s\S]*?)<\/script>/g;

/** What is wrong with an HTML page: foreign elements, handlers, inline scripts, odd schemes, broken data blocks. */
export async function faultsOf(html: string): Promise<string[]> {
  const faults: string[] = [];
  const rewriter = new HTMLRewriter().on("*", {
    element(element) {
      const { tagName } = element;
      if (tagName.startsWith("xss") || element.getAttribute("src") === "x") faults.push(`<${tagName}>`);
      for (const [name, value] of element.attributes) {
        const leadsAway = LINKING.test(name) && !HARMLESS.test(value);
        if (FORBIDDEN.test(name) || leadsAway) faults.push(`${tagName}[${name}=${value}]`);
      }
      const isData = element.getAttribute("type")?.endsWith("json");
      if (tagName === "script" && !isData && !element.getAttribute("src")) faults.push("inline script");
    },
  });
  await rewriter.transform(new Response(html)).text();
  for (const [, json = ""] of html.matchAll(DATA_BLOCK)) {
    try {
      JSON.parse(json);
    } catch {
      faults.push("broken data block");
    }
  }
  return faults;
}

/** Addresses of this paper that a page or a feed leads to. */
export function linksIn(text: string): string[] {
  const found = text.matchAll(/(?:href|src)="(\/[^"#]*)|<loc>http:\/\/localhost:8080([^<]*)/g);
  return [...found].map(([, link, place]) => (link ?? place ?? "/").replaceAll("&amp;", "&"));
}
