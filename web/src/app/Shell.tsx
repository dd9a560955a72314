import { QueryClientProvider } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Freshness } from '../api/freshness'
import { LineContext, OutboxContext } from '../api/hooks'
import { Live, type LiveState, type Socket } from '../api/live'
import { Outbox } from '../api/outbox'
import { meQuery } from '../api/queries'
import { actionFor, useActions } from '../ui/actions'
import { words } from '../words'
import { KeysDialog } from './KeysDialog'
import { Palette } from './Palette'
import { Rail } from './Rail'
import { cacheFor, Session } from './session'
import { SessionNeeded } from './SessionNeeded'
import { TopBar } from './TopBar'

const session = new Session()
const cache = cacheFor(session)
const outbox = new Outbox()

function openSocket(path: string): Socket {
  const url = new URL(path, window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return new WebSocket(url) as unknown as Socket
}

/** Everything around a screen: menu, search, keys, the line to the server and what is still unsent. */
export function Shell() {
  const isNeeded = useSyncExternalStore(session.subscribe, session.isNeeded)
  const line = useLiveLine(!isNeeded)
  if (isNeeded) return <SessionNeeded />
  return (
    <QueryClientProvider client={cache}>
      <LineContext value={line}>
        <OutboxContext value={outbox}>
          <Frame />
        </OutboxContext>
      </LineContext>
    </QueryClientProvider>
  )
}

function useLiveLine(wanted: boolean): LiveState {
  const [line, setLine] = useState<LiveState>('connecting')
  useEffect(() => {
    if (!wanted) return
    const freshness = new Freshness(cache)
    let known: Promise<unknown> | null = null
    const live = new Live({
      open: openSocket,
      onNews: (news) => freshness.tell(news),
      onReset: () => freshness.reset(),
      onState: (state) => {
        setLine(state)
        if (state === 'live') void outbox.flush()
        // A refused socket does not say why; the plain call does, and shows the page that helps.
        if (state === 'reconnecting' && known === null) {
          known = cache.fetchQuery({ ...meQuery, staleTime: 0 }).catch(() => undefined).finally(() => (known = null))
        }
      },
    })
    const hurry = () => live.hurry()
    window.addEventListener('online', hurry)
    live.start()
    return () => {
      window.removeEventListener('online', hurry)
      live.stop()
    }
  }, [wanted])
  return line
}

function Frame() {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen('palette')
        return
      }
      const action = actionFor(event)
      if (action === undefined) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  useActions([
    { id: 'desk', label: words('action.desk'), run: () => void navigate({ to: '/desk' }) },
    { id: 'people', label: words('action.people'), run: () => void navigate({ to: '/people' }) },
    { id: 'right', label: words('action.right'), run: () => void navigate({ to: '/recoveries' }) },
    { id: 'incidents', label: words('action.incidents'), run: () => void navigate({ to: '/recoveries/incidents' }) },
    { id: 'playbooks', label: words('action.playbooks'), run: () => void navigate({ to: '/playbooks' }) },
    { id: 'learning', label: words('action.learning'), run: () => void navigate({ to: '/learning' }) },
    { id: 'language', label: words('action.language'), run: () => void navigate({ to: '/learning/language' }) },
    { id: 'waits', label: words('action.waits'), run: () => void navigate({ to: '/learning/queue' }) },
    { id: 'next-best', label: words('action.nextBest'), run: () => void navigate({ to: '/learning/next-best' }) },
    { id: 'missed', label: words('action.missed'), run: () => void navigate({ to: '/learning/missed' }) },
    { id: 'keys', key: '?', label: words('action.keys'), run: () => setOpen('keys') },
  ])
  return (
    <div className="app">
      <a className="skip btn sec" href="#main">
        {words('nav.skip')}
      </a>
      <TopBar onSearch={() => setOpen('palette')} />
      <Rail onKeys={() => setOpen('keys')} />
      <main className="main" id="main" tabIndex={-1}>
        <Outlet />
      </main>
      {open === 'palette' ? <Palette onClose={() => setOpen(null)} /> : null}
      {open === 'keys' ? <KeysDialog onClose={() => setOpen(null)} /> : null}
    </div>
  )
}
