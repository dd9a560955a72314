import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { traceQuery } from '../../api/queries'
import type { Trace } from '../../api/learnTypes'
import type { Evidence } from '../../api/types'
import { Marked } from '../../ui/Marked'
import { Loaded } from '../../ui/States'
import { exact } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { Acted } from './Acted'
import { HeardPart, Inferred, Learned } from './parts'

/** One event from being heard to what was learned of it. */
export function TraceScreen() {
  const { event } = useParams({ strict: false }) as { event: string }
  const now = useNow()
  const query = useQuery(traceQuery(event))
  useEffect(() => {
    document.title = `${words('trace.title')}, Skein`
  }, [])
  return (
    <div className="page">
      <Loaded query={query} rows={8}>
        {(trace) => (
          <>
            <Head trace={trace} />
            <ol className="trace">
              <li>
                <HeardPart trace={trace} />
              </li>
              <li>
                <Inferred trace={trace} />
              </li>
              <li>
                <Acted trace={trace} />
              </li>
              <li>
                <Learned trace={trace} now={now} />
              </li>
            </ol>
          </>
        )}
      </Loaded>
    </div>
  )
}

/** The words that carried what was read; of our own words those that promise. */
function marks(trace: Trace): Evidence[] {
  const insight = trace.inferred.insight
  const promised = insight?.promised ?? []
  return [...(insight?.evidence ?? []), ...promised.map(({ act, start, end }) => ({ task: 'promise', label: act, start, end }))]
}

function Head({ trace }: { trace: Trace }) {
  const { event, person } = trace
  const text = typeof event.data?.text === 'string' ? event.data.text : null
  const name = person?.name ?? person?.email ?? words('person.unknown')
  return (
    <header className="pagehead tracehead">
      <div>
        <p className="small muted">{words('trace.title')}</p>
        <h1>{event.type.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replace(/^./, (c) => c.toUpperCase())}</h1>
        <div className="sub dots">
          {person ? (
            <span>
              <Link className="link" to="/people/$person" params={{ person: person.id }}>
                {name}
              </Link>
            </span>
          ) : null}
          <time dateTime={event.time}>{exact(event.time)}</time>
        </div>
        {text === null ? null : (
          <p className="quote big">
            “<Marked text={text} evidence={marks(trace)} />”
          </p>
        )}
      </div>
    </header>
  )
}
