import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Search, Wifi, WifiOff } from 'lucide-react'
import { useLine } from '../api/hooks'
import { meQuery } from '../api/queries'
import { Avatar } from '../ui/Avatar'
import { Mark } from '../ui/Mark'
import { clock } from '../ui/time'
import { words } from '../words'
import { Pause } from './Pause'

export function TopBar({ onSearch }: { onSearch: () => void }) {
  const query = useQuery(meQuery)
  const me = query.data
  const isHere = me?.presence === 'AVAILABLE'
  return (
    <header className="top">
      <Link to="/desk" className="mark" aria-label={words('nav.home')}>
        <Mark />
      </Link>
      <button type="button" className="search" onClick={onSearch}>
        <Search className="ic" aria-hidden="true" />
        <span>{words('palette.open')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <span className="push" />
      {me?.demo ? <span className="chip fill wide">{words('nav.demo', { company: me.company })}</span> : null}
      <Line at={query.dataUpdatedAt} />
      {me === undefined ? null : (
        <>
          <Pause isHere={isHere} />
          <span className="row wide">
            <span className={isHere ? 'status' : 'status off'} aria-hidden="true" />
            {words(`presence.${me.presence}`)}
          </span>
          <span className="row">
            <Avatar name={me.name} me />
            <span className="hidden">{me.name}</span>
          </span>
        </>
      )}
    </header>
  )
}

/** How the line is, in words; what is on screen stays, and this says how old it may be. */
function Line({ at }: { at: number }) {
  const line = useLine()
  const isLive = line === 'live'
  const Icon = isLive ? Wifi : WifiOff
  const said = line === 'reconnecting' ? words('line.reconnecting') : words(`line.${line}`)
  return (
    <span className={line === 'reconnecting' ? 'chip line-lost' : 'chip'} role="status" title={at === 0 ? '' : words('state.asOf', { at: clock(at) })}>
      <Icon className="ic s" aria-hidden="true" />
      {said}
    </span>
  )
}
