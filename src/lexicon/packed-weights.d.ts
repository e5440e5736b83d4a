/** Written by `npm run pack-lexicon` from grammar/weights/: each model as numbers of features and their weights, see weigh/numbered.ts. */
export declare const weights: Readonly<Record<string, string>>
