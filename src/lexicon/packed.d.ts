/** Written by `npm run pack-lexicon`. Lemmas, one a line. */
export declare const lemmas: string
/** What is known of each lemma, as JSON text. */
export declare const columns: string
/** Index of the actors' names. */
export declare const names: string
/** Paths and contents of the tables that stages read themselves, in turn. */
export declare const tables: string
/** The gazetteer's table. */
export declare const gazetteer: string
