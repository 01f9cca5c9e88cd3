// What readers' talk is paged and ordered by, likes of comments, reports, and what a paper says about both.

import type { Migration } from "./migration";

export const voices: Migration = {
  name: "0015-voices",
  statements: [
    // The top-level comment of a reply's thread, however deep it stands; null for one that answers none.
    `alter table comments add column root_id $REF references comments (id)`,
    `update comments set root_id = (
      with recursive above (id, parent_id) as (
        select one.id, one.parent_id from comments one where one.id = comments.parent_id
        union all
        select next.id, next.parent_id from comments next join above on next.id = above.parent_id
      )
      select above.id from above where above.parent_id is null
    ) where parent_id is not null`,
    `create index comments_by_root on comments (root_id, state, created_at)`,
    `create index comments_by_thread on comments (article_id, root_id, created_at)`,
    // Both are counted elsewhere, row by row; here by what pages and the queue are ordered.
    `alter table comments add column likes $INT not null default 0`,
    `alter table comments add column reports $INT not null default 0`,
    `create index comments_by_likes on comments (article_id, root_id, likes)`,
    `create index comments_by_pick on comments (article_id, picked_at) where picked_at is not null`,
    `create index comments_by_reports on comments (reports) where reports > 0`,
    // reporter_key: a keyed hash of reader and comment. settled_at: when somebody looked and decided.
    `create table comment_reports (
      comment_id $REF not null references comments (id),
      reporter_key $BYTES not null,
      reason text not null,
      note text not null,
      reported_at $INT not null,
      settled_at $INT,
      primary key (comment_id, reporter_key)
    )`,
    `alter table publications add column comment_likes $INT not null default 1`,
    `alter table publications add column name_warning $INT not null default 1`,
  ],
};
