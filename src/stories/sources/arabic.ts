import { arabicPhrases, type Phrases } from '../phrases.js'
import type { SourceLanguage } from './english.js'
import type { Grade, Reason } from './grade.js'
import type { SourceGraph, SourceNode } from './graph.js'

/** Names that a list gives before it counts the rest. */
const MOST_NAMED = 3

const list = new Intl.ListFormat('ar', { type: 'conjunction' })

export function inArabic(): SourceLanguage {
  const phrases = arabicPhrases()
  const { say, by } = phrases
  const node = (n: SourceNode): string => nodeName(n, phrases)
  const named = (graph: SourceGraph) => (key: string): string => node(graph.nodes.find((n) => n.key === key)!)
  return {
    node,
    headline: ({ level, outlets, main, origins, through }, graph) => {
      const name = named(graph)
      const more = origins - main.length
      return say('headline', {
        level: say(`${more > 0 ? 'main ' : ''}level ${level}`), outlets: by(outlets, ':outlet'), origins: by(main.length, more > 0 ? ':main origin' : ':origin'),
        names: main.length === 0 ? '' : say('headline names', { names: listed(main.map(name), phrases) }),
        through: through === null ? '' : say('headline through', { through: name(through) }),
        more: more === 0 ? '' : by(main.length, 'headline more', { further: by(more, ':further origin') }),
      })
    },
    reasons: (grade, graph) => [...grade.reasons.map((reason) => sentence(reason, named(graph), grade, phrases)), ...namedShare(grade, phrases)],
    notShown: (n) => by(n, 'not shown'),
    evidence: (e, outletOf) => {
      switch (e.by) {
        case 'words': return say(e.via === '' || e.text.includes(e.via) ? 'evidence words' : 'evidence words after')
        case 'credit': return say(`evidence ${e.where}`)
        case 'copied text': return say(e.order === 'known' ? 'evidence copied' : e.order === 'same-time' ? 'evidence copied same-time' : 'evidence copied unknown', { share: Math.round(100 * e.share), outlet: outletOf(e.from) })
        case 'shared agency': return say('evidence shared agency')
      }
    },
  }
}

function nodeName(n: SourceNode, { say, by }: Phrases): string {
  switch (n.kind) {
    case 'anonymous': return by(n.count === 1 || n.count === null ? 1 : 2, 'unnamed', { name: n.name })
    case 'unspecified': return say('unspecified')
    default: return n.name || n.nameEn
  }
}

function sentence(reason: Reason, name: (key: string) => string, { outlets, main }: Grade, phrases: Phrases): string {
  const { say, by } = phrases
  const names = (keys: readonly string[]): string => listed(keys.map(name), phrases)
  switch (reason.why) {
    case 'common link': return say(main.includes(reason.link) ? 'meet at the origin' : 'common link', { outlets: by(outlets, ':all outlets'), link: name(reason.link) })
    case 'through a shared agency': return say('shared agency', { outlets: names(reason.outlets), agency: name(reason.agency) })
    case 'copied': return reason.sure ? say('copied', { outlets: names(reason.outlets), from: name(reason.from) }) : say('copied either way', { outlets: names([...reason.outlets, reason.from]) })
    case 'own voice': return by(reason.outlets.length, 'own voice', { outlets: names(reason.outlets) })
    case 'untold': return say('untold', { agencies: names(reason.agencies) })
    case 'beside': return say('beside', { origins: names(reason.origins) })
    case 'first': return reason.sure ? say('first', { outlet: name(reason.outlet) }) : say(reason.dated ? 'first dated' : 'first not known', { outlet: name(reason.outlet) })
  }
}

function namedShare({ origins, named }: Grade, { say, by }: Phrases): string[] {
  return origins > 1 ? [named === 0 ? by(origins, 'none named') : say('some named', { named, n: origins })] : []
}

function listed(names: readonly string[], { by }: Phrases): string {
  return list.format(names.length > MOST_NAMED + 1 ? [...names.slice(0, MOST_NAMED), by(names.length - MOST_NAMED, ':further name')] : names)
}
