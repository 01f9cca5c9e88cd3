// What was done just now, or why it was not, over a page of the newsroom.

export interface Told {
  readonly done: string | null;
  readonly wrong: string | null;
}

export function ToldLines({ done, wrong }: Told) {
  return (
    <>
      {done && (
        <p class="notice" role="status">
          {done}
        </p>
      )}
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
    </>
  );
}
