// Cookies: a reader's one, the newsroom's two; never set by reading.

/** The name under which a cookie stands: bound to this host over https, plain on loopback and onion addresses. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

export function readCookie(request: Request, name: string): string | null {
  for (const part of (request.headers.get("cookie") ?? "").split(";")) {
    const [key, ...value] = part.split("=");
    if (key?.trim() === name) return value.join("=").trim();
  }
  return null;
}

export interface CookieRule {
  readonly secure: boolean;
  readonly sameSite: "Strict" | "Lax";
  /** Seconds; 0 removes it. */
  readonly maxAge: number;
}

export function writeCookie(name: string, value: string, rule: CookieRule): string {
  const secure = rule.secure ? "; Secure" : "";
  return `${name}=${value}; Path=/; HttpOnly; SameSite=${rule.sameSite}; Max-Age=${rule.maxAge}${secure}`;
}
