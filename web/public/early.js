// Before anything is painted: the language and theme that were chosen last, so that the page does not flash.
(() => {
  const root = document.documentElement
  try {
    const lang = localStorage.getItem('isnad.lang') || (navigator.language || '').slice(0, 2)
    root.lang = lang === 'ar' ? 'ar' : 'en'
    root.dir = lang === 'ar' ? 'rtl' : 'ltr'
    const theme = localStorage.getItem('isnad.theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  } catch {
    // Storage may be forbidden; the page's own language and the system's theme stay.
  }
})()
