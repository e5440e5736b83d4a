/** Whether it is the key by which a store has somebody whom the lexicon does not have (`name:…`, `unnamed:…`, `#` for a digest); any other is an id of the lexicon. */
export const isNameKey = (key: string): boolean => /^(?:name|unnamed)[:#]/.test(key)
