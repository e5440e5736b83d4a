/** Written by `npm run pack-lexicon`: the compiled lexicon and the gazetteer as JSON text. */
export declare const packed: string
export declare const gazetteer: string
