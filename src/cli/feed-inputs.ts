import fs from 'node:fs/promises'
import { hasUser, type ListedFeed, readOpml, webLink } from '../feeds/index.js'
import type { NewFeed } from '../store/feeds.js'
import { withoutSecrets } from '../text/secrets.js'
import { isWebAddress } from './web-input.js'

/** Feeds as somebody names them: addresses, and lists in files. What cannot be used is named in `problems`. */
export async function feedsNamed(names: readonly string[]): Promise<{ readonly feeds: readonly NewFeed[]; readonly problems: readonly string[] }> {
  const feeds: NewFeed[] = []
  const problems: string[] = []
  for (const name of names) {
    if (isWebAddress(name) || /^feed:/i.test(name)) {
      const address = webLink(name, null)
      if (address === null) problems.push(`${withoutSecrets(name)}: ${hasUser(name) ? 'an address with a name or password in it is not read' : 'not an address of the web'}`)
      else feeds.push({ address, title: null, outlet: null, country: null, language: null, page: null })
      continue
    }
    const list = await listIn(name)
    if (typeof list === 'string') problems.push(`${name}: ${list}`)
    else {
      feeds.push(...list.feeds.map(({ url, title, outlet, ...rest }) => ({ address: url, title, outlet: outlet ?? title, ...rest })))
      problems.push(...list.notes.map((note) => `${name}: ${note}`))
    }
  }
  return { feeds, problems }
}

async function listIn(file: string): Promise<{ readonly feeds: readonly ListedFeed[]; readonly notes: readonly string[] } | string> {
  try {
    const list = readOpml(await fs.readFile(file))
    return 'fault' in list ? list.fault : list
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return 'no such file, and no address that begins with http:// or https://'
    return code === 'EISDIR' ? 'is a directory, not a file' : message
  }
}
