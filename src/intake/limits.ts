/** How much of hostile or mistaken input is taken into memory, in bytes. `--max-bytes` raises or lowers both. */
export interface Limits {
  /** A text file or an HTML page as a whole. JSON lines have no such limit, since they are read line by line. */
  readonly file: number
  /** One article: a line of JSON, or the text of a file or page. */
  readonly article: number
}

const MEGABYTE = 1024 * 1024

export const defaultLimits: Limits = { file: 64 * MEGABYTE, article: 16 * MEGABYTE }

/** `1048576` → `1 MB`, for a person. */
export function sizeInWords(bytes: number): string {
  if (bytes >= MEGABYTE) return `${round(bytes / MEGABYTE)} MB`
  return bytes >= 1024 ? `${round(bytes / 1024)} KB` : `${bytes} bytes`
}

const round = (n: number): number => Math.round(n * 10) / 10
