/** Words whose language is their own: isolated, so that they never turn their neighbours round. */
import { isArabic } from '../words/sentence.js'

export function Text({ children, block = false, naskh = false, class: extra = '' }: { readonly children: string; readonly block?: boolean; /** Set as an article is. */ readonly naskh?: boolean; readonly class?: string }) {
  const arabic = isArabic(children)
  const name = [naskh && arabic ? 'arabic' : '', block ? 'arabic-block' : '', extra].filter(Boolean).join(' ') || undefined
  if (block) return <p class={name} lang={arabic ? 'ar' : 'en'} dir={arabic ? 'rtl' : 'ltr'}>{children}</p>
  return <bdi class={name} lang={arabic ? 'ar' : 'en'} dir={arabic ? 'rtl' : 'ltr'}>{children}</bdi>
}
