import { Component, type ComponentChildren } from 'preact'
import { FaultDetail } from '../parts/states.js'
import { word } from '../words/language.js'

/** A page that breaks says so in its place; the rest of the shell stays. */
export class Boundary extends Component<{ readonly children: ComponentChildren }, { readonly error: Error | null }> {
  override state = { error: null }

  static override getDerivedStateFromError(error: Error): { error: Error } {
    return { error }
  }

  override componentDidCatch(error: Error): void {
    console.error(error)
  }

  override render(): ComponentChildren {
    const { error } = this.state as { error: Error | null }
    if (!error) return this.props.children
    return (
      <div class="page"><div class="empty" role="alert">
        <h1 class="empty-title">{word('broken')}</h1>
        <p>{word('brokenDetail')}</p>
        <button type="button" class="button" onClick={() => location.reload()}>{word('again')}</button>
        {error.message && <FaultDetail>{error.message}</FaultDetail>}
      </div></div>
    )
  }
}
