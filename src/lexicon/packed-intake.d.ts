/** Written by `npm run pack-lexicon` from lexicon/intake/: how files are read that come in; see intake/likeness.ts and intake/columns.ts. */
export declare const letters: string
export declare const columns: string
