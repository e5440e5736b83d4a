import { toast, toastFault } from './toast.js'

/** Puts a text on the clipboard and says so. */
export function copyText(text: string, said: string): void {
  navigator.clipboard.writeText(text).then(() => toast(said), toastFault)
}
