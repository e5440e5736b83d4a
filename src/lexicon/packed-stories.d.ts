/** Written by `npm run pack-lexicon` from grammar/stories/ and lexicon/search/asides.tsv: what articles are grouped by, as tables; see stories/grouping/tables.ts; and the Arabic that grades of sources are told in, see stories/sources/arabic.ts. */
export declare const words: string
export declare const names: string
export declare const asides: string
export declare const weights: string
export declare const arabic: string
