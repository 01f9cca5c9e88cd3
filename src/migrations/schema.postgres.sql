arrangements.id bigint not null identity
arrangements.language text not null
arrangements.section bigint not null
arrangements.settings text not null
arrangements.from_at bigint not null
arrangements.made_at bigint not null
arrangements.made_by bigint
arrangements.called_off_at bigint
article_bylines.article_id bigint not null
article_bylines.byline_id bigint not null
article_bylines.position bigint not null
article_steps.id bigint not null identity
article_steps.article_id bigint not null
article_steps.verb text not null
article_steps.from_state text not null
article_steps.to_state text not null
article_steps.reason text not null
article_steps.revision_id bigint
article_steps.at bigint not null
article_steps.person_id bigint
article_topics.article_id bigint not null
article_topics.topic_id bigint not null
article_topics.position bigint not null
articles.id bigint not null identity
articles.story_id bigint not null
articles.language text not null
articles.source_key text
articles.state text not null
articles.slug text
articles.month text
articles.published_at bigint
articles.changed_at bigint
articles.live_revision_id bigint
articles.comments text not null
articles.created_by bigint
articles.created_at bigint not null
articles.review_asked_at bigint
articles.approved_revision_id bigint
articles.approved_by bigint
articles.embargo_at bigint
articles.scheduled_at bigint
articles.scheduled_revision_id bigint
assignment_steps.id bigint not null identity
assignment_steps.assignment_id bigint not null
assignment_steps.verb text not null
assignment_steps.reason text not null
assignment_steps.at bigint not null
assignment_steps.person_id bigint
assignment_steps.owner_id bigint
assignment_steps.due_at bigint
assignments.id bigint not null identity
assignments.story_id bigint not null
assignments.article_id bigint
assignments.language text not null
assignments.section_id bigint
assignments.title text not null
assignments.brief text not null
assignments.signature text not null
assignments.length bigint
assignments.picture bigint not null
assignments.urgent bigint not null
assignments.state text not null
assignments.person_id bigint
assignments.due_at bigint
assignments.created_by bigint
assignments.created_at bigint not null
assignments.closed_at bigint
authenticators.person_id bigint not null
authenticators.secret bytea not null
authenticators.confirmed_at bigint
authenticators.last_step bigint not null
byline_former_names.byline_id bigint not null
byline_former_names.language text not null
byline_former_names.name text not null
byline_links.byline_id bigint not null
byline_links.position bigint not null
byline_links.url text not null
byline_names.byline_id bigint not null
byline_names.language text not null
byline_names.name text not null
byline_names.slug text not null
byline_names.biography text not null
byline_names.folded text not null
bylines.id bigint not null identity
bylines.person_id bigint
bylines.withheld bigint not null
bylines.created_at bigint not null
bylines.kind text not null
bylines.picture_id bigint
bylines.merged_into bigint
changes.id bigint not null identity
changes.at bigint not null
changes.tags text not null
claim_links.person_id bigint not null
claim_links.token_hash text not null
claim_links.created_at bigint not null
comment_account_passkeys.id bigint not null identity
comment_account_passkeys.account_id bigint not null
comment_account_passkeys.credential text not null
comment_account_passkeys.public_key bytea not null
comment_account_sessions.token_hash text not null
comment_account_sessions.account_id bigint not null
comment_account_sessions.until bigint not null
comment_account_tries.name_key text not null
comment_account_tries.failures bigint not null
comment_account_tries.since bigint not null
comment_accounts.id bigint not null identity
comment_accounts.name text not null
comment_accounts.name_key text not null
comment_accounts.password_hash text
comment_acts.id bigint not null identity
comment_acts.person_id bigint
comment_acts.verb text not null
comment_acts.before text not null
comment_acts.at bigint not null
comment_acts.undone_at bigint
comment_bans.id bigint not null identity
comment_bans.comment_id bigint not null
comment_bans.article_id bigint not null
comment_bans.author_key bytea not null
comment_bans.until bigint not null
comment_bans.created_by bigint
comment_bans.created_at bigint not null
comment_bans.account_id bigint
comment_claims.person_id bigint not null
comment_claims.comment_id bigint not null
comment_claims.until bigint not null
comment_counts.article_id bigint not null
comment_counts.approved bigint not null
comment_follow_answers.comment_id bigint not null
comment_follow_answers.answer_id bigint not null
comment_follows.comment_id bigint not null
comment_follows.article_id bigint not null
comment_follows.handle text not null
comment_follows.sealed bytea not null
comment_follows.language text not null
comment_follows.asked_at bigint not null
comment_follows.confirmed_at bigint
comment_follows.until bigint not null
comment_modes.place text not null
comment_modes.article_id bigint
comment_modes.mode text
comment_modes.close_days bigint
comment_modes.frozen bigint not null
comment_modes.hidden bigint not null
comment_notes.id bigint not null identity
comment_notes.comment_id bigint not null
comment_notes.words text not null
comment_notes.person_id bigint
comment_notes.at bigint not null
comment_reports.comment_id bigint not null
comment_reports.reporter_key bytea not null
comment_reports.reason text not null
comment_reports.note text not null
comment_reports.reported_at bigint not null
comment_reports.settled_at bigint
comment_warnings.id bigint not null identity
comment_warnings.comment_id bigint not null
comment_warnings.article_id bigint not null
comment_warnings.author_key bytea
comment_warnings.words text not null
comment_warnings.until bigint not null
comment_warnings.read_at bigint
comment_warnings.created_by bigint
comment_warnings.created_at bigint not null
comment_warnings.account_id bigint
comment_words.id bigint not null identity
comment_words.language text not null
comment_words.word text not null
comment_words.key text not null
comment_words.kind text not null
comment_words.reach text not null
comment_words.stamp text not null
comment_words.created_by bigint
comment_words.created_at bigint not null
comments.id bigint not null identity
comments.public_id text not null
comments.article_id bigint not null
comments.parent_id bigint
comments.language text not null
comments.name text not null
comments.words text not null
comments.state text not null
comments.reasons text not null
comments.author_key bytea
comments.repeat_key bytea
comments.created_at bigint not null
comments.decided_at bigint
comments.decided_by bigint
comments.spans text not null
comments.risk bigint not null
comments.picked_at bigint
comments.source_key text
comments.root_id bigint
comments.likes bigint not null
comments.reports bigint not null
comments.staff text
comments.first_decided_at bigint
comments.account_id bigint
correction_versions.id bigint not null identity
correction_versions.correction_id bigint not null
correction_versions.kind text not null
correction_versions.words text not null
correction_versions.byline_id bigint
correction_versions.told_at bigint not null
correction_versions.replaced_at bigint not null
correction_versions.replaced_by bigint
corrections.id bigint not null identity
corrections.article_id bigint not null
corrections.kind text not null
corrections.words text not null
corrections.at bigint not null
corrections.created_by bigint
corrections.block_id text not null
corrections.byline_id bigint
corrections.amended_at bigint
corrections.withdrawn_at bigint
corrections.withdrawn_words text not null
desk_lines.article_id bigint not null
desk_lines.language text not null
desk_lines.saved_at bigint not null
desk_lines.section_id bigint
desk_lines.owner_id bigint
desk_lines.headline text not null
desk_lines.length bigint not null
desk_lines.picture bigint not null
desk_lines.signature text not null
drafts.article_id bigint not null
drafts.manuscript text not null
drafts.version bigint not null
drafts.save_id text not null
drafts.saved_at bigint not null
drafts.saved_by bigint
former_names.noun text not null
former_names.noun_id bigint not null
former_names.language text not null
former_names.name text not null
former_names.folded text not null
fronts.language text not null
fronts.section bigint not null
fronts.version bigint not null
fronts.draft text
fronts.saved_at bigint not null
fronts.saved_by bigint
half_sessions.token_hash text not null
half_sessions.person_id bigint not null
half_sessions.created_at bigint not null
jobs.id bigint not null identity
jobs.name text not null
jobs.noun_id bigint not null
jobs.due_at bigint not null
jobs.leased_until bigint not null
jobs.tries bigint not null
known_devices.token_hash text not null
known_devices.person_id bigint not null
known_devices.used_at bigint not null
live_articles.article_id bigint not null
live_articles.language text not null
live_articles.section_id bigint
live_articles.edition_id bigint
live_articles.headline text not null
live_articles.standfirst text not null
live_articles.picture_id bigint
live_articles.picture_alt text not null
live_articles.published_at bigint not null
lockdowns.id bigint not null
lockdowns.since bigint not null
lockdowns.person_id bigint
lockdowns.lift_asked_at bigint
lockdowns.lift_asked_by bigint
mails.id bigint not null identity
mails.address text not null
mails.subject text not null
mails.words text not null
mails.state text not null
mails.tries bigint not null
mails.created_at bigint not null
mails.sealed bytea
mails.bound text
mails.unsubscribe text
migrations.name text not null
migrations.ran_at bigint not null
notes.id bigint not null identity
notes.article_id bigint not null
notes.parent_id bigint
notes.block_id text not null
notes.quoted text not null
notes.words text not null
notes.for_person bigint
notes.created_by bigint
notes.created_at bigint not null
notes.resolved_by bigint
notes.resolved_at bigint
notes.suggested text
notes.outcome text
notice_choices.person_id bigint not null
notice_choices.topic text not null
notice_choices.told text not null
notices.id bigint not null identity
notices.person_id bigint not null
notices.kind text not null
notices.article_id bigint
notices.assignment_id bigint
notices.step_id bigint
notices.note_id bigint
notices.by_person bigint
notices.at bigint not null
notices.read_at bigint
notices.mail text not null
passkeys.id text not null
passkeys.person_id bigint not null
passkeys.public_key bytea not null
passkeys.counter bigint not null
passkeys.created_at bigint not null
passkeys.used_at bigint not null
people.id bigint not null identity
people.sign_in_name text
people.name text not null
people.role text not null
people.language text not null
people.password_hash text
people.created_at bigint not null
people.suspended_at bigint
people.factor_due_at bigint
people.seen_day text
person_addresses.person_id bigint not null
person_addresses.address text
person_addresses.pending text
person_addresses.asked_at bigint not null
person_editions.person_id bigint not null
person_editions.section_id bigint not null
person_languages.person_id bigint not null
person_languages.language text not null
picture_looks.picture_id bigint not null
picture_looks.part bigint not null
picture_looks.bits bigint not null
picture_places.picture_id bigint not null
picture_places.article_id bigint not null
picture_places.place text not null
picture_places.language text not null
picture_places.headline text not null
picture_places.headline_key text not null
picture_places.is_lead bigint not null
picture_uses.picture_id bigint not null
picture_uses.article_id bigint not null
picture_variants.picture_id bigint not null
picture_variants.width bigint not null
picture_variants.height bigint not null
picture_variants.format text not null
picture_variants.hash text not null
picture_variants.bytes bigint not null
picture_words.picture_id bigint not null
picture_words.language text not null
picture_words.alt text not null
picture_words.caption text not null
pictures.id bigint not null identity
pictures.name text not null
pictures.original text not null
pictures.format text not null
pictures.width bigint not null
pictures.height bigint not null
pictures.orientation bigint not null
pictures.tone bigint not null
pictures.focal_x bigint not null
pictures.focal_y bigint not null
pictures.caption text not null
pictures.credit text not null
pictures.created_at bigint not null
pictures.creator text not null
pictures.licence text not null
pictures.terms text not null
pictures.version bigint not null
pictures.added_by bigint
pictures.words_key text not null
pictures.unused_since bigint
pictures.hushed bigint not null
pictures.shelved_for bigint
pictures.shelved_at bigint
presences.screen_id text not null
presences.article_id bigint not null
presences.person_id bigint not null
presences.seen_at bigint not null
proofs.token_hash text not null
proofs.revision_id bigint not null
proofs.created_by bigint
proofs.created_at bigint not null
proofs.expires_at bigint not null
proofs.revoked_at bigint
proofs.label text not null
proofs.opened bigint not null
proofs.opened_at bigint
publication_languages.language text not null
publication_languages.position bigint not null
publication_languages.masthead text not null
publication_languages.policy text not null
publications.id bigint not null
publications.default_language text not null
publications.time_zone text not null
publications.accent text not null
publications.sample bigint not null
publications.created_at bigint not null
publications.second_factor bigint not null
publications.two_people bigint not null
publications.credit_due bigint not null
publications.mail_headlines bigint not null
publications.comment_likes bigint not null
publications.name_warning bigint not null
publications.reader_accounts bigint not null
publications.comment_step_up bigint not null
publishings.article_id bigint not null
publishings.at bigint not null
publishings.revision_id bigint not null
publishings.correction_id bigint
publishings.state text not null
publishings.slug text
publishings.month text
publishings.published_at bigint
publishings.changed_at bigint
publishings.live_revision_id bigint
publishings.review_asked_at bigint
publishings.approved_revision_id bigint
publishings.approved_by bigint
publishings.scheduled_at bigint
publishings.scheduled_revision_id bigint
quotations.id bigint not null identity
quotations.article_id bigint not null
quotations.speaker_id bigint not null
quotations.role text not null
quotations.words text not null
quotations.position bigint not null
reader_hours.kind text not null
reader_hours.article_id bigint not null
reader_hours.hour bigint not null
reader_hours.acts bigint not null
reader_hours.fresh bigint not null
record.id bigint not null identity
record.at bigint not null
record.who text not null
record.person_id bigint
record.verb text not null
record.noun text not null
record.noun_id bigint
record.details text not null
recovery_codes.code_hash text not null
recovery_codes.person_id bigint not null
redirects.path text not null
redirects.noun text not null
redirects.noun_id bigint
redirects.language text not null
redirects.made_at bigint not null
related_articles.article_id bigint not null
related_articles.related_id bigint not null
related_articles.position bigint not null
related_picks.article_id bigint not null
related_picks.related_id bigint not null
related_picks.position bigint not null
revisions.id bigint not null identity
revisions.article_id bigint not null
revisions.number bigint not null
revisions.manuscript text not null
revisions.draft_version bigint not null
revisions.created_at bigint not null
revisions.created_by bigint
revisions.why text not null
section_names.section_id bigint not null
section_names.language text not null
section_names.name text not null
section_names.slug text not null
section_names.path text not null
sections.id bigint not null identity
sections.parent_id bigint
sections.position bigint not null
sections.created_at bigint not null
sessions.token_hash text not null
sessions.person_id bigint not null
sessions.created_at bigint not null
sessions.seen_at bigint not null
sessions.confirmed_at bigint not null
sign_in_limits.sign_in_name text not null
sign_in_limits.failures bigint not null
sign_in_limits.since bigint not null
signed_texts.article_id bigint not null
signed_texts.byline_id bigint not null
speaker_choices.article_id bigint not null
speaker_choices.block_id text not null
speaker_choices.name text not null
speaker_choices.speaker_id bigint not null
speaker_names.speaker_id bigint not null
speaker_names.language text not null
speaker_names.name text not null
speaker_names.slug text not null
speaker_names.folded text not null
speaker_names.role text not null
speakers.id bigint not null identity
speakers.created_at bigint not null
spent_challenges.challenge text not null
spent_challenges.at bigint not null
standing_pages.id bigint not null identity
standing_pages.same_as bigint
standing_pages.language text not null
standing_pages.slug text not null
standing_pages.title text not null
standing_pages.words text not null
standing_pages.version bigint not null
standing_pages.saved_at bigint not null
standing_pages.saved_by bigint
standing_pages.in_foot bigint not null
standing_pages.position bigint not null
standing_pages.public bigint not null
standing_pages.out_title text
standing_pages.out_body text
standing_pages.out_version bigint
standing_pages.out_at bigint
stories.id bigint not null identity
stories.source_key text
stories.created_at bigint not null
telling_words.article_id bigint not null
telling_words.language text not null
telling_words.word text not null
topic_choices.article_id bigint not null
topic_choices.folded text not null
topic_choices.topic_id bigint not null
topic_names.topic_id bigint not null
topic_names.language text not null
topic_names.name text not null
topic_names.slug text not null
topic_names.folded text not null
topics.id bigint not null identity
topics.created_at bigint not null
translations.article_id bigint not null
translations.source_id bigint not null
translations.source_revision_id bigint not null
translations.basis text not null
translations.pairs text not null
translations.behind bigint not null
translations.todo bigint not null
translations.corrections_seen bigint not null
translations.created_at bigint not null
turns.article_id bigint not null
turns.screen_id text not null
turns.person_id bigint not null
turns.since bigint not null
turns.until_at bigint not null
vote_counts.target text not null
vote_counts.target_id bigint not null
vote_counts.likes bigint not null
vote_counts.dislikes bigint not null
votes.target text not null
votes.target_id bigint not null
votes.voter_key bytea not null
votes.value bigint not null
votes.day text not null
withheld_identities.byline_id bigint not null
withheld_identities.sealed bytea not null
withheld_identities.kept_at bigint not null
withheld_uses.story_id bigint not null
withheld_uses.byline_id bigint not null
withheld_uses.alias_id bigint not null
withheld_uses.made_at bigint not null
arrangements: PRIMARY KEY (id)
article_bylines: FOREIGN KEY (article_id) REFERENCES articles(id)
article_bylines: FOREIGN KEY (byline_id) REFERENCES bylines(id)
article_bylines: PRIMARY KEY (article_id, byline_id)
article_steps: FOREIGN KEY (article_id) REFERENCES articles(id)
article_steps: PRIMARY KEY (id)
article_topics: FOREIGN KEY (article_id) REFERENCES articles(id)
article_topics: FOREIGN KEY (topic_id) REFERENCES topics(id)
article_topics: PRIMARY KEY (article_id, topic_id)
articles: FOREIGN KEY (created_by) REFERENCES people(id)
articles: FOREIGN KEY (story_id) REFERENCES stories(id)
articles: PRIMARY KEY (id)
articles: UNIQUE (language, month, slug)
articles: UNIQUE (source_key)
articles: UNIQUE (story_id, language)
assignment_steps: FOREIGN KEY (assignment_id) REFERENCES assignments(id)
assignment_steps: PRIMARY KEY (id)
assignments: FOREIGN KEY (article_id) REFERENCES articles(id)
assignments: FOREIGN KEY (created_by) REFERENCES people(id)
assignments: FOREIGN KEY (person_id) REFERENCES people(id)
assignments: FOREIGN KEY (story_id) REFERENCES stories(id)
assignments: PRIMARY KEY (id)
authenticators: FOREIGN KEY (person_id) REFERENCES people(id)
authenticators: PRIMARY KEY (person_id)
byline_former_names: FOREIGN KEY (byline_id) REFERENCES bylines(id)
byline_former_names: PRIMARY KEY (byline_id, language, name)
byline_links: FOREIGN KEY (byline_id) REFERENCES bylines(id)
byline_links: PRIMARY KEY (byline_id, "position")
byline_names: FOREIGN KEY (byline_id) REFERENCES bylines(id)
byline_names: PRIMARY KEY (byline_id, language)
byline_names: UNIQUE (language, slug)
bylines: FOREIGN KEY (person_id) REFERENCES people(id)
bylines: PRIMARY KEY (id)
changes: PRIMARY KEY (id)
claim_links: FOREIGN KEY (person_id) REFERENCES people(id)
claim_links: PRIMARY KEY (person_id)
claim_links: UNIQUE (token_hash)
comment_account_passkeys: FOREIGN KEY (account_id) REFERENCES comment_accounts(id)
comment_account_passkeys: PRIMARY KEY (id)
comment_account_passkeys: UNIQUE (credential)
comment_account_sessions: FOREIGN KEY (account_id) REFERENCES comment_accounts(id)
comment_account_sessions: PRIMARY KEY (token_hash)
comment_account_tries: PRIMARY KEY (name_key)
comment_accounts: PRIMARY KEY (id)
comment_accounts: UNIQUE (name_key)
comment_acts: FOREIGN KEY (person_id) REFERENCES people(id)
comment_acts: PRIMARY KEY (id)
comment_bans: FOREIGN KEY (article_id) REFERENCES articles(id)
comment_bans: FOREIGN KEY (comment_id) REFERENCES comments(id)
comment_bans: FOREIGN KEY (created_by) REFERENCES people(id)
comment_bans: PRIMARY KEY (id)
comment_claims: FOREIGN KEY (comment_id) REFERENCES comments(id)
comment_claims: FOREIGN KEY (person_id) REFERENCES people(id)
comment_claims: PRIMARY KEY (person_id)
comment_counts: FOREIGN KEY (article_id) REFERENCES articles(id)
comment_counts: PRIMARY KEY (article_id)
comment_follow_answers: PRIMARY KEY (comment_id, answer_id)
comment_follows: FOREIGN KEY (comment_id) REFERENCES comments(id)
comment_follows: PRIMARY KEY (comment_id)
comment_follows: UNIQUE (handle)
comment_modes: FOREIGN KEY (article_id) REFERENCES articles(id)
comment_modes: PRIMARY KEY (place)
comment_notes: FOREIGN KEY (comment_id) REFERENCES comments(id)
comment_notes: FOREIGN KEY (person_id) REFERENCES people(id)
comment_notes: PRIMARY KEY (id)
comment_reports: FOREIGN KEY (comment_id) REFERENCES comments(id)
comment_reports: PRIMARY KEY (comment_id, reporter_key)
comment_warnings: FOREIGN KEY (article_id) REFERENCES articles(id)
comment_warnings: FOREIGN KEY (comment_id) REFERENCES comments(id)
comment_warnings: FOREIGN KEY (created_by) REFERENCES people(id)
comment_warnings: PRIMARY KEY (id)
comment_words: FOREIGN KEY (created_by) REFERENCES people(id)
comment_words: PRIMARY KEY (id)
comments: FOREIGN KEY (article_id) REFERENCES articles(id)
comments: FOREIGN KEY (decided_by) REFERENCES people(id)
comments: FOREIGN KEY (parent_id) REFERENCES comments(id)
comments: FOREIGN KEY (root_id) REFERENCES comments(id)
comments: PRIMARY KEY (id)
comments: UNIQUE (public_id)
correction_versions: FOREIGN KEY (correction_id) REFERENCES corrections(id)
correction_versions: PRIMARY KEY (id)
corrections: FOREIGN KEY (article_id) REFERENCES articles(id)
corrections: FOREIGN KEY (created_by) REFERENCES people(id)
corrections: PRIMARY KEY (id)
desk_lines: FOREIGN KEY (article_id) REFERENCES articles(id)
desk_lines: PRIMARY KEY (article_id)
drafts: FOREIGN KEY (article_id) REFERENCES articles(id)
drafts: FOREIGN KEY (saved_by) REFERENCES people(id)
drafts: PRIMARY KEY (article_id)
former_names: PRIMARY KEY (noun, noun_id, language, name)
fronts: PRIMARY KEY (language, section)
half_sessions: FOREIGN KEY (person_id) REFERENCES people(id)
half_sessions: PRIMARY KEY (token_hash)
jobs: PRIMARY KEY (id)
jobs: UNIQUE (name, noun_id)
known_devices: FOREIGN KEY (person_id) REFERENCES people(id)
known_devices: PRIMARY KEY (token_hash, person_id)
live_articles: FOREIGN KEY (article_id) REFERENCES articles(id)
live_articles: FOREIGN KEY (edition_id) REFERENCES sections(id)
live_articles: FOREIGN KEY (picture_id) REFERENCES pictures(id)
live_articles: FOREIGN KEY (section_id) REFERENCES sections(id)
live_articles: PRIMARY KEY (article_id)
lockdowns: CHECK ((id = 1))
lockdowns: FOREIGN KEY (lift_asked_by) REFERENCES people(id)
lockdowns: FOREIGN KEY (person_id) REFERENCES people(id)
lockdowns: PRIMARY KEY (id)
mails: PRIMARY KEY (id)
migrations: PRIMARY KEY (name)
notes: FOREIGN KEY (article_id) REFERENCES articles(id)
notes: FOREIGN KEY (parent_id) REFERENCES notes(id)
notes: PRIMARY KEY (id)
notice_choices: FOREIGN KEY (person_id) REFERENCES people(id)
notice_choices: PRIMARY KEY (person_id, topic)
notices: FOREIGN KEY (person_id) REFERENCES people(id)
notices: PRIMARY KEY (id)
passkeys: FOREIGN KEY (person_id) REFERENCES people(id)
passkeys: PRIMARY KEY (id)
people: PRIMARY KEY (id)
people: UNIQUE (sign_in_name)
person_addresses: FOREIGN KEY (person_id) REFERENCES people(id)
person_addresses: PRIMARY KEY (person_id)
person_editions: FOREIGN KEY (person_id) REFERENCES people(id)
person_editions: PRIMARY KEY (person_id, section_id)
person_languages: FOREIGN KEY (person_id) REFERENCES people(id)
person_languages: PRIMARY KEY (person_id, language)
picture_looks: FOREIGN KEY (picture_id) REFERENCES pictures(id)
picture_looks: PRIMARY KEY (picture_id, part)
picture_places: FOREIGN KEY (picture_id) REFERENCES pictures(id)
picture_places: PRIMARY KEY (picture_id, article_id, place)
picture_uses: FOREIGN KEY (picture_id) REFERENCES pictures(id)
picture_uses: PRIMARY KEY (picture_id, article_id)
picture_variants: FOREIGN KEY (picture_id) REFERENCES pictures(id)
picture_variants: PRIMARY KEY (picture_id, width, format)
picture_words: FOREIGN KEY (picture_id) REFERENCES pictures(id)
picture_words: PRIMARY KEY (picture_id, language)
pictures: PRIMARY KEY (id)
pictures: UNIQUE (name)
presences: FOREIGN KEY (article_id) REFERENCES articles(id)
presences: FOREIGN KEY (person_id) REFERENCES people(id)
presences: PRIMARY KEY (screen_id)
proofs: FOREIGN KEY (created_by) REFERENCES people(id)
proofs: FOREIGN KEY (revision_id) REFERENCES revisions(id)
proofs: PRIMARY KEY (token_hash)
publication_languages: PRIMARY KEY (language)
publications: CHECK ((id = 1))
publications: PRIMARY KEY (id)
publishings: FOREIGN KEY (article_id) REFERENCES articles(id)
publishings: PRIMARY KEY (article_id)
quotations: FOREIGN KEY (article_id) REFERENCES articles(id)
quotations: FOREIGN KEY (speaker_id) REFERENCES speakers(id)
quotations: PRIMARY KEY (id)
reader_hours: PRIMARY KEY (kind, article_id, hour)
record: PRIMARY KEY (id)
recovery_codes: FOREIGN KEY (person_id) REFERENCES people(id)
recovery_codes: PRIMARY KEY (code_hash)
redirects: PRIMARY KEY (path)
related_articles: FOREIGN KEY (article_id) REFERENCES articles(id)
related_articles: FOREIGN KEY (related_id) REFERENCES articles(id)
related_articles: PRIMARY KEY (article_id, related_id)
related_picks: FOREIGN KEY (article_id) REFERENCES articles(id)
related_picks: FOREIGN KEY (related_id) REFERENCES articles(id)
related_picks: PRIMARY KEY (article_id, related_id)
revisions: FOREIGN KEY (article_id) REFERENCES articles(id)
revisions: FOREIGN KEY (created_by) REFERENCES people(id)
revisions: PRIMARY KEY (id)
revisions: UNIQUE (article_id, number)
section_names: FOREIGN KEY (section_id) REFERENCES sections(id)
section_names: PRIMARY KEY (section_id, language)
section_names: UNIQUE (language, path)
sections: FOREIGN KEY (parent_id) REFERENCES sections(id)
sections: PRIMARY KEY (id)
sessions: FOREIGN KEY (person_id) REFERENCES people(id)
sessions: PRIMARY KEY (token_hash)
sign_in_limits: PRIMARY KEY (sign_in_name)
signed_texts: FOREIGN KEY (article_id) REFERENCES articles(id)
signed_texts: PRIMARY KEY (article_id, byline_id)
speaker_choices: FOREIGN KEY (article_id) REFERENCES articles(id)
speaker_choices: FOREIGN KEY (speaker_id) REFERENCES speakers(id)
speaker_choices: PRIMARY KEY (article_id, block_id, name)
speaker_names: FOREIGN KEY (speaker_id) REFERENCES speakers(id)
speaker_names: PRIMARY KEY (speaker_id, language)
speaker_names: UNIQUE (language, slug)
speakers: PRIMARY KEY (id)
spent_challenges: PRIMARY KEY (challenge)
standing_pages: FOREIGN KEY (saved_by) REFERENCES people(id)
standing_pages: PRIMARY KEY (id)
stories: PRIMARY KEY (id)
stories: UNIQUE (source_key)
telling_words: FOREIGN KEY (article_id) REFERENCES articles(id)
telling_words: PRIMARY KEY (article_id, word)
topic_choices: FOREIGN KEY (article_id) REFERENCES articles(id)
topic_choices: FOREIGN KEY (topic_id) REFERENCES topics(id)
topic_choices: PRIMARY KEY (article_id, folded)
topic_names: FOREIGN KEY (topic_id) REFERENCES topics(id)
topic_names: PRIMARY KEY (topic_id, language)
topic_names: UNIQUE (language, slug)
topics: PRIMARY KEY (id)
translations: FOREIGN KEY (article_id) REFERENCES articles(id)
translations: FOREIGN KEY (source_id) REFERENCES articles(id)
translations: FOREIGN KEY (source_revision_id) REFERENCES revisions(id)
translations: PRIMARY KEY (article_id)
turns: FOREIGN KEY (article_id) REFERENCES articles(id)
turns: FOREIGN KEY (person_id) REFERENCES people(id)
turns: PRIMARY KEY (article_id)
vote_counts: PRIMARY KEY (target, target_id)
votes: CHECK ((value = ANY (ARRAY[('-1'::integer)::bigint, (1)::bigint])))
votes: PRIMARY KEY (target, target_id, voter_key)
withheld_identities: FOREIGN KEY (byline_id) REFERENCES bylines(id)
withheld_identities: PRIMARY KEY (byline_id)
withheld_uses: FOREIGN KEY (alias_id) REFERENCES bylines(id)
withheld_uses: FOREIGN KEY (byline_id) REFERENCES bylines(id)
withheld_uses: FOREIGN KEY (story_id) REFERENCES stories(id)
withheld_uses: PRIMARY KEY (story_id, byline_id)
CREATE INDEX arrangements_by_place ON arrangements USING btree (language, section, from_at)
CREATE INDEX article_bylines_by_byline ON article_bylines USING btree (byline_id)
CREATE INDEX article_steps_by_article ON article_steps USING btree (article_id, id)
CREATE INDEX article_topics_by_topic ON article_topics USING btree (topic_id)
CREATE INDEX articles_by_embargo ON articles USING btree (embargo_at)
CREATE INDEX articles_by_publication ON articles USING btree (published_at)
CREATE INDEX articles_by_review ON articles USING btree (review_asked_at)
CREATE INDEX articles_by_schedule ON articles USING btree (scheduled_at)
CREATE INDEX articles_by_state ON articles USING btree (language, state, published_at)
CREATE INDEX articles_by_step ON articles USING btree (state)
CREATE INDEX assignment_steps_by_assignment ON assignment_steps USING btree (assignment_id, id)
CREATE INDEX assignments_by_article ON assignments USING btree (article_id, state)
CREATE INDEX assignments_by_deadline ON assignments USING btree (state, due_at)
CREATE INDEX assignments_by_person ON assignments USING btree (person_id, state)
CREATE INDEX assignments_by_story ON assignments USING btree (story_id)
CREATE INDEX byline_former_names_by_name ON byline_former_names USING btree (language, name)
CREATE INDEX byline_names_by_name ON byline_names USING btree (language, name)
CREATE INDEX comment_account_passkeys_by_account ON comment_account_passkeys USING btree (account_id)
CREATE INDEX comment_account_sessions_by_account ON comment_account_sessions USING btree (account_id)
CREATE INDEX comment_account_sessions_by_end ON comment_account_sessions USING btree (until)
CREATE INDEX comment_acts_by_person ON comment_acts USING btree (person_id, id)
CREATE INDEX comment_bans_by_end ON comment_bans USING btree (until)
CREATE INDEX comment_claims_by_comment ON comment_claims USING btree (comment_id)
CREATE INDEX comment_follows_by_article ON comment_follows USING btree (article_id)
CREATE INDEX comment_follows_by_end ON comment_follows USING btree (until)
CREATE INDEX comment_notes_by_comment ON comment_notes USING btree (comment_id, id)
CREATE INDEX comment_warnings_by_comment ON comment_warnings USING btree (comment_id)
CREATE INDEX comment_warnings_by_end ON comment_warnings USING btree (until) WHERE (author_key IS NOT NULL)
CREATE INDEX comments_by_account ON comments USING btree (account_id, id) WHERE (account_id IS NOT NULL)
CREATE INDEX comments_by_article ON comments USING btree (article_id, state, created_at)
CREATE INDEX comments_by_likes ON comments USING btree (article_id, root_id, likes)
CREATE INDEX comments_by_pick ON comments USING btree (article_id, picked_at) WHERE (picked_at IS NOT NULL)
CREATE INDEX comments_by_reports ON comments USING btree (reports) WHERE (reports > 0)
CREATE INDEX comments_by_risk ON comments USING btree (state, risk, created_at)
CREATE INDEX comments_by_root ON comments USING btree (root_id, state, created_at)
CREATE INDEX comments_by_staff ON comments USING btree (staff, name) WHERE (staff IS NOT NULL)
CREATE INDEX comments_by_state ON comments USING btree (state, created_at)
CREATE INDEX comments_by_thread ON comments USING btree (article_id, root_id, created_at)
CREATE INDEX comments_by_time ON comments USING btree (created_at, state, first_decided_at, staff)
CREATE INDEX correction_versions_by_correction ON correction_versions USING btree (correction_id)
CREATE INDEX corrections_by_article ON corrections USING btree (article_id)
CREATE INDEX desk_lines_by_language ON desk_lines USING btree (language, saved_at, article_id)
CREATE INDEX desk_lines_by_owner ON desk_lines USING btree (owner_id, saved_at, article_id)
CREATE INDEX desk_lines_by_section ON desk_lines USING btree (section_id, saved_at, article_id)
CREATE INDEX desk_lines_by_time ON desk_lines USING btree (saved_at, article_id)
CREATE INDEX former_names_by_folded ON former_names USING btree (noun, language, folded)
CREATE INDEX jobs_by_due ON jobs USING btree (due_at)
CREATE INDEX known_devices_by_person ON known_devices USING btree (person_id)
CREATE INDEX live_by_edition ON live_articles USING btree (edition_id, language, published_at)
CREATE INDEX live_by_language ON live_articles USING btree (language, published_at)
CREATE INDEX live_by_section ON live_articles USING btree (section_id, language, published_at)
CREATE INDEX mails_by_bound ON mails USING btree (bound) WHERE (bound IS NOT NULL)
CREATE INDEX notes_by_article ON notes USING btree (article_id, id)
CREATE INDEX notes_by_person ON notes USING btree (for_person, resolved_at)
CREATE INDEX notices_by_mail ON notices USING btree (person_id, mail)
CREATE INDEX notices_by_person ON notices USING btree (person_id, read_at, id)
CREATE INDEX passkeys_by_person ON passkeys USING btree (person_id)
CREATE INDEX picture_looks_by_bits ON picture_looks USING btree (part, bits)
CREATE INDEX picture_places_by_article ON picture_places USING btree (article_id, place)
CREATE INDEX picture_uses_by_article ON picture_uses USING btree (article_id)
CREATE INDEX picture_variants_by_hash ON picture_variants USING btree (hash)
CREATE INDEX pictures_by_original ON pictures USING btree (original)
CREATE INDEX pictures_by_shelf ON pictures USING btree (shelved_for)
CREATE INDEX pictures_by_unused ON pictures USING btree (unused_since)
CREATE INDEX presences_by_article ON presences USING btree (article_id)
CREATE INDEX proofs_by_maker ON proofs USING btree (created_by)
CREATE INDEX proofs_by_revision ON proofs USING btree (revision_id)
CREATE INDEX quotations_by_article ON quotations USING btree (article_id)
CREATE INDEX quotations_by_speaker ON quotations USING btree (speaker_id)
CREATE INDEX reader_hours_by_hour ON reader_hours USING btree (hour)
CREATE INDEX record_by_at ON record USING btree (at)
CREATE INDEX record_by_noun ON record USING btree (noun, noun_id)
CREATE INDEX record_by_person ON record USING btree (person_id, id)
CREATE INDEX record_by_verb ON record USING btree (verb, id)
CREATE INDEX recovery_codes_by_person ON recovery_codes USING btree (person_id)
CREATE INDEX redirects_by_noun ON redirects USING btree (noun, noun_id)
CREATE INDEX related_by_related ON related_articles USING btree (related_id)
CREATE INDEX related_picks_by_related ON related_picks USING btree (related_id)
CREATE INDEX sessions_by_person ON sessions USING btree (person_id)
CREATE INDEX sign_in_limits_by_since ON sign_in_limits USING btree (since)
CREATE INDEX signed_texts_by_byline ON signed_texts USING btree (byline_id)
CREATE INDEX speaker_choices_by_speaker ON speaker_choices USING btree (speaker_id)
CREATE INDEX speaker_names_by_name ON speaker_names USING btree (language, name)
CREATE INDEX telling_words_by_word ON telling_words USING btree (language, word, article_id)
CREATE INDEX topic_choices_by_topic ON topic_choices USING btree (topic_id)
CREATE INDEX topic_names_by_folded ON topic_names USING btree (language, folded)
CREATE INDEX translations_by_behind ON translations USING btree (behind)
CREATE INDEX translations_by_source ON translations USING btree (source_id)
CREATE INDEX withheld_uses_by_alias ON withheld_uses USING btree (alias_id)
CREATE UNIQUE INDEX arrangements_pkey ON arrangements USING btree (id)
CREATE UNIQUE INDEX article_bylines_pkey ON article_bylines USING btree (article_id, byline_id)
CREATE UNIQUE INDEX article_steps_pkey ON article_steps USING btree (id)
CREATE UNIQUE INDEX article_topics_pkey ON article_topics USING btree (article_id, topic_id)
CREATE UNIQUE INDEX articles_language_month_slug_key ON articles USING btree (language, month, slug)
CREATE UNIQUE INDEX articles_pkey ON articles USING btree (id)
CREATE UNIQUE INDEX articles_source_key_key ON articles USING btree (source_key)
CREATE UNIQUE INDEX articles_story_id_language_key ON articles USING btree (story_id, language)
CREATE UNIQUE INDEX assignment_steps_pkey ON assignment_steps USING btree (id)
CREATE UNIQUE INDEX assignments_at_work ON assignments USING btree (story_id, language) WHERE (state = ANY (ARRAY['open'::text, 'taken'::text, 'delivered'::text]))
CREATE UNIQUE INDEX assignments_pkey ON assignments USING btree (id)
CREATE UNIQUE INDEX authenticators_pkey ON authenticators USING btree (person_id)
CREATE UNIQUE INDEX byline_former_names_pkey ON byline_former_names USING btree (byline_id, language, name)
CREATE UNIQUE INDEX byline_links_pkey ON byline_links USING btree (byline_id, "position")
CREATE UNIQUE INDEX byline_names_language_slug_key ON byline_names USING btree (language, slug)
CREATE UNIQUE INDEX byline_names_pkey ON byline_names USING btree (byline_id, language)
CREATE UNIQUE INDEX bylines_pkey ON bylines USING btree (id)
CREATE UNIQUE INDEX changes_pkey ON changes USING btree (id)
CREATE UNIQUE INDEX claim_links_pkey ON claim_links USING btree (person_id)
CREATE UNIQUE INDEX claim_links_token_hash_key ON claim_links USING btree (token_hash)
CREATE UNIQUE INDEX comment_account_passkeys_credential_key ON comment_account_passkeys USING btree (credential)
CREATE UNIQUE INDEX comment_account_passkeys_pkey ON comment_account_passkeys USING btree (id)
CREATE UNIQUE INDEX comment_account_sessions_pkey ON comment_account_sessions USING btree (token_hash)
CREATE UNIQUE INDEX comment_account_tries_pkey ON comment_account_tries USING btree (name_key)
CREATE UNIQUE INDEX comment_accounts_name_key_key ON comment_accounts USING btree (name_key)
CREATE UNIQUE INDEX comment_accounts_pkey ON comment_accounts USING btree (id)
CREATE UNIQUE INDEX comment_acts_pkey ON comment_acts USING btree (id)
CREATE UNIQUE INDEX comment_bans_pkey ON comment_bans USING btree (id)
CREATE UNIQUE INDEX comment_claims_pkey ON comment_claims USING btree (person_id)
CREATE UNIQUE INDEX comment_counts_pkey ON comment_counts USING btree (article_id)
CREATE UNIQUE INDEX comment_follow_answers_pkey ON comment_follow_answers USING btree (comment_id, answer_id)
CREATE UNIQUE INDEX comment_follows_handle_key ON comment_follows USING btree (handle)
CREATE UNIQUE INDEX comment_follows_pkey ON comment_follows USING btree (comment_id)
CREATE UNIQUE INDEX comment_modes_pkey ON comment_modes USING btree (place)
CREATE UNIQUE INDEX comment_notes_pkey ON comment_notes USING btree (id)
CREATE UNIQUE INDEX comment_reports_pkey ON comment_reports USING btree (comment_id, reporter_key)
CREATE UNIQUE INDEX comment_warnings_pkey ON comment_warnings USING btree (id)
CREATE UNIQUE INDEX comment_words_by_key ON comment_words USING btree (language, key, kind)
CREATE UNIQUE INDEX comment_words_pkey ON comment_words USING btree (id)
CREATE UNIQUE INDEX comments_by_source ON comments USING btree (source_key)
CREATE UNIQUE INDEX comments_pkey ON comments USING btree (id)
CREATE UNIQUE INDEX comments_public_id_key ON comments USING btree (public_id)
CREATE UNIQUE INDEX correction_versions_pkey ON correction_versions USING btree (id)
CREATE UNIQUE INDEX corrections_pkey ON corrections USING btree (id)
CREATE UNIQUE INDEX desk_lines_pkey ON desk_lines USING btree (article_id)
CREATE UNIQUE INDEX drafts_pkey ON drafts USING btree (article_id)
CREATE UNIQUE INDEX former_names_pkey ON former_names USING btree (noun, noun_id, language, name)
CREATE UNIQUE INDEX fronts_pkey ON fronts USING btree (language, section)
CREATE UNIQUE INDEX half_sessions_pkey ON half_sessions USING btree (token_hash)
CREATE UNIQUE INDEX jobs_name_noun_id_key ON jobs USING btree (name, noun_id)
CREATE UNIQUE INDEX jobs_pkey ON jobs USING btree (id)
CREATE UNIQUE INDEX known_devices_pkey ON known_devices USING btree (token_hash, person_id)
CREATE UNIQUE INDEX live_articles_pkey ON live_articles USING btree (article_id)
CREATE UNIQUE INDEX lockdowns_pkey ON lockdowns USING btree (id)
CREATE UNIQUE INDEX mails_pkey ON mails USING btree (id)
CREATE UNIQUE INDEX migrations_pkey ON migrations USING btree (name)
CREATE UNIQUE INDEX notes_pkey ON notes USING btree (id)
CREATE UNIQUE INDEX notice_choices_pkey ON notice_choices USING btree (person_id, topic)
CREATE UNIQUE INDEX notices_pkey ON notices USING btree (id)
CREATE UNIQUE INDEX passkeys_pkey ON passkeys USING btree (id)
CREATE UNIQUE INDEX people_pkey ON people USING btree (id)
CREATE UNIQUE INDEX people_sign_in_name_key ON people USING btree (sign_in_name)
CREATE UNIQUE INDEX person_addresses_pkey ON person_addresses USING btree (person_id)
CREATE UNIQUE INDEX person_editions_pkey ON person_editions USING btree (person_id, section_id)
CREATE UNIQUE INDEX person_languages_pkey ON person_languages USING btree (person_id, language)
CREATE UNIQUE INDEX picture_looks_pkey ON picture_looks USING btree (picture_id, part)
CREATE UNIQUE INDEX picture_places_pkey ON picture_places USING btree (picture_id, article_id, place)
CREATE UNIQUE INDEX picture_uses_pkey ON picture_uses USING btree (picture_id, article_id)
CREATE UNIQUE INDEX picture_variants_pkey ON picture_variants USING btree (picture_id, width, format)
CREATE UNIQUE INDEX picture_words_pkey ON picture_words USING btree (picture_id, language)
CREATE UNIQUE INDEX pictures_name_key ON pictures USING btree (name)
CREATE UNIQUE INDEX pictures_pkey ON pictures USING btree (id)
CREATE UNIQUE INDEX presences_pkey ON presences USING btree (screen_id)
CREATE UNIQUE INDEX proofs_pkey ON proofs USING btree (token_hash)
CREATE UNIQUE INDEX publication_languages_pkey ON publication_languages USING btree (language)
CREATE UNIQUE INDEX publications_pkey ON publications USING btree (id)
CREATE UNIQUE INDEX publishings_pkey ON publishings USING btree (article_id)
CREATE UNIQUE INDEX quotations_pkey ON quotations USING btree (id)
CREATE UNIQUE INDEX reader_hours_pkey ON reader_hours USING btree (kind, article_id, hour)
CREATE UNIQUE INDEX record_pkey ON record USING btree (id)
CREATE UNIQUE INDEX recovery_codes_pkey ON recovery_codes USING btree (code_hash)
CREATE UNIQUE INDEX redirects_pkey ON redirects USING btree (path)
CREATE UNIQUE INDEX related_articles_pkey ON related_articles USING btree (article_id, related_id)
CREATE UNIQUE INDEX related_picks_pkey ON related_picks USING btree (article_id, related_id)
CREATE UNIQUE INDEX revisions_article_id_number_key ON revisions USING btree (article_id, number)
CREATE UNIQUE INDEX revisions_pkey ON revisions USING btree (id)
CREATE UNIQUE INDEX section_names_language_path_key ON section_names USING btree (language, path)
CREATE UNIQUE INDEX section_names_pkey ON section_names USING btree (section_id, language)
CREATE UNIQUE INDEX sections_pkey ON sections USING btree (id)
CREATE UNIQUE INDEX sessions_pkey ON sessions USING btree (token_hash)
CREATE UNIQUE INDEX sign_in_limits_pkey ON sign_in_limits USING btree (sign_in_name)
CREATE UNIQUE INDEX signed_texts_pkey ON signed_texts USING btree (article_id, byline_id)
CREATE UNIQUE INDEX speaker_choices_pkey ON speaker_choices USING btree (article_id, block_id, name)
CREATE UNIQUE INDEX speaker_names_language_slug_key ON speaker_names USING btree (language, slug)
CREATE UNIQUE INDEX speaker_names_pkey ON speaker_names USING btree (speaker_id, language)
CREATE UNIQUE INDEX speakers_pkey ON speakers USING btree (id)
CREATE UNIQUE INDEX spent_challenges_pkey ON spent_challenges USING btree (challenge)
CREATE UNIQUE INDEX standing_pages_by_same ON standing_pages USING btree (same_as, language)
CREATE UNIQUE INDEX standing_pages_by_slug ON standing_pages USING btree (language, slug)
CREATE UNIQUE INDEX standing_pages_pkey ON standing_pages USING btree (id)
CREATE UNIQUE INDEX stories_pkey ON stories USING btree (id)
CREATE UNIQUE INDEX stories_source_key_key ON stories USING btree (source_key)
CREATE UNIQUE INDEX telling_words_pkey ON telling_words USING btree (article_id, word)
CREATE UNIQUE INDEX topic_choices_pkey ON topic_choices USING btree (article_id, folded)
CREATE UNIQUE INDEX topic_names_language_slug_key ON topic_names USING btree (language, slug)
CREATE UNIQUE INDEX topic_names_pkey ON topic_names USING btree (topic_id, language)
CREATE UNIQUE INDEX topics_pkey ON topics USING btree (id)
CREATE UNIQUE INDEX translations_pkey ON translations USING btree (article_id)
CREATE UNIQUE INDEX turns_pkey ON turns USING btree (article_id)
CREATE UNIQUE INDEX vote_counts_pkey ON vote_counts USING btree (target, target_id)
CREATE UNIQUE INDEX votes_pkey ON votes USING btree (target, target_id, voter_key)
CREATE UNIQUE INDEX withheld_identities_pkey ON withheld_identities USING btree (byline_id)
CREATE UNIQUE INDEX withheld_uses_pkey ON withheld_uses USING btree (story_id, byline_id)
