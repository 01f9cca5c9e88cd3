// Did this site's own page send this? (OWASP on cross-site request forgery; Fetch Metadata first, then Origin, then Referer.)

export type Verdict = "same" | "cross" | "unknown";

/** @param origins the origins that are answered; `unknown` when the browser sent none of the three headers */
export function whoSent(request: Request, origins: readonly string[]): Verdict {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin" ? "same" : "cross";
  const origin = request.headers.get("origin");
  if (origin) return origins.includes(origin) ? "same" : "cross";
  const referer = request.headers.get("referer");
  if (!referer) return "unknown";
  return URL.canParse(referer) && origins.includes(new URL(referer).origin) ? "same" : "cross";
}
