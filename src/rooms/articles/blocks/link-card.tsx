// What stands elsewhere, in the editor's words: nothing of it is fetched, by the server or by the reader.

import type { BlockComponent } from "./surroundings";

export const LinkCard: BlockComponent<"link-card"> = ({ block }) => {
  const { href, source } = block;
  const host = hostOf(href);
  if (!host) return null;
  const title = block.title.trim();
  const words = block.words.trim();
  return (
    <aside class="card">
      <p class="from">
        {source && (
          <>
            <bdi>{source}</bdi>
            {" · "}
          </>
        )}
        <bdi dir="ltr">{host}</bdi>
      </p>
      <p>
        <a href={href} rel="noopener">
          <bdi>{title || href}</bdi>
        </a>
      </p>
      {words && <p dir="auto">{words}</p>}
    </aside>
  );
};

/** Whose page it is, as the address bar will say it. */
function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host.replace(/^www\./, "") : "";
}
