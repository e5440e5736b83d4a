/** Control characters, and what turns the direction of the letters after it: in a name it would have others read another one. */
const UNSEEN = /[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu

/** A name as it was given, without what cannot be seen but changes how it is read. */
export const plainName = (name: string): string => name.replace(UNSEEN, '')
