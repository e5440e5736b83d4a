/** Line icons on a grid of 20. Each is decoration: what it stands for is said in words beside it or by `aria-label` around it. */
import type { ComponentChildren } from 'preact'

const shapes = {
  monitor: <><path d="M2.5 10.5h3.2l2-5.5 3.6 10 2-4.5h4.2" /></>,
  reader: <><path d="M4 3.5h12v13H4z" /><path d="M7 7.5h6M7 10.5h6M7 13.5h3.5" /></>,
  stories: <><circle cx="4.5" cy="10" r="1.9" /><circle cx="15.5" cy="4.6" r="1.9" /><circle cx="15.5" cy="15.4" r="1.9" /><path d="M6.3 9.2l7.4-3.7M6.3 10.8l7.4 3.7" /></>,
  network: <><circle cx="10" cy="10" r="2.2" /><circle cx="4" cy="5" r="1.6" /><circle cx="16" cy="5" r="1.6" /><circle cx="4" cy="15.5" r="1.6" /><circle cx="16" cy="15.5" r="1.6" /><path d="M5.3 6.1l3 2.4M14.7 6.1l-3 2.4M5.3 14.4l3-2.7M14.7 14.4l-3-2.7" /></>,
  ledger: <><path d="M3.5 5.2l1.4 1.4 2.4-2.8M3.5 11l1.4 1.4 2.4-2.8M10 5.5h6.5M10 11h6.5M4 16.3h12.5" /></>,
  feeds: <><circle cx="5" cy="15" r="1.3" /><path d="M4 9.2a6.8 6.8 0 016.8 6.8M4 4a12 12 0 0112 12" /></>,
  settings: <><path d="M3 6h8M15 6h2M3 14h2M9 14h8" /><circle cx="13" cy="6" r="1.9" /><circle cx="7" cy="14" r="1.9" /></>,
  sun: <><circle cx="10" cy="10" r="3.4" /><path d="M10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M4.7 15.3l1.1-1.1M14.2 5.8l1.1-1.1" /></>,
  moon: <path d="M16 11.7A6.6 6.6 0 118.3 4a5.2 5.2 0 007.7 7.7z" />,
  system: <><circle cx="10" cy="10" r="6.5" /><path d="M10 3.5v13a6.5 6.5 0 000-13z" fill="currentColor" /></>,
  close: <path d="M5 5l10 10M15 5L5 15" />,
  check: <path d="M4 10.5l4 4 8-9" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  whole: <path d="M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4" />,
  down: <path d="M5 7.5l5 5 5-5" />,
  search: <><circle cx="9" cy="9" r="5" /><path d="M13 13l4 4" /></>,
  copy: <><path d="M7 7h9.5v9.5H7z" /><path d="M13 7V3.5H3.5V13H7" /></>,
  download: <path d="M10 3.5v9M6 9l4 4 4-4M4 16.5h12" />,
  link: <><path d="M8.5 11.5a3 3 0 004.2 0l2.8-2.8a3 3 0 00-4.2-4.2L10 5.8" /><path d="M11.5 8.5a3 3 0 00-4.2 0l-2.8 2.8a3 3 0 004.2 4.2l1.3-1.3" /></>,
  edit: <path d="M4 16l.8-3.4L13.3 4l2.7 2.7-8.6 8.6z" />,
  pause: <path d="M7 4.5v11M13 4.5v11" />,
  play: <path d="M6.5 4.5l9 5.5-9 5.5z" />,
  back: <path d="M12.5 4.5L7 10l5.5 5.5" />,
  outlet: <><path d="M3.5 5h10v10.5h-10z" /><path d="M13.5 8h3v6a1.5 1.5 0 01-3 0M6 8h5M6 11h5" /></>,
  agency: <><circle cx="10" cy="10" r="6.5" /><path d="M3.5 10h13M10 3.5c4.2 4 4.2 9 0 13M10 3.5c-4.2 4-4.2 9 0 13" /></>,
  person: <><circle cx="10" cy="7" r="3" /><path d="M4 16.5c.6-3.4 3-5 6-5s5.4 1.6 6 5" /></>,
  body: <path d="M3.5 8L10 4l6.5 4zM5 8v6M8.3 8v6M11.7 8v6M15 8v6M3.5 16h13" />,
  anonymous: <><circle cx="10" cy="7" r="3" stroke-dasharray="2 1.5" /><path d="M4 16.5c.6-3.4 3-5 6-5s5.4 1.6 6 5" stroke-dasharray="2 1.5" /></>,
  document: <><path d="M5 3.5h6.5L15 7v9.5H5z" /><path d="M11.5 3.5V7H15" /></>,
  unspecified: <><circle cx="10" cy="10" r="6.5" stroke-dasharray="2 2" /><path d="M8.3 8.2c.3-2.3 3.7-2 3.5.1-.1 1.3-1.8 1.4-1.8 3M10 13.6v.2" /></>,
} as const satisfies Record<string, ComponentChildren>

export type IconName = keyof typeof shapes

export function Icon({ name, flips }: { readonly name: IconName; /** Points along the line of reading. */ readonly flips?: boolean }) {
  return <svg class={flips ? 'icon icon-flips' : 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">{shapes[name]}</svg>
}
