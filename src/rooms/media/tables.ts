// The tables of pictures as types.

import type { Generated } from "kysely";

export interface MediaTables {
  pictures: {
    id: Generated<number>;
    name: string;
    original: string;
    format: string;
    width: number;
    height: number;
    orientation: number;
    tone: number;
    focal_x: number;
    focal_y: number;
    caption: string;
    credit: string;
    created_at: number;
  };
  picture_variants: {
    picture_id: number;
    width: number;
    height: number;
    format: string;
    hash: string;
    bytes: number;
  };
  picture_uses: { picture_id: number; article_id: number };
}
