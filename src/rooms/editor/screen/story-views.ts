// How the blocks with fields stand on the screen, by the names of their nodes.

import type { Given } from "./block-view";
import { factBoxView, linkCardView, mapPointView } from "./field-views";
import { galleryView } from "./gallery-view";
import { pictureView } from "./picture-view";
import { pullQuoteView, quotationView } from "./quotation-view";
import type { StoryViews } from "./story-schema";
import { tableView } from "./table-view";

export function storyViews(given: Given): StoryViews {
  return {
    quotation: quotationView(given),
    pullQuote: pullQuoteView(given),
    picture: pictureView(given),
    gallery: galleryView(given),
    table: tableView(given),
    factBox: factBoxView(given),
    linkCard: linkCardView(given),
    mapPoint: mapPointView(given),
  };
}
