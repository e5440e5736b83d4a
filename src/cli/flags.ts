import { parseAllowedHost } from '../fetch/allowed-hosts.js'
import { parseContact } from '../fetch/user-agent.js'
import { isIsoDate } from '../intake/iso-date.js'

/** Parsers of flags: they throw what the user is told, and the command ends with status 2. */

export function parseDate(value: string): string {
  if (!isIsoDate(value)) throw new Error('expected a date as 2018-07-08 or 2018-07-08T10:15:00+03:00')
  return value
}

export function parseConfidence(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new Error('expected a number from 0 to 1')
  return number
}

export function parseBytes(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < 1 || !Number.isSafeInteger(number)) throw new Error('expected a whole number of bytes')
  return number
}

export function parseSeconds(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 86_400)) throw new Error('expected a number of seconds')
  return number
}

export function parseDay(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || !isIsoDate(value)) throw new Error('expected a day as 2018-07-08')
  return value
}

export function parseCount(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < 1 || !Number.isSafeInteger(number)) throw new Error('expected a whole number from 1 on')
  return number
}

export function parsePort(value: string): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number > 65_535) throw new Error('expected a port from 0 to 65535')
  return number
}

export const asGiven = (value: string): string => value

function parseHost(value: string): string {
  parseAllowedHost(value)
  return value
}

/** Flags that several commands share. */
export const inputFlags = {
  published: { kind: 'parsed', parse: parseDate, optional: true, placeholder: 'DATE', brief: 'When articles without a date of their own were published (ISO 8601)' },
  outlet: { kind: 'parsed', parse: asGiven, optional: true, placeholder: 'NAME', brief: 'Who published articles that do not say' },
  maxBytes: { kind: 'parsed', parse: parseBytes, optional: true, placeholder: 'N', brief: 'Largest file and article that is read (default: files 64 MB, articles 16 MB)' },
} as const

/** Of commands that read the web. */
export const webFlags = {
  allowHost: { kind: 'parsed', parse: parseHost, variadic: ',', optional: true, placeholder: 'HOST', brief: 'Read this host although it is not public: a name, or name:port for one port alone' },
  contact: { kind: 'parsed', parse: parseContact, optional: true, placeholder: 'ADDRESS', brief: 'Web or e-mail address that servers are told, for complaints (default: ISNAD_CONTACT)' },
} as const

export const lexiconFlag = { kind: 'parsed', parse: asGiven, optional: true, placeholder: 'DIR', brief: 'Folder of your own tables, laid over the shipped lexicon' } as const

export const storeFlags = {
  store: { kind: 'parsed', parse: asGiven, optional: true, placeholder: 'DIR', brief: 'Folder of the store, or postgres:// address of a database (default: ISNAD_STORE, else a folder of the user)' },
  wait: { kind: 'parsed', parse: parseSeconds, optional: true, placeholder: 'SECONDS', brief: 'How long to wait while another command is using the folder (default: 10)' },
} as const
