/** The feeds of an OPML list, as a person chooses among them. */
export interface Offered {
  readonly url: string
  readonly title: string
  /** In English, where the list has it. */
  readonly titleEn: string
  /** ISO 3166, three letters; empty where the list does not say. */
  readonly country: string
}

/** What is no address of the web is left out. */
export function offeredIn(opml: string): Offered[] {
  const list = new DOMParser().parseFromString(opml, 'text/xml')
  return [...list.querySelectorAll('outline[xmlUrl]')].flatMap((outline) => {
    const of = (name: string): string => outline.getAttribute(name)?.trim() ?? ''
    const url = of('xmlUrl')
    return /^https?:\/\//.test(url) ? [{ url, title: of('text') || of('title') || url, titleEn: of('description'), country: /^[A-Z]{3}$/.test(of('country')) ? of('country') : '' }] : []
  })
}
