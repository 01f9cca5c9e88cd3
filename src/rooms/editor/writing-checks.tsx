// What a story should have before readers see it, as a list whose entries lead to the place; and how long it is.

import type { Finding } from "#articles/manuscript";
import type { Translate } from "#platform/i18n";

/** The script makes entries that lead somewhere out of these; the sentences are the same. */
export function WritingChecks({ t, findings }: { t: Translate; findings: readonly Finding[] }) {
  return (
    <section class="writing-checks" id="writing-checks" aria-labelledby="writing-checks-title" tabIndex={-1}>
      <h2 id="writing-checks-title">{t("editor.checks")}</h2>
      <p class="hint" id="writing-checks-none" hidden={findings.length > 0}>
        {t("editor.checks-none")}
      </p>
      <ul id="writing-checks-list">
        {findings.map((finding, index) => (
          <li key={index} class={finding.stops ? "stops" : undefined}>
            {findingIn(t, finding)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was found, as a sentence. */
export function findingIn(t: Translate, { code, said }: Finding): string {
  return t(`editor.check-${code}`, {
    said: code === "block-empty" ? t(`editor.form-${said}`) : String(said ?? ""),
  });
}

/** Under the text: quiet figures that the script keeps true, the way to the checks, and the keys. */
export function WritingLength({ t }: { t: Translate }) {
  return (
    <div class="writing-length">
      <p id="writing-length" />
      <p>
        <a href="#writing-checks" id="writing-checks-way" hidden />
        <button type="button" class="quiet" id="writing-keys-open" aria-haspopup="dialog">
          {t("editor.keys")}
        </button>
      </p>
    </div>
  );
}
