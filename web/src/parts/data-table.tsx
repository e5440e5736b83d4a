import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { word } from '../words/language.js'

export interface Column<T> {
  readonly key: string
  readonly title: string
  readonly cell: (row: T) => ComponentChildren
  /** What rows are sorted by; without it the column does not sort. Rows that give null come last. */
  readonly by?: (row: T) => string | number | null
  readonly numeric?: boolean
  /** The row's name: a header of the row. */
  readonly names?: boolean
}

interface Props<T> {
  /** Names the table for screen readers. */
  readonly label: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly keyOf: (row: T) => string | number
  /** Enter or a click on a row. */
  readonly onOpen?: (row: T) => void
  readonly sorted?: Sorted
}
interface Sorted { readonly key: string; readonly down: boolean }

/** A table with a head that stays, columns that sort, and rows that arrows walk through. */
export function DataTable<T>({ label, columns, rows, keyOf, onOpen, sorted }: Props<T>) {
  const [order, setOrder] = useState<Sorted | null>(sorted ?? null)
  const shown = useMemo(() => inOrder(rows, columns, order), [rows, columns, order])
  const walk = (event: KeyboardEvent, row: T): void => {
    const at = event.currentTarget as HTMLElement
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      ;((event.key === 'ArrowDown' ? at.nextElementSibling : at.previousElementSibling) as HTMLElement | null)?.focus()
    } else if (event.key === 'Enter' && event.target === at) onOpen?.(row)
  }
  return (
    <div class="table-frame">
      <table class="table">
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>{columns.map(({ key, title, by, numeric }) => (
            <th key={key} scope="col" class={numeric ? 'numeric' : undefined} aria-sort={order?.key === key ? (order.down ? 'descending' : 'ascending') : undefined}>
              {by ? <button type="button" class="sort" title={word('sortBy', { column: title })} onClick={() => setOrder({ key, down: order?.key === key ? !order.down : Boolean(numeric) })}>{title}<i class="sort-mark" aria-hidden="true">{order?.key === key ? (order.down ? '↓' : '↑') : ''}</i></button> : title}
            </th>
          ))}</tr>
        </thead>
        <tbody>{shown.map((row) => (
          <tr key={keyOf(row)} class={onOpen ? 'row-opens' : undefined} tabIndex={onOpen ? 0 : undefined} onKeyDown={onOpen && ((event) => walk(event, row))} onClick={onOpen && ((event) => { if (!(event.target as Element).closest('a, button, input')) onOpen(row) })}>
            {columns.map(({ key, cell, numeric, names }) => (names ? <th key={key} scope="row">{cell(row)}</th> : <td key={key} class={numeric ? 'numeric' : undefined}>{cell(row)}</td>))}
          </tr>
        ))}</tbody>
      </table>
    </div>
  )
}

function inOrder<T>(rows: readonly T[], columns: readonly Column<T>[], order: Sorted | null): readonly T[] {
  const by = order && columns.find(({ key }) => key === order.key)?.by
  if (!by) return rows
  const turn = order.down ? -1 : 1
  return rows.map((row) => ({ row, value: by(row) })).sort((a, b) => {
    if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? 1 : -1
    return turn * (typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : String(a.value).localeCompare(String(b.value)))
  }).map(({ row }) => row)
}
