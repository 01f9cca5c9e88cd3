// The names of Markdown's parts and of the parser's own, taken from the one package that we depend on.

import type { fromMarkdown, Options } from "mdast-util-from-markdown";

type Root = ReturnType<typeof fromMarkdown>;
export type RootContent = Root["children"][number];
type Named<Type extends RootContent["type"]> = Extract<RootContent, { type: Type }>;

export type Nodes = Root | RootContent;
export type Paragraph = Named<"paragraph">;
export type Heading = Named<"heading">;
export type List = Named<"list">;
export type Blockquote = Named<"blockquote">;
export type Image = Named<"image">;
export type PhrasingContent = Paragraph["children"][number];

/** A syntax extension, and what its tokenizers are given. */
export type Syntax = NonNullable<Options["extensions"]>[number];
type Construct = Extract<NonNullable<Syntax["text"]>[string], { tokenize: unknown }>;
export type Effects = Parameters<Construct["tokenize"]>[0];
export type State = Parameters<Construct["tokenize"]>[1];
export type Code = Parameters<State>[0];
