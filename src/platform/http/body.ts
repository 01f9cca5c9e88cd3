// What was sent with a request: bounded while it is read, then held to a schema.

import type { z } from "zod";
import { Problem } from "#platform/problem";

export interface BodyRule<Body> {
  readonly kind: "form" | "json" | "upload";
  /** Most bytes; more is refused while reading. */
  readonly most: number;
  readonly schema: z.ZodType<Body>;
}

const FORM_BYTES = 96 * 1024;

/** A form of text fields, url-encoded or multipart. Unknown fields are ignored, repeated ones become lists. */
export function formBody<Body>(schema: z.ZodType<Body>, most = FORM_BYTES): BodyRule<Body> {
  return { kind: "form", most, schema };
}

export function jsonBody<Body>(schema: z.ZodType<Body>, most: number): BodyRule<Body> {
  return { kind: "json", most, schema };
}

/** A multipart form that may carry a file; files arrive as `File`. */
export function uploadBody<Body>(schema: z.ZodType<Body>, most: number): BodyRule<Body> {
  return { kind: "upload", most, schema };
}

/** @throws Problem `invalid` when the body is malformed, too large, of another type or not of the schema's shape */
export async function readBody<Body>(request: Request, rule: BodyRule<Body>): Promise<Body> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const bytes = await readAtMost(request, rule.most);
  const raw = rule.kind === "json" ? jsonOf(type, bytes) : await fieldsOf(type, request, bytes);
  const parsed = rule.schema.safeParse(raw);
  if (!parsed.success) {
    throw new Problem("invalid", "problem.malformed", {
      where: parsed.error.issues[0]?.path.join(".") || "-",
    });
  }
  return parsed.data;
}

/** Reads the body, stopping as soon as it is too large. */
export async function readAtMost(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Problem("invalid", "problem.too-large", { most: Math.round(most / 1024) });
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > most) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function jsonOf(type: string, bytes: Uint8Array): unknown {
  if (type !== "application/json")
    throw new Problem("invalid", "problem.malformed", { where: "content-type" });
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), (_, value: unknown) =>
      withoutNul(value),
    );
  } catch {
    throw new Problem("invalid", "problem.malformed", { where: "json" });
  }
}

async function fieldsOf(
  type: string,
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = Object.create(null);
  for (const [name, sent] of await entriesOf(type, request, bytes)) {
    const value = withoutNul(sent);
    const before = fields[name];
    if (Array.isArray(before)) before.push(value);
    else fields[name] = before === undefined ? value : [before, value];
  }
  return { ...fields };
}

/** PostgreSQL keeps no NUL in a text, and no writing has one. */
function withoutNul(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

async function entriesOf(
  type: string,
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<[string, unknown][]> {
  if (type === "application/x-www-form-urlencoded" || (type === "" && bytes.byteLength === 0)) {
    return [...new URLSearchParams(new TextDecoder().decode(bytes))];
  }
  if (type !== "multipart/form-data")
    throw new Problem("invalid", "problem.malformed", { where: "content-type" });
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  try {
    const form = await new Response(bytes, { headers }).formData();
    return [...form] as [string, unknown][];
  } catch {
    throw new Problem("invalid", "problem.malformed", { where: "multipart" });
  }
}
