// The one table of readers: sums by the hour. Who they are stands in their browsers alone.

export interface ReaderTables {
  reader_hours: {
    /** `vote` or `comment`. */
    kind: string;
    article_id: number;
    /** Whole hours since 1970 UTC. */
    hour: number;
    acts: number;
    /** Of these, from tokens that were issued in that week or the one before. */
    fresh: number;
  };
}
