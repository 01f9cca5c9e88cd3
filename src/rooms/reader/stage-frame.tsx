// The frame in which staff see a page as readers do, before readers see it: the same masthead, sheet and foot, and the tools beside it.

import { listFoot } from "#pages";
import type { Frame } from "#platform/http";
import { LANGUAGES } from "#platform/i18n";
import { Document, printDocument } from "#platform/ui";
import { Foot, Masthead } from "./frame";
import { getPaper } from "./paper";
import { stageSheet } from "./sheet";

/** @param scripts the addresses of bundled scripts that pages may name */
export function stageFrame(scripts: Readonly<Record<string, string>>): Frame {
  return async (visit, page) => {
    const paper = await getPaper(visit);
    const { language, nonce } = visit;
    const still = page.beside ? true : undefined;
    // A front stands under no section.
    const isFront = !page.current && (page.status ?? 200) === 200;
    return printDocument(
      <Document
        language={language}
        direction={LANGUAGES[language].direction}
        title={`${page.title} · ${paper.name}`}
        sheet={stageSheet()}
        className={`accent-${paper.publication.accent}`}
        head={
          <>
            <meta name="robots" content="noindex" />
            {page.framing === "held" && <base target="_blank" />}
          </>
        }
      >
        <Masthead visit={visit} page={page} paper={paper} isFront={isFront} still={still} />
        <main id="content" tabIndex={-1}>
          {page.body}
        </main>
        <Foot visit={visit} paper={paper} standing={await listFoot(visit.reads, language)} still={still} />
        {page.beside}
        {page.script && <script type="module" src={scripts[page.script]} nonce={nonce} />}
      </Document>,
    );
  };
}
