/** Written by `npm run pack-lexicon`. Lemmas, one a line. */
export declare const lemmas: string
/** English of nouns and adjectives, in the same order; an empty line for other words. */
export declare const glosses: string
/** What is known of each lemma, as JSON text. */
export declare const columns: string
/** Index of the actors' names. */
export declare const names: string
/** Contents of the tables that stages read themselves, by path. */
export declare const tables: Readonly<Record<string, string>>
/** The gazetteer's table. */
export declare const gazetteer: string
/** The release, and a digest of all that is packed: with another one the same article may give other records. */
export declare const identity: string
