// Style sheets are imported as text, and joined into one per window.

declare module "*.css" {
  const text: string;
  export = text;
}
