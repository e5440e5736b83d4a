/** The way a record came, drawn: the outlet, and behind it each source, further and further from the reader. */
import type { Link } from '../data/record.js'
import { sourceKindWords } from '../words/codes.js'
import { lang, word, wordsOf } from '../words/language.js'
import { linkWords } from '../words/sentence.js'
import { Icon } from '../shell/icons.js'
import { Text } from './text.js'

type Shown = Pick<Link, 'hop' | 'kind' | 'name' | 'nameEn' | 'count' | 'entity' | 'country' | 'sector' | 'via'>

/** `outlet` null: the text has none. */
export function Chain({ outlet, links, onHop }: { readonly outlet: string | null; readonly links: readonly Shown[]; readonly onHop?: (hop: number | null) => void }) {
  const hops = [...new Set(links.map(({ hop }) => hop))].sort((a, b) => a - b)
  return (
    <ol class="chain" aria-label={word('knownThrough')}>
      <li class="hop hop-outlet"><span class="source source-outlet"><Icon name="outlet" /><Text>{outlet || word('outletHere')}</Text></span></li>
      {hops.map((hop) => (
        <li key={hop} class="hop" onMouseEnter={onHop && (() => onHop(hop))} onMouseLeave={onHop && (() => onHop(null))}>
          <svg class="hop-arrow icon-flips" viewBox="0 0 24 10" aria-hidden="true" focusable="false"><path d="M23 5H2M6 1.5L2 5l4 3.5" /></svg>
          <span class="hop-sources">{links.filter((link) => link.hop === hop).map((link, i) => <Source key={i} link={link} />)}</span>
        </li>
      ))}
    </ol>
  )
}

function Source({ link }: { readonly link: Shown }) {
  const { name, about } = linkWords(lang.value, link)
  const kind = wordsOf(sourceKindWords)(link.kind)
  return <span class={`source source-${link.kind}`} title={[kind, about, link.via && `«${link.via}»`].filter(Boolean).join(' · ')}><Icon name={link.kind} /><Text>{name}</Text></span>
}
