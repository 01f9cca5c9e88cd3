// The address of the worker: asked about every time, so that another one, or none, takes its place with the next visit.

import { type AnyRoute, route } from "#platform/http";
import { PATTERNS } from "#urls";

export interface Workers {
  readonly working: string;
  /** For a paper that no longer offers to keep stories. */
  readonly leaving: string;
}

/** It may ask this paper for what it was asked for, and nothing else. */
const POLICY = "default-src 'none'; connect-src 'self'";

export function workerRoute({ working, leaving }: Workers): AnyRoute {
  return route({
    name: "reader.worker",
    method: "GET",
    path: PATTERNS.worker,
    access: "public",
    cache: "held",
    answer({ data, config }) {
      const response = data("text/javascript; charset=utf-8", config.offline ? working : leaving);
      response.headers.set("content-security-policy", POLICY);
      return response;
    },
  });
}
