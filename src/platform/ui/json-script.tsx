// Data inside a page, for scripts and for machines that read news. It cannot close its own element.

/** JSON in which no `<` stands, so that nothing in it can be read as markup. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** @param props.type `application/ld+json` or `application/json`: data blocks, which no policy on scripts forbids */
export function JsonScript({ type, id, value }: { type: string; id?: string; value: unknown }) {
  return <script type={type} id={id} dangerouslySetInnerHTML={{ __html: jsonForScript(value) }} />;
}
