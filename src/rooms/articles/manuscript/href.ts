// Which addresses a story may lead to: one rule for what is stored and for what is typed.

/** http(s), mailto and pages of this paper; anything else could run script or name a file. */
export const HREF = /^(https?:\/\/[^\s"<>]+|mailto:[^\s"<>]+|\/[^/\s"<>][^\s"<>]*)$/u;
/** Somebody else's page. */
export const WEB_HREF = /^https?:\/\/[^\s"<>/][^\s"<>]*$/u;
export const LONGEST_HREF = 2000;

/** The address if a story may link to it, else null. */
export function allowedHref(value: string | null): string | null {
  return value !== null && value.length <= LONGEST_HREF && HREF.test(value) ? value : null;
}

/** The address if a link card may lead there, else null. */
export function webHref(value: string | null): string | null {
  return value !== null && value.length <= LONGEST_HREF && WEB_HREF.test(value) && URL.canParse(value)
    ? value
    : null;
}

/** What a person typed as an address, completed: `example.org/x` becomes `https://example.org/x`. Null when it cannot be one. */
export function typedHref(value: string): string | null {
  const typed = value.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return allowedHref(`mailto:${typed}`);
  if (/^[^\s/:]+\.[^\s/:.]{2,}([/:?#].*)?$/u.test(typed)) return allowedHref(`https://${typed}`);
  return allowedHref(typed);
}
