/** Where an input of the web came from. */
export interface WebSource {
  /** After redirects. */
  readonly url: string
  readonly contentType: string | null
}

/** Extensions that say the same as a media type. Servers give anything else (text/plain, application/octet-stream) to files they do not know. */
const extensions: ReadonlyMap<string, string> = new Map([
  ['text/html', '.html'], ['application/xhtml+xml', '.xhtml'],
  ['application/jsonl', '.jsonl'], ['application/x-jsonlines', '.jsonl'], ['application/x-ndjson', '.ndjson'], ['application/ndjson', '.ndjson'],
  ['text/csv', '.csv'], ['text/tab-separated-values', '.tsv'], ['application/warc', '.warc'],
])

/** A file name by which an input of the web is taken for what it is: the last part of its path, and what the content type says where that says anything. */
export function fileNameOf({ url, contentType }: WebSource): string {
  const name = new URL(url).pathname.split('/').at(-1)!
  const said = extensions.get(contentType?.split(';')[0].trim().toLowerCase() ?? '')
  return said === undefined ? name : `${name.replace(/\.gz$/i, '')}${said}`
}
