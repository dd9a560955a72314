import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useEffect } from 'react'
import { incidentsQuery } from '../../api/recoveryQueries'
import type { Incident } from '../../api/recoveryTypes'
import { Empty, Loaded } from '../../ui/States'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { RightTabs } from './RightTabs'

export function IncidentsScreen() {
  const query = useQuery(incidentsQuery)
  const now = useNow()
  useEffect(() => {
    document.title = `${words('incident.title')}, Skein`
  }, [])
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('incident.title')}</h1>
          <p className="sub">{words('incident.explain')}</p>
        </div>
        <Link to="/recoveries/incidents/new" className="btn pri push">
          <Plus className="ic s" aria-hidden="true" />
          {words('incident.report')}
        </Link>
      </header>
      <RightTabs />
      <Loaded query={query} rows={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words('incident.none')}>{words('incident.noneHint')}</Empty>
          ) : (
            <ul className="people incidents">
              {items.map((incident) => (
                <Row key={incident.incident} incident={incident} now={now} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  )
}

function Row({ incident, now }: { incident: Incident; now: number }) {
  const held = incident.arms.find((arm) => arm.arm === 'none')?.people ?? 0
  return (
    <li>
      <Link to="/recoveries/incidents/$incident" params={{ incident: incident.incident }} className="rrow">
        <span className="rwhat">
          <b className="strong block">{incident.failure}</b>
          <span className="small sub">{words('incident.reportedBy', { at: dayClock(incident.reported, now), owner: incident.owner })}</span>
        </span>
        <span className="small sub num rowner">
          {words('incident.people', { count: incident.people })}
          <span className="tiny muted block">{words('incident.heldOut', { count: held })}</span>
        </span>
        <span className="small num rfar">{words('incident.written', { count: incident.written })}</span>
        <span className="rdue">
          <span className={incident.status === 'RUNNING' ? 'chip' : 'chip fill'}>{words(`incident.status.${incident.status}`)}</span>
        </span>
      </Link>
    </li>
  )
}
