// What a migration is: statements in the SQL that both databases share, with a few words that they spell differently.

export interface Migration {
  /** Never changes once released; the table `migrations` remembers it. */
  readonly name: string;
  /**
   * Statements in order. `$ID` is a key that is never given twice, `$REF` a column that holds such a key, `$INT`
   * a whole number up to 2^53 (times are milliseconds since 1970 UTC), `$BYTES` a byte string.
   */
  readonly statements: readonly string[];
}
