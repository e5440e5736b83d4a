import { FetchError } from './fetch-error.js'

/** An error of undici, the system or the unpacking as a `FetchError`; `begun` when the answer's headers had come. A fault of ours stays what it is. */
export function faultOf(error: unknown, begun: boolean): unknown {
  if (error instanceof FetchError) return error
  const code = codeOf(error)
  if (code === null) return error
  const named = byCode.get(code)
  if (named) return new FetchError(...named)
  if (/^Z_|^ERR__ERROR|BROTLI/.test(code)) return new FetchError('encoding', 'it is not compressed as it says')
  if (code.startsWith(NO_HTTP)) return new FetchError('cut', 'its server does not speak sound HTTP')
  if (/CERT|^ERR_(TLS|SSL)|^EPROTO$|UNABLE_TO|SIGNATURE/.test(code)) return new FetchError('unreachable', `no safe connection to its host (${code})`)
  if (begun) return new FetchError('cut', 'its server broke off in the middle')
  if (/^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/.test(code)) return new FetchError('cut', 'its server closed the connection without an answer')
  return new FetchError('unreachable', `no connection to its host (${code})`)
}

/** Undici's parser leaves out its code as a rule. */
const NO_HTTP = 'HPE'

const byCode: ReadonlyMap<string, readonly [FetchError['fault'], string]> = new Map([
  ['UND_ERR_CONNECT_TIMEOUT', ['timeout', 'its host could not be connected to in time']],
  ['UND_ERR_HEADERS_TIMEOUT', ['timeout', 'its server does not answer']],
  ['UND_ERR_HEADERS_OVERFLOW', ['too-large', 'its server answers with too many headers']],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', ['cut', 'it is shorter or longer than its server said']],
  ['Z_BUF_ERROR', ['cut', 'its compressed text ends too early']],
  ['ENOTFOUND', ['unreachable', 'there is no such host']],
  ['EAI_AGAIN', ['unreachable', 'its host could not be looked up']],
  ['ECONNREFUSED', ['unreachable', 'its host refuses the connection']],
])

/** Codes are words of undici, Node and OpenSSL; of several addresses that failed the first speaks. */
function codeOf(error: unknown): string | null {
  const { code, errors, name, message } = error as Partial<AggregateError> & { code?: unknown }
  if (typeof code === 'string') return code
  if (name === 'HTTPParserError') return message?.includes('EOF') ? 'UND_ERR_SOCKET' : NO_HTTP
  return errors && errors.length > 0 ? codeOf(errors[0]) : null
}
