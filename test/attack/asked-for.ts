// Which right each address of the newsroom asks for, but people’s own: written down once more, so that a change of it is seen.

export const ASKED_FOR: Record<string, string> = {
  "newsroom.desk": "staff",
  "newsroom.stories": "articles.write",
  "newsroom.new-story": "articles.write",
  "publication.settings": "publication.change",
  "publication.change": "publication.change",
  "publication.sections": "publication.change",
  "publication.start-own": "publication.start-own",
  "media.staff-picture": "articles.write",
  "media.upload": "media.upload",
  "articles.save": "articles.write",
  "articles.make-proof": "articles.proof",
  "articles.publish": "articles.publish",
  "articles.unpublish": "articles.unpublish",
  "editor.write": "articles.write",
  "comments.queue": "comments.moderate",
  "comments.approve": "comments.moderate",
  "comments.reject": "comments.moderate",
  "comments.hold": "comments.moderate",
};
