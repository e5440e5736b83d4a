/** Stands between paths and contents in the packed tables; no table holds it. */
export const SEPARATOR = '\u0001'
