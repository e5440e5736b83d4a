/** Written by `npm run pack-lexicon` from grammar/reader.json, as JSON; see weigh/network-model.ts. */
export declare const network: string
