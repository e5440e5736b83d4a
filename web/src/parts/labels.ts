/** Which labels stand in a picture: the weightiest first, none over another. */
export interface Label {
  readonly id: string
  readonly text: string
  /** Where it is anchored, and how far from there it begins. */
  readonly x: number
  readonly y: number
  readonly away: number
  /** Pixels of a letter's height. */
  readonly size: number
}

export interface Placed extends Label {
  readonly side: 'after' | 'before' | 'middle'
}

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Mean width of a letter by its height; measured on Vazirmatn. */
const WIDTH = 0.56
const ROOM = 3

export const widthOf = ({ text, size }: Pick<Label, 'text' | 'size'>): number => text.length * size * WIDTH

/**
 * Each stands after its point (right of it, or left in Arabic), else before it, else nowhere. `taken`: boxes that must stay free.
 * `middle`: stands on its point instead.
 */
export function placed(labels: readonly Label[], isRtl: boolean, taken: readonly Box[] = [], middle = false): { readonly labels: Placed[]; readonly boxes: Box[] } {
  const boxes: Box[] = [...taken]
  const stand: Placed[] = []
  for (const label of labels) {
    for (const side of middle ? (['middle'] as const) : (['after', 'before'] as const)) {
      const box = boxOf(label, side, isRtl)
      if (boxes.some((other) => meets(box, other))) continue
      boxes.push(box)
      stand.push({ ...label, side })
      break
    }
  }
  return { labels: stand, boxes }
}

function boxOf(label: Label, side: Placed['side'], isRtl: boolean): Box {
  const wide = widthOf(label)
  const [top, bottom] = [label.y - label.size * 0.7, label.y + label.size * 0.7]
  if (side === 'middle') return [label.x - wide / 2, top, label.x + wide / 2, bottom]
  return (side === 'after') !== isRtl ? [label.x + label.away, top, label.x + label.away + wide, bottom] : [label.x - label.away - wide, top, label.x - label.away, bottom]
}

const meets = (a: Box, b: Box): boolean => a[0] < b[2] + ROOM && b[0] < a[2] + ROOM && a[1] < b[3] && b[1] < a[3]
