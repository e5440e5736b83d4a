import { createCoder } from '../../src/coder.js'
import { loadLexicon } from '../../src/lexicon/lexicon.js'
import { shippedLexicon } from '../../src/lexicon/shipped.js'
import { type Entry, entryOf } from '../../src/stories/ledger/entry.js'
import { groupsOf } from '../../src/stories/ledger/grouping.js'
import { type Knowledge, knowledgeOf } from '../../src/stories/ledger/knowledge.js'
import { type AnswerLink, Ledger } from '../../src/stories/ledger/ledger.js'
import type { Note } from '../../src/stories/ledger/note.js'
import type { Report } from '../../src/store/report.js'
import type { Article } from '../../src/text/article.js'

const coder = createCoder()
export const knowledge: Knowledge = knowledgeOf(loadLexicon(shippedLexicon()))

/** Short articles, read by the coder. Their numbers are those of their ids, whatever order they come in. */
export const reportOf = (id: number, published: string | null, outlet: string, text: string): Report => {
  const article: Article = { id: String(id), published, outlet, text }
  const { records, gist } = coder.read(article)
  return { article: id, text: article, records, gist }
}

export interface Kept {
  readonly mentions: readonly Note[]
  readonly entries: readonly Entry[]
  /** Ids of mentions, entry by entry. */
  readonly groups: readonly (readonly string[])[]
  readonly answers: readonly AnswerLink[]
}

/** Entries of reports that come in this order. */
export function ledgerOf(reports: readonly Report[]): Kept {
  const ledger = new Ledger(knowledge)
  const added = reports.map((report) => ledger.take(report))
  const mentions = added.flatMap(({ notes }) => notes.filter(({ kind }) => kind !== null))
  const answers = added.flatMap((one) => one.answers)
  const groups = groupsOf(mentions, added.flatMap(({ same }) => same))
  const entries = groups.map((group) => entryOf(group, answers.filter(({ mention }) => group.some(({ id }) => id === mention.id)).map(({ by, answer, probability, why }) => ({ by, answer, probability, why }))))
  return { mentions, entries, groups: groups.map((group) => group.map(({ id }) => id).sort()), answers }
}
