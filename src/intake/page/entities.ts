import { Parser } from 'htmlparser2'

/** How often text is escaped that templates were made of. */
const ROUNDS = 2
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i

/** Text in which entities of HTML stand where none belong (`&quot;` in JSON), as what they mean. Signs of tags stay signs. */
export function withoutEntities(text: string): string {
  let plain = text
  for (let round = 0; round < ROUNDS && ENTITY.test(plain); round++) plain = decoded(plain)
  return plain
}

function decoded(text: string): string {
  const parts: string[] = []
  const parser = new Parser({ ontext: (part) => { parts.push(part) } }, { decodeEntities: true })
  parser.end(text.replace(/</g, '&lt;'))
  return parts.join('')
}
