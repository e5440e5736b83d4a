/** Arabic and Latin commas and the Arabic semicolon, which divide clauses alike. */
export const isComma = (form: string): boolean => form === '،' || form === ',' || form === '؛'
