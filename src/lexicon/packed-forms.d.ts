/** Written by `npm run pack-lexicon`: the inflected forms, see form-coding.ts. By themselves, since ASCII text is loaded at half the cost. */
export declare const forms: string
