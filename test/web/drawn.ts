/** Components drawn without a browser: in a document of linkedom, which knows no layout; sizes are those given here. */
import { parseHTML } from 'linkedom'
import type { ComponentChild } from 'preact'

export const WIDTH = 800

export interface Drawn {
  readonly at: HTMLElement
  /** Draws again, in the same place. */
  draw(what: ComponentChild): Promise<void>
}

/** To be called before the first component is imported: what they read of the document they read then. */
export function openDocument(lang: 'en' | 'ar' = 'en'): Document {
  const { window, document } = parseHTML(`<!doctype html><html lang="${lang}"><body></body></html>`)
  class Watch { observe(): void {} disconnect(): void {} }
  const stored = new Map<string, string>()
  const storage = { getItem: (name: string) => stored.get(name) ?? null, setItem: (name: string, value: string) => void stored.set(name, value), removeItem: (name: string) => void stored.delete(name) }
  Object.assign(globalThis, { window, document, Node: window.Node, Element: window.Element, HTMLElement: window.HTMLElement, ResizeObserver: Watch, IntersectionObserver: Watch, localStorage: storage, sessionStorage: storage, requestAnimationFrame: (run: () => void) => setTimeout(run), cancelAnimationFrame: clearTimeout })
  window.Element.prototype.getBoundingClientRect = () => ({ x: 0, y: 0, left: 0, top: 0, right: WIDTH, bottom: 100, width: WIDTH, height: 100 }) as DOMRect
  return document
}

export async function place(document: Document): Promise<Drawn> {
  const { render } = await import('preact')
  const at = document.createElement('div')
  document.body.append(at)
  return { at, draw: async (what) => { render(what, at); await settled() } }
}

/** What effects and states do when their turn comes. */
export const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 30))
