/** The pages by address. Each is a chunk of its own. */
import lazy from 'preact-iso/lazy'
import { LocationProvider, Route, Router } from 'preact-iso/router'
import { Boundary } from './shell/boundary.js'
import { Entry } from './shell/entry.js'
import { Frame, arriveAt } from './shell/frame.js'
import { Missing } from './shell/missing.js'
import { Toasts } from './parts/toast.js'
import { FirstStart } from './shell/first-start.js'
import { Tour } from './shell/tour.js'

const Monitor = lazy(() => import('./pages/monitor/index.js'))
const Reader = lazy(() => import('./pages/reader/index.js'))
const Stories = lazy(() => import('./pages/stories/index.js'))
const Story = lazy(() => import('./pages/story/index.js'))
const Network = lazy(() => import('./pages/network/index.js'))
const Ledger = lazy(() => import('./pages/ledger/index.js'))
const Feeds = lazy(() => import('./pages/feeds/index.js'))
const Corrections = lazy(() => import('./pages/corrections/index.js'))
const Settings = lazy(() => import('./pages/settings/index.js'))

export function App() {
  return (
    <LocationProvider>
      <Frame>
        <Boundary>
          <Entry><FirstStart><Router onRouteChange={arriveAt}>
            <Route path="/" component={Monitor} />
            <Route path="/read" component={Reader} />
            <Route path="/read/:number" component={Reader} />
            <Route path="/stories" component={Stories} />
            <Route path="/stories/:id" component={Story} />
            <Route path="/network" component={Network} />
            <Route path="/ledger" component={Ledger} />
            <Route path="/feeds" component={Feeds} />
            <Route path="/corrections" component={Corrections} />
            <Route path="/settings" component={Settings} />
            <Route default component={Missing} />
          </Router></FirstStart></Entry>
        </Boundary>
      </Frame>
      <Tour />
      <Toasts />
    </LocationProvider>
  )
}
