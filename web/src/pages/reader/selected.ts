/** What is selected in the text, as offsets into it. */
import type { Span } from '../../data/record.js'

export function selectedIn(pane: HTMLElement | null): Span | null {
  const selection = getSelection()
  if (!pane || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(pane, range.startContainer, range.startOffset)
  const end = offsetOf(pane, range.endContainer, range.endOffset)
  if (start === null || end === null || start >= end) return null
  return trimmed({ start, end, text: selection.toString() })
}

/** Null outside the article's own words. */
function offsetOf(pane: HTMLElement, node: Node, offset: number): number | null {
  if (node.nodeType !== Node.TEXT_NODE || !pane.contains(node)) return null
  const at = node.parentElement?.closest<HTMLElement>('[data-at]')?.dataset.at
  return at === undefined ? null : Number(at) + offset
}

function trimmed({ start, end, text }: Span): Span | null {
  const lead = text.length - text.trimStart().length
  const inner = text.trim()
  return inner ? { start: start + lead, end: end - (text.length - lead - inner.length), text: inner } : null
}
