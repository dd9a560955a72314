import { QueryClient, QueryClientProvider, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Problem, send } from '../../api/client'
import { knownQuery, names } from '../../api/queries'
import type { Known } from '../../api/learnTypes'
import { Mark } from '../../ui/Mark'
import { Loaded } from '../../ui/States'
import { Switch } from '../../ui/Switch'
import { day, dayClock } from '../../ui/time'
import { words } from '../../words'
import { Messages } from './Messages'

const cache = new QueryClient({ defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } } })

/** The customer's own page: it knows one person by a signed link and nothing of the desk. */
export function KnowScreen() {
  const { token } = useParams({ strict: false }) as { token: string }
  return (
    <QueryClientProvider client={cache}>
      <main className="know">
        <Page token={token} />
      </main>
    </QueryClientProvider>
  )
}

function Page({ token }: { token: string }) {
  const query = useQuery(knownQuery(token))
  useEffect(() => {
    document.title = words('know.title')
  }, [])
  const refused = query.error instanceof Problem && !query.error.passes
  if (refused && query.data === undefined) {
    return (
      <div className="knowhead">
        <Mark size={34} />
        <h1>{words('know.refused')}</h1>
        <p className="sub">{words('know.refusedHint')}</p>
      </div>
    )
  }
  return (
    <Loaded query={query} rows={6}>
      {(known) => (
        <>
          <header className="knowhead">
            <Mark size={34} />
            <h1>{known.name === null ? words('know.title') : words('know.titleFor', { name: known.name })}</h1>
            <p className="sub">{words('know.explain')}</p>
          </header>
          <Facts known={known} />
          <Choices known={known} token={token} />
          <section className="card">
            <h2>{words('know.feelings')}</h2>
            <p>{known.feelings.explain}</p>
            <p className="small muted">{words(known.feelings.on ? 'know.feelingsOn' : 'know.feelingsOff')}</p>
          </section>
          <Messages known={known} token={token} />
          <Log known={known} />
        </>
      )}
    </Loaded>
  )
}

function Facts({ known }: { known: Known }) {
  const now = Date.now()
  return (
    <section className="card">
      <h2>{words('know.facts')}</h2>
      {known.facts.length === 0 ? <p className="muted">{words('know.noFacts')}</p> : null}
      <ul className="known">
        {known.facts.map((fact) => (
          <li key={fact.name}>
            <div className="row">
              <span className="muted">{fact.name}</span>
              <b className="strong">{String(fact.value)}</b>
            </div>
            <div className="small muted">
              {fact.at ? words('know.from', { from: fact.from, at: day(fact.at, now) }) : fact.from}
              {fact.helped ? <span className="helped">{fact.helped}</span> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Choices({ known, token }: { known: Known; token: string }) {
  const cacheOf = useQueryClient()
  const write = useMutation({
    mutationFn: (choice: { purpose: string; granted: boolean }) => send<Known>('POST', `/api/v1/know/${encodeURIComponent(token)}/consents`, choice),
    onSuccess: (page) => {
      if (page !== null) cacheOf.setQueryData(names.known(token), page)
      else void cacheOf.invalidateQueries({ queryKey: names.known(token) })
    },
  })
  return (
    <section className="card">
      <h2>{words('know.choices')}</h2>
      <p className="sub">{words('know.choicesExplain')}</p>
      <ul className="choices">
        {known.consents.map((consent) => (
          <li key={consent.purpose}>
            <div>
              <b className="strong">{consent.title}</b>
              <p className="small sub">
                {consent.uses} {consent.benefit}
              </p>
              {consent.without ? <p className="small muted">{words('know.without', { without: consent.without })}</p> : null}
            </div>
            <span className="choice">
              <Switch
                checked={consent.granted}
                label={consent.title}
                disabled={write.isPending}
                onChange={(granted) => write.mutate({ purpose: consent.purpose, granted })}
              />
              <span className="tiny muted" aria-hidden="true">
                {words(consent.granted ? 'consent.yes' : 'consent.no')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="small" role="status">
        {write.isError ? <span className="bad">{words('know.notSaved')}</span> : write.isSuccess ? words('know.saved') : ''}
      </p>
    </section>
  )
}

function Log({ known }: { known: Known }) {
  const now = Date.now()
  if (known.log.length === 0) return null
  return (
    <section className="card">
      <h2>{words('know.log')}</h2>
      <ul className="log">
        {known.log.map((line) => (
          <li key={line.at + line.text}>
            <time dateTime={line.at} className="muted">
              {dayClock(line.at, now)}
            </time>
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
