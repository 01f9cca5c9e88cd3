// Comments out of the XML that Disqus and WordPress export, one after the other, however large the file. Addresses are never read.

import { SaxesParser } from "saxes";
import type { ImportedComment } from "#comments";
import { plainText } from "./plain-text";

export const FORMS = ["disqus", "wordpress"] as const;
export type ExportForm = (typeof FORMS)[number];

/** Text of one element is kept up to this; a comment of more is refused by its length anyway. */
const MOST_TEXT = 200_000;

/** An element while it is open: what stood in it, by the names of its children. */
interface Open {
  readonly name: string;
  readonly id: string;
  readonly fields: Record<string, string>;
  text: string;
}

/** @throws Error with line and column where the file is no XML */
export async function* readExport(
  parts: AsyncIterable<Uint8Array>,
  form: ExportForm,
): AsyncGenerator<ImportedComment> {
  const found: ImportedComment[] = [];
  const parser = parserFor(READERS[form](), (comment) => found.push(comment));
  const decoder = new TextDecoder();
  for await (const part of parts) {
    parser.write(decoder.decode(part, { stream: true }));
    yield* found.splice(0);
  }
  parser.write(decoder.decode()).close();
  yield* found.splice(0);
}

/** Sees every element that closes, with its parent; gives a comment where one is whole. */
type Reader = (closed: Open, parent: Open | undefined) => ImportedComment | null;

function parserFor(read: Reader, take: (comment: ImportedComment) => void): SaxesParser {
  const parser = new SaxesParser();
  const open: Open[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const id = attributes["dsq:id"] ?? "";
    open.push({ name, id, fields: {}, text: "" });
  });
  const add = (text: string) => {
    const current = open.at(-1);
    if (current && current.text.length < MOST_TEXT) current.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const closed = open.pop();
    if (!closed) return;
    const parent = open.at(-1);
    if (parent) parent.fields[closed.name] = closed.id || closed.text.trim();
    const comment = read(closed, parent);
    if (comment) take(comment);
  });
  return parser;
}

const READERS: Readonly<Record<ExportForm, () => Reader>> = {
  disqus: disqusReader,
  wordpress: wordpressReader,
};

function disqusReader(): Reader {
  const links = new Map<string, string>();
  return (closed, parent) => {
    const { name, id, fields } = closed;
    if (name === "thread" && fields.link) links.set(id, fields.link);
    // An author's fields are their post's: of them only the name is looked at.
    if (name === "author" && parent) parent.fields.authorName = fields.name ?? "";
    if (name !== "post" || fields.isDeleted === "true") return null;
    return disqusPost(closed, links.get(fields.thread ?? "") ?? "");
  };
}

function disqusPost({ id, fields }: Open, url: string): ImportedComment {
  return {
    sourceKey: `disqus:${id}`,
    parentKey: fields.parent ? `disqus:${fields.parent}` : null,
    url,
    name: plainText(fields.authorName ?? ""),
    words: plainText(fields.message ?? ""),
    at: momentOf(fields.createdAt),
    approved: fields.isSpam !== "true" && fields.isApproved !== "false",
  };
}

function wordpressReader(): Reader {
  let site = "";
  return ({ name, fields, text }, parent) => {
    if (name === "wp:base_site_url") site = text.trim();
    const kind = fields["wp:comment_type"] ?? "";
    const state = fields["wp:comment_approved"] ?? "";
    if (name !== "wp:comment" || !["", "comment"].includes(kind) || ["spam", "trash"].includes(state))
      return null;
    const above = fields["wp:comment_parent"] ?? "0";
    const keyOf = (id: string) => `wordpress:${site}:${id}`;
    return {
      sourceKey: keyOf(fields["wp:comment_id"] ?? ""),
      parentKey: above === "0" || above === "" ? null : keyOf(above),
      url: parent?.fields.link ?? "",
      name: plainText(fields["wp:comment_author"] ?? ""),
      words: plainText(fields["wp:comment_content"] ?? ""),
      at: momentOf(fields["wp:comment_date_gmt"]?.replace(" ", "T").concat("Z")),
      approved: state === "1",
    };
  };
}

/** 1970 where no date can be read. */
function momentOf(text = ""): number {
  const at = Date.parse(text);
  return Number.isNaN(at) ? 0 : at;
}
