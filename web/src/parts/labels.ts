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
  /** Stands over what must stay free rather than nowhere. */
  readonly isNeeded?: boolean
}

export interface Placed extends Label {
  readonly side: 'after' | 'before' | 'above' | 'below' | 'middle'
}

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Where the buttons over a picture stand (`.map-buttons`), at its end. */
export const buttonsIn = (width: number, isRtl: boolean): Box => (isRtl ? [0, 0, 56, 128] : [width - 56, 0, width, 128])

/** Mean width of a letter by its height; measured on Vazirmatn. */
const WIDTH = 0.56
const ROOM = 3

export const widthOf = ({ text, size }: Pick<Label, 'text' | 'size'>): number => text.length * size * WIDTH

interface Placing {
  readonly isRtl: boolean
  /** Nothing stands outside. */
  readonly frame: Pick<DOMRectReadOnly, 'width' | 'height'>
  /** Boxes that must stay free. */
  readonly taken?: readonly Box[]
  /** Labels stand on their points. */
  readonly middle?: boolean
}

/** Each stands after its point (right of it, or left in Arabic), else before, below or above it, else nowhere. */
export function placed(labels: readonly Label[], { isRtl, frame, taken = [], middle = false }: Placing): { readonly labels: Placed[]; readonly boxes: Box[] } {
  const boxes: Box[] = []
  const stand: Placed[] = []
  for (const label of labels) {
    const sides = (middle ? (['middle', 'below', 'above'] as const) : (['after', 'before', 'below', 'above'] as const)).map((side) => ({ side, box: boxOf(label, side, isRtl) })).filter(({ box }) => isWithin(box, frame) && !boxes.some((other) => meets(box, other)))
    const free = sides.find(({ box }) => !taken.some((other) => meets(box, other))) ?? (label.isNeeded ? fewest(sides, ({ box }) => taken.filter((other) => meets(box, other)).length) : undefined)
    if (!free) continue
    boxes.push(free.box)
    stand.push({ ...label, side: free.side })
  }
  return { labels: stand, boxes: [...boxes, ...taken] }
}

/** The first of those with the least. */
const fewest = <T>(of: readonly T[], count: (one: T) => number): T | undefined => of.reduce<T | undefined>((best, one) => (best !== undefined && count(best) <= count(one) ? best : one), undefined)

function boxOf(label: Label, side: Placed['side'], isRtl: boolean): Box {
  const wide = widthOf(label)
  const [top, bottom] = [label.y - label.size * 0.7, label.y + label.size * 0.7]
  if (side === 'middle') return [label.x - wide / 2, top, label.x + wide / 2, bottom]
  if (side === 'above' || side === 'below') {
    const y = label.y + offsetOf(label, side)
    return [label.x - wide / 2, y - label.size * 0.7, label.x + wide / 2, y + label.size * 0.7]
  }
  return (side === 'after') !== isRtl ? [label.x + label.away, top, label.x + label.away + wide, bottom] : [label.x - label.away - wide, top, label.x - label.away, bottom]
}

/** How far the middle of a label is below its point. */
export const offsetOf = ({ away, size }: Pick<Label, 'away' | 'size'>, side: Placed['side']): number => (side === 'above' ? -1 : side === 'below' ? 1 : 0) * (away + size * 0.55)

/** Where a label's text begins or ends, by which of these it is anchored. */
export function anchorOf({ x, y, away, size, side }: Placed, isRtl: boolean): { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' } {
  if (side === 'after') return { x: isRtl ? x - away : x + away, y, anchor: 'start' }
  if (side === 'before') return { x: isRtl ? x + away : x - away, y, anchor: 'end' }
  return { x, y: y + offsetOf({ away, size }, side), anchor: 'middle' }
}

const isWithin = (box: Box, { width, height }: Placing['frame']): boolean => box[0] >= 2 && box[1] >= 2 && box[2] <= width - 2 && box[3] <= height - 2
const meets = (a: Box, b: Box): boolean => a[0] < b[2] + ROOM && b[0] < a[2] + ROOM && a[1] < b[3] && b[1] < a[3]
