/** The graph as nested lists: each outlet, and behind it whom it has it from. */
import { Text } from '../../../parts/text.js'
import { lang, wordsOf } from '../../../words/language.js'
import { nodeAbout, nodeName } from './names.js'
import type { GraphNode, Shape } from './shape.js'
import { words } from '../words.js'

export function SourceTree({ shape }: { readonly shape: Shape }) {
  return <ul class="tree">{shape.nodes.filter(({ role }) => role === 'outlet').map((node) => <Branch key={node.key} shape={shape} node={node} above={[]} />)}</ul>
}

function Branch({ shape, node, above }: { readonly shape: Shape; readonly node: GraphNode; readonly above: readonly string[] }) {
  const say = wordsOf(words)
  const way = [...above, node.key]
  const behind = shape.edges.filter(({ from, to }) => from === node.key && !way.includes(to))
  const about = nodeAbout(lang.value, node, 0)
  return (
    <li>
      <Text>{nodeName(lang.value, node)}</Text>{about && <span class="faint"> ({about})</span>}
      {behind.length > 0 && <ul>{behind.map(({ key, to, isCopy }) => {
        const next = shape.nodes.find((one) => one.key === to)!
        return isCopy ? <li key={key}>{say('treeCopy')} <Text>{nodeName(lang.value, next)}</Text></li> : <Branch key={key} shape={shape} node={next} above={way} />
      })}</ul>}
    </li>
  )
}
