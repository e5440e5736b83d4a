/** A record of a web archive as bytes. */
export function warcRecord(type: string, address: string | null, block: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Buffer {
  const bytes = Buffer.from(block)
  const lines = { 'WARC-Type': type, ...(address === null ? {} : { 'WARC-Target-URI': address }), 'WARC-Date': '2020-05-01T00:00:00Z', 'Content-Length': String(bytes.length), ...headers }
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** An answer of a server as bytes. */
export function httpAnswer(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = '200 OK'): Buffer {
  const lines = { 'Content-Type': 'text/html; charset=utf-8', ...headers }
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`), Buffer.from(body)])
}

/** A body cut into chunks as servers send it. */
export function chunkedBody(body: Uint8Array, size: number): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; at += size) {
    const part = Buffer.from(body.subarray(at, at + size))
    parts.push(Buffer.from(`${part.length.toString(16)};x=y\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}
