// Which addresses a link may have; the same rule that the stored form has.

const HREF = /^(https?:\/\/[^\s"<>]+|mailto:[^\s"<>]+|\/[^/\s"<>][^\s"<>]*)$/u;
const LONGEST = 2000;

/** The address if a story may link to it, else null. */
export function allowedHref(value: string | null): string | null {
  return value !== null && value.length <= LONGEST && HREF.test(value) ? value : null;
}

/** What a person typed as an address, completed: `example.org/x` becomes `https://example.org/x`. Null when it cannot be one. */
export function typedHref(value: string): string | null {
  const typed = value.trim();
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return allowedHref(`mailto:${typed}`);
  if (/^[^\s/:]+\.[^\s/:.]{2,}([/:?#].*)?$/u.test(typed)) return allowedHref(`https://${typed}`);
  return allowedHref(typed);
}
