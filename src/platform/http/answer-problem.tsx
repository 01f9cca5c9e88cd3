// The one place that answers when something went wrong: a sentence in the reader's language, never the cause.

import { randomId } from "#platform/ids";
import { Problem, STATUS_OF } from "#platform/problem";
import type { HttpParts } from "./http";
import type { Page } from "./page";
import type { Visit } from "./visit";

export interface Wrong {
  readonly visit: Visit<undefined>;
  readonly error: unknown;
  /** For what is not a `Problem`: 500 unless said, or 503 when it will be over soon. */
  readonly status?: number;
}

export async function answerProblem(
  parts: HttpParts,
  { visit, error, status = 500 }: Wrong,
): Promise<Response> {
  const problem = error instanceof Problem ? error : null;
  const trace = problem ? null : randomId(10);
  if (trace) parts.workshop.log.error("answer-failed", error, { trace });
  const code = problem ? STATUS_OF[problem.kind] : status;
  const sentence = problem
    ? visit.t(problem.message, problem.values)
    : visit.t("problem.broken", { trace: trace ?? "" });
  if (wantsJson(visit.request)) return visit.json({ message: sentence }, code);
  try {
    return await visit.page(problemPage(visit, { code, sentence }));
  } catch (second) {
    // The frame itself could not be made, for instance because the database is away.
    parts.workshop.log.error("problem-page-failed", second);
    return new Response(`${sentence}\n`, {
      status: code,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
  }
}

function wantsJson(request: Request): boolean {
  return (
    (request.headers.get("content-type") ?? "").startsWith("application/json") ||
    request.headers.get("accept") === "application/json"
  );
}

function problemPage({ t, request }: Visit<undefined>, said: { code: number; sentence: string }): Page {
  const title = said.code === 404 || said.code === 410 ? t("problem.title-missing") : t("problem.title");
  return {
    title,
    status: said.code,
    unlisted: true,
    body: (
      <section class="notice">
        <h1>{title}</h1>
        <p>{said.sentence}</p>
        {request.method === "POST" && <p class="hint">{t("problem.back")}</p>}
      </section>
    ),
  };
}
