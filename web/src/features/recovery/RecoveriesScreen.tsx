import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { boardQuery, type BoardAsked } from '../../api/recoveryQueries'
import { STAGES, type Board, type RecoveryItem } from '../../api/recoveryTypes'
import { Empty, Loaded } from '../../ui/States'
import { dayClock, ms, span } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { RightTabs } from './RightTabs'
import { Steps } from './Steps'

const FOUND = ['EVENT', 'PATTERN', 'SILENCE', 'PROMISE', 'INCIDENT', 'PERSON'] as const

/** What is being put right: whose it is, how far, and when to look again. What falls due stands first. */
export function RecoveriesScreen() {
  const asked = useSearch({ strict: false }) as BoardAsked
  const query = useQuery(boardQuery(asked))
  const now = useNow()
  useEffect(() => {
    document.title = `${words('nav.right')}, Skein`
  }, [])
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('right.title')}</h1>
          <p className="sub">{words('right.explain')}</p>
        </div>
      </header>
      <RightTabs />
      <Loaded query={query} rows={7}>
        {(board) => (
          <>
            <Filters asked={asked} board={board} />
            {board.items.length === 0 ? (
              <Empty title={words(isSieved(asked) ? 'right.noneFit' : 'right.none')}>{words(isSieved(asked) ? 'right.noneFitHint' : 'right.noneHint')}</Empty>
            ) : (
              <ul className="people recoveries">
                {board.items.map((item) => (
                  <Row key={item.id} item={item} now={now} />
                ))}
              </ul>
            )}
            {board.cut || board.nextCursor !== null ? <p className="small muted">{words('right.cut', { shown: board.items.length })}</p> : null}
          </>
        )}
      </Loaded>
    </div>
  )
}

function isSieved(asked: BoardAsked): boolean {
  return Object.values(asked).some((value) => value !== undefined)
}

function Filters({ asked, board }: { asked: BoardAsked; board: Board }) {
  const navigate = useNavigate()
  const set = (more: BoardAsked) => void navigate({ to: '/recoveries', search: { ...asked, ...more }, replace: true })
  return (
    <div className="sieve">
      <Choice label={words('right.owner')} value={asked.owner} onChoose={(owner) => set({ owner })} options={board.owners.map((owner) => [owner, owner])} />
      <Choice label={words('right.step')} value={asked.step} onChoose={(step) => set({ step })} options={STAGES.map((stage) => [stage.toLowerCase(), words(`stage.${stage}`)])} />
      <Choice label={words('right.found')} value={asked.found} onChoose={(found) => set({ found })} options={FOUND.map((found) => [found.toLowerCase(), words(`found.${found}`)])} />
      <Choice label={words('right.due')} value={asked.due} onChoose={(due) => set({ due })} options={[['past', words('right.overdue')]]} />
      <p className="small sub push num" role="status">
        {words('right.open', { count: board.open })}
        {board.overdue > 0 ? <span className="chip due">{words('right.overdueCount', { count: board.overdue })}</span> : null}
      </p>
    </div>
  )
}

function Choice(props: { label: string; value?: string; options: (readonly [string, string])[]; onChoose: (value?: string) => void }) {
  return (
    <label className="pick small">
      <span className="muted">{props.label}</span>
      <select className="field" value={props.value ?? ''} onChange={(event) => props.onChoose(event.target.value || undefined)}>
        <option value="">{words('right.any')}</option>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

function Row({ item, now }: { item: RecoveryItem; now: number }) {
  const name = item.person.name ?? words('person.unknown')
  return (
    <li>
      <Link to="/recoveries/$recovery" params={{ recovery: item.id }} className="rrow">
        <span className="rwhat">
          <b className="strong block">{item.failure}</b>
          <span className="small sub">{words('right.of', { name })}</span>
        </span>
        <span className="small sub rowner">
          {item.owner}
          <span className="tiny muted block">{item.found === null ? '' : words(`found.${item.found}`)}</span>
        </span>
        <span className="rfar small">
          <Steps steps={item.steps} now={now} brief />
          <span>{words(`stage.${item.at}`)}</span>
        </span>
        <Due item={item} now={now} />
      </Link>
    </li>
  )
}

export function Due({ item, now }: { item: RecoveryItem; now: number }) {
  if (item.due === null) return <span className="rdue tiny muted num">{words('right.since', { ago: span(now - ms(item.opened)) })}</span>
  return (
    <span className={item.overdue ? 'rdue small strong late' : 'rdue small'}>
      {words(item.overdue ? 'right.wasDue' : 'right.isDue', { at: dayClock(item.due, now) })}
    </span>
  )
}
