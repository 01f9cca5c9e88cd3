// What every search for a machine part answers: the part, or one sentence that says why there is none.

export type Found<Part> = { readonly part: Part } | { readonly missing: string };
