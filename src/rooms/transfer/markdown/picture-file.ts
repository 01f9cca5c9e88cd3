// What may stand as the name of a picture's file in a story.

/**
 * True for a relative path with forward slashes, 500 characters at most. Web addresses, absolute paths and data:
 * are refused, so that a story brings only files that travel with it.
 */
export function isPictureFile(file: string): boolean {
  return (
    file !== "" && file.length <= 500 && !/^(\/|[a-z][a-z0-9+.-]*:)|\\|[\u0000-\u001f\u007f]/iu.test(file)
  );
}
