// A route is declared with everything that is checked before its room hears of it. What is not declared is not answered.

import type { BodyRule } from "./body";
import type { Visit } from "./visit";

export interface Route<Body = undefined> {
  /** `articles.publish`: for the matrix of rights, limits and logs. */
  readonly name: string;
  readonly method: "GET" | "POST";
  /** One of `PATTERNS` in `urls.ts`. */
  readonly path: string;
  /** `public`, `staff` (anybody signed in), or the name of a right. */
  readonly access: string;
  /** Shape and size of what may be sent. A GET sends nothing. */
  readonly body?: BodyRule<Body>;
  /** `held`: the press keeps it. `never`: no-store. `forever`: the address contains the content's hash. */
  readonly cache: "held" | "never" | "forever";
  /**
   * A POST that no browser vouches for (all of Sec-Fetch-Site, Origin and Referer absent): `refuse`, or `confirm` by an
   * uncached page with a signed token and one button, or `signed`: its address carries our signature and is proof enough, for
   * mail programs that send it by themselves (RFC 8058). One that comes from another site is always refused.
   */
  readonly crossSite?: "refuse" | "confirm" | "signed";
  /** Dangerous: whoever does it proves once more who they are, unless they did within the last ten minutes. */
  readonly confirms?: boolean;
  /** Open also to somebody who must set up a second factor before anything else. */
  readonly unconfined?: boolean;
  /** A GET that counts that it was asked for: a process that may not write hands it on. */
  readonly counts?: boolean;
  /** A GET that reads nothing but this query; other parameters are ignored. */
  readonly query?: readonly string[];
  answer(visit: Visit<Body>): Promise<Response> | Response;
}

/** A route whose body's type is forgotten, as the registry holds it. */
export type AnyRoute = Omit<Route<unknown>, "answer" | "body"> & {
  readonly body?: BodyRule<unknown>;
  answer(visit: Visit<never>): Promise<Response> | Response;
};

export function route<Body = undefined>(declared: Route<Body>): AnyRoute {
  if (declared.method === "POST" && !declared.crossSite) {
    throw new Error(`Route ${declared.name} changes something and does not say what happens across sites.`);
  }
  return declared as AnyRoute;
}
