/** Written by `npm run pack-lexicon` from lexicon/pages/, lexicon/time/months.tsv and lexicon/spelling.tsv: the words by which web pages label what they hold; see intake/page/tables.ts. */
export declare const labels: string
export declare const classes: string
export declare const clock: string
export declare const months: string
export declare const spelling: string
