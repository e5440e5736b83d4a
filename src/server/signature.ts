import { createHmac } from 'node:crypto'

/** The header that a webhook's message is signed with: when, and HMAC-SHA256 in hex of that time, a full stop and the body. Who checks it also looks at the time, so that nobody can send an old message again. */
export const SIGNATURE = 'x-isnad-signature'

export function signatureOf(body: string, secret: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
