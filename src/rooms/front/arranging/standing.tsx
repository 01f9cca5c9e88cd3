// What holds, what waits and what is ordered: what readers will see otherwise, and the forms that let it out, call it off or put it back.

import { wallIn } from "#platform/i18n";
import { urls } from "#urls";
import type { Change } from "./changes";
import { InTongue, momentIn, slotName } from "./names";
import type { Ordered, Screen } from "./screen-data";

interface StandingProps {
  readonly screen: Screen;
}

export function Standing({ screen }: StandingProps) {
  const { t } = screen;
  return (
    <section class="standing-now" aria-labelledby="put-out">
      <h2 id="put-out" tabIndex={-1}>
        {t("front.standing")}
      </h2>
      <Holding screen={screen} />
      {screen.draft && <Waiting screen={screen} />}
      {screen.scheduled.map((one) => (
        <Scheduled key={one.id} screen={screen} ordered={one} />
      ))}
    </section>
  );
}

function Holding({ screen }: StandingProps) {
  const { t, held } = screen;
  const [holds] = held;
  if (!holds) return <p>{t("front.never-arranged")}</p>;
  return (
    <p>
      {t("front.holds-since", { moment: momentIn(screen, holds.fromAt) })}{" "}
      {holds.by && (
        <span class="soft">
          {t("front.by")} <bdi>{holds.by}</bdi>
        </span>
      )}
    </p>
  );
}

/** The draft: what it changes, for whom, and when it goes out. */
function Waiting({ screen }: StandingProps) {
  const { t, place, version, zone, now, draft, changes } = screen;
  const base = <input type="hidden" name="base" value={version} />;
  const tongue = t(`front.readers-${place.language}`);
  return (
    <div class="draft">
      <p>
        {t("front.draft-saved", { moment: momentIn(screen, draft?.savedAt ?? now) })}{" "}
        {draft?.savedBy && (
          <span class="soft">
            {t("front.by")} <bdi>{draft.savedBy}</bdi>
          </span>
        )}
      </p>
      <p>
        {changes.length > 0 ? t("front.will-change", { readers: tongue }) : t("front.changes-nothing-now")}
      </p>
      <Changes screen={screen} changes={changes} />
      <form method="post" action={urls.putOut(place)}>
        {base}
        <button class="main" name="when" value="now">
          {t("front.put-out")}
        </button>
      </form>
      <details class="asking">
        <summary>{t("front.schedule")}</summary>
        <form method="post" action={urls.putOut(place)}>
          {base}
          <label>
            <span>{t("front.moment")}</span>
            <input
              type="datetime-local"
              name="moment"
              value={wallIn(now + 3_600_000, zone)}
              required
              autocomplete="off"
            />
          </label>
          <p class="hint">{t("front.zone", { zone })}</p>
          <button name="when" value="later">
            {t("front.schedule-it")}
          </button>
        </form>
      </details>
      <form method="post" action={urls.arrange(place)}>
        {base}
        <button class="quiet" name="act" value="discard">
          {t("front.discard")}
        </button>
      </form>
    </div>
  );
}

function Scheduled({ screen, ordered }: StandingProps & { ordered: Ordered }) {
  const { t, place, version, zone } = screen;
  const asOf = new URLSearchParams({ of: "ordered", at: wallIn(ordered.fromAt, zone) });
  return (
    <div class="ordered">
      <p>
        <b>{t("front.from", { moment: momentIn(screen, ordered.fromAt) })}</b>{" "}
        {ordered.by && (
          <span class="soft">
            {t("front.by")} <bdi>{ordered.by}</bdi>
          </span>
        )}
      </p>
      <Changes screen={screen} changes={ordered.changes} />
      <form method="post" action={urls.callOff(place)} class="in-line">
        <input type="hidden" name="base" value={version} />
        <input type="hidden" name="id" value={ordered.id} />
        <a href={`${urls.previewFront(place)}?${asOf}`}>{t("front.preview")}</a>
        <button class="quiet">{t("front.call-off")}</button>
      </form>
    </div>
  );
}

function Changes({ screen, changes }: StandingProps & { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={change.slot}>
          <b>{slotName(change.slot, screen)}</b>
          <Turned screen={screen} change={change} />
        </li>
      ))}
    </ul>
  );
}

function Turned({ screen, change }: StandingProps & { change: Change }) {
  const { t, place, ahead } = screen;
  const { before, after, retold, awaits } = change;
  const coming = awaits === null ? null : ahead.get(awaits);
  const tongue = place.language;
  return (
    <>
      {before && before !== after && (
        <del>
          <InTongue of={tongue}>{before}</InTongue>
        </del>
      )}
      {after && (before !== after || !coming) && (
        <ins>
          <InTongue of={tongue}>{after}</InTongue>
          {retold && <span class="soft"> {t("front.retold")}</span>}
        </ins>
      )}
      {coming && (
        <ins>
          <InTongue of={tongue}>{coming.headline}</InTongue>{" "}
          <span class="soft">
            {coming.goesOutAt === null
              ? t("front.filling-waits")
              : t("front.filling-waits-until", { moment: momentIn(screen, coming.goesOutAt) })}
          </span>
        </ins>
      )}
    </>
  );
}

/** What held before, each with a way back to it. */
export function History({ screen }: StandingProps) {
  const { t, held, place, version } = screen;
  if (held.length === 0) return null;
  return (
    <details class="held-before">
      <summary>{t("front.history")}</summary>
      <ol>
        {held.map((one, index) => (
          <li key={one.id}>
            <p>
              {momentIn(screen, one.fromAt)}{" "}
              {one.by && (
                <span class="soft">
                  {t("front.by")} <bdi>{one.by}</bdi>
                </span>
              )}{" "}
              <span class="soft">{t("front.set-by-hand", { count: one.settings.length })}</span>
            </p>
            {index > 0 && <PutBack screen={screen} id={one.id} says={t("front.put-back")} base={version} />}
          </li>
        ))}
        <li>
          <p>{t("front.all-by-time")}</p>
          <form method="post" action={urls.putBack(place)}>
            <input type="hidden" name="base" value={version} />
            <button class="quiet">{t("front.put-back")}</button>
          </form>
        </li>
      </ol>
    </details>
  );
}

/** @param props.id null for no arrangement at all */
export function PutBack({
  screen,
  id,
  says,
  base,
}: StandingProps & { id: number | null; says: string; base: number }) {
  return (
    <form method="post" action={urls.putBack(screen.place)}>
      <input type="hidden" name="base" value={base} />
      {id !== null && <input type="hidden" name="id" value={id} />}
      <button class="quiet">{says}</button>
    </form>
  );
}
