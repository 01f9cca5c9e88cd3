// Addresses of pictures: the public's, the staff's, and the library's.

import { type AnyRoute, route } from "#platform/http";
import { PATTERNS } from "#urls";
import { libraryRoutes } from "./library/library-routes";
import { pictureRoutes } from "./library/picture-routes";
import { sendVariant } from "./send-variant";
import { uploadRoutes } from "./uploads/upload-routes";

export const mediaRoutes: { readonly reader: readonly AnyRoute[]; readonly newsroom: readonly AnyRoute[] } = {
  reader: [
    route({
      name: "media.picture",
      method: "GET",
      path: PATTERNS.picture,
      access: "public",
      cache: "forever",
      answer: ({ reads, act, params }) =>
        sendVariant(reads, { files: act.files, name: params.name ?? "", whose: "public" }),
    }),
  ],
  newsroom: [
    route({
      name: "media.staff-picture",
      method: "GET",
      path: PATTERNS.staffPicture,
      access: "media.see",
      cache: "never",
      answer: ({ reads, act, params }) =>
        sendVariant(reads, { files: act.files, name: params.name ?? "", whose: "staff" }),
    }),
    // What begins with a word comes before a picture's own address, which begins with any.
    ...libraryRoutes,
    ...uploadRoutes,
    ...pictureRoutes,
  ],
};
