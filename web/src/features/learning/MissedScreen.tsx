import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { missedQuery } from '../../api/queries'
import type { Missed, MissedKind } from '../../api/learnTypes'
import { More } from '../../ui/More'
import { Empty, Loaded } from '../../ui/States'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { LearningTabs } from './LearningTabs'

const KINDS: MissedKind[] = ['FEELING', 'PROMISE', 'ASKED_AGAIN']

/** What people would have wished from us and did not get. */
export function MissedScreen() {
  const { kind } = useSearch({ strict: false }) as { kind?: MissedKind }
  const navigate = useNavigate()
  const now = useNow()
  const query = useInfiniteQuery({ ...missedQuery(kind ?? ''), placeholderData: (before) => before })
  useEffect(() => {
    document.title = `${words('missed.title')}, Skein`
  }, [])
  const choose = (to: MissedKind) => void navigate({ to: '/learning/missed', search: { kind: to === kind ? undefined : to } })
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('missed.title')}</h1>
          <p className="sub">{words('missed.explain')}</p>
        </div>
      </header>
      <LearningTabs />
      <Loaded query={query} rows={6}>
        {(data) => {
          const counts = data.pages[0]?.counts
          const items = data.pages.flatMap((page) => page.items)
          return (
            <>
              <div className="counts" role="group" aria-label={words('missed.filter')}>
                {KINDS.map((one) => (
                  <button key={one} type="button" aria-pressed={kind === one} onClick={() => choose(one)}>
                    <b className="num">{counts?.[one] ?? 0}</b>
                    {words(`missed.${one}`)}
                  </button>
                ))}
              </div>
              {items.length === 0 ? <Empty title={words('missed.none')}>{words('missed.noneHint')}</Empty> : null}
              <ul className="missed">
                {items.map((item) => (
                  <Row key={item.id} item={item} now={now} />
                ))}
              </ul>
              <More query={query} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

function Row({ item, now }: { item: Missed; now: number }) {
  return (
    <li className="card">
      <div className="row small">
        <Link className="link strong" to="/people/$person" params={{ person: item.person.id }}>
          {item.person.name ?? words('person.unknown')}
        </Link>
        <span className="muted">{words(`missed.${item.kind}`).toLowerCase()}</span>
        <time className="muted push" dateTime={item.at}>
          {dayClock(item.at, now)}
        </time>
      </div>
      <p className={item.kind === 'PROMISE' ? 'broken' : 'quote'}>{item.kind === 'PROMISE' ? item.quote : `“${item.quote}”`}</p>
      {item.conversation === '' ? null : (
        <Link className="link small" to="/desk/$conversation" params={{ conversation: item.conversation }}>
          {words('missed.open')}
        </Link>
      )}
    </li>
  )
}
