import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMe } from '../../api/hooks'
import { recoveryQuery } from '../../api/recoveryQueries'
import type { RecoveryPage } from '../../api/recoveryTypes'
import { useActions } from '../../ui/actions'
import { Loaded } from '../../ui/States'
import { dayClock, exact } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { GiveDialog, HandOnDialog, StepDialog } from './moves'
import { money } from './money'
import { Steps } from './Steps'

type Asking = 'take' | 'hand' | 'apologised' | 'solved' | 'give' | 'followed-up' | null

export function RecoveryScreen() {
  const { recovery = '' } = useParams({ strict: false }) as { recovery?: string }
  const query = useQuery(recoveryQuery(recovery))
  useEffect(() => {
    document.title = `${query.data?.recovery.failure ?? words('nav.right')}, Skein`
  }, [query.data])
  return (
    <div className="page">
      <Link to="/recoveries" className="link small">
        {words('right.back')}
      </Link>
      <Loaded query={query} rows={6}>
        {(page) => <One page={page} />}
      </Loaded>
    </div>
  )
}

function One({ page }: { page: RecoveryPage }) {
  const { recovery } = page
  const me = useMe()
  const now = useNow()
  const [asking, setAsking] = useState<Asking>(null)
  const mine = me !== undefined && recovery.owner === me.name
  const can = (stage: keyof typeof recovery.steps) => recovery.open && recovery.steps[stage] === undefined
  useActions([
    ...(mine || !recovery.open ? [] : [{ id: 'take', key: 't', label: words('right.take'), run: () => setAsking('take') }]),
    ...(recovery.open ? [{ id: 'hand', key: 'l', label: words('right.hand'), run: () => setAsking('hand') }] : []),
    ...(can('SOLVED') ? [{ id: 'solve', key: 's', label: words('right.solve'), run: () => setAsking('solved') }] : []),
  ])
  const name = recovery.person.name ?? words('person.unknown')
  return (
    <>
      <header className="pagehead">
        <div>
          <h1>{recovery.failure}</h1>
          <p className="sub dots">
            <Link to="/people/$person" params={{ person: recovery.person.id }} className="link">
              {name}
            </Link>
            {recovery.kindTitle === '' ? null : <span>{recovery.kindTitle}</span>}
            {recovery.found === null ? null : <span>{words(`foundLong.${recovery.found}`)}</span>}
          </p>
        </div>
        <span className={recovery.open ? 'chip push' : 'chip fill push'}>{words(recovery.open ? 'right.isOpen' : 'right.isDone')}</span>
      </header>
      <section className="card rcard">
        <div className="row wrap">
          <p>
            {words('right.ownedBy')} <b className="strong">{mine ? words('right.you', { name: recovery.owner }) : recovery.owner}</b>
            {recovery.due === null ? null : (
              <span className={recovery.overdue ? 'late strong' : 'sub'}>
                {' · '}
                {words(recovery.overdue ? 'right.wasDue' : 'right.isDue', { at: dayClock(recovery.due, now) })}
              </span>
            )}
          </p>
          {recovery.open ? (
            <span className="row push wrap">
              {mine ? null : (
                <button type="button" className="btn pri s" onClick={() => setAsking('take')}>
                  {words('right.take')} <kbd>T</kbd>
                </button>
              )}
              <button type="button" className="btn sec s" onClick={() => setAsking('hand')}>
                {words('right.hand')} <kbd>L</kbd>
              </button>
            </span>
          ) : null}
        </div>
        <Steps steps={recovery.steps} now={now} />
        {recovery.open ? (
          <div className="row wrap">
            {can('APOLOGISED') ? <Do onDo={() => setAsking('apologised')}>{words('right.apologise')}</Do> : null}
            {can('SOLVED') ? <Do onDo={() => setAsking('solved')}>{words('right.solve')}</Do> : null}
            {recovery.credit === null && recovery.offer === null ? <Do onDo={() => setAsking('give')}>{words('right.give')}</Do> : null}
            {can('FOLLOWED_UP') ? <Do onDo={() => setAsking('followed-up')}>{words('right.follow')}</Do> : null}
            {page.conversation === null ? null : (
              <Link className="btn gho s" to="/desk/$conversation" params={{ conversation: page.conversation }}>
                {words('right.talk')}
              </Link>
            )}
          </div>
        ) : null}
      </section>
      <div className="cols">
        <Decisions page={page} now={now} />
        <aside className="side">
          <Given page={page} />
          <Ledger page={page} now={now} />
          {page.answer === null ? null : (
            <section className="card">
              <h2>{words('right.answer')}</h2>
              {page.answer.words === '' ? null : <p className="quote">{page.answer.words}</p>}
              <p className="small sub">
                {page.answer.heard === null ? '' : words('right.heard', { heard: page.answer.heard })}{' '}
                {page.answer.solved === null ? '' : words(page.answer.solved ? 'right.solvedYes' : 'right.solvedNo')}
              </p>
            </section>
          )}
        </aside>
      </div>
      {asking === 'hand' ? <HandOnDialog page={page} onClose={() => setAsking(null)} /> : null}
      {asking === 'give' ? <GiveDialog page={page} onClose={() => setAsking(null)} /> : null}
      {asking === 'take' || asking === 'apologised' || asking === 'solved' || asking === 'followed-up' ? (
        <StepDialog step={asking} page={page} me={me?.employee ?? ''} onClose={() => setAsking(null)} />
      ) : null}
    </>
  )
}

function Do({ onDo, children }: { onDo: () => void; children: string }) {
  return (
    <button type="button" className="btn sec s" onClick={onDo}>
      {children}
    </button>
  )
}

/** What was decided about it, and what spoke against what was asked. */
function Decisions({ page, now }: { page: RecoveryPage; now: number }) {
  return (
    <section className="card">
      <h2>{words('right.decisions')}</h2>
      {page.decisions.length === 0 ? <p className="sub">{words('right.noDecisions')}</p> : null}
      <ul className="rlog">
        {page.decisions.map((one) => (
          <li key={one.id}>
            <time className="tiny muted num" dateTime={one.at} title={exact(one.at)}>
              {dayClock(one.at, now)}
            </time>
            <div>
              <Link to="/events/$event" params={{ event: one.cause }} className="link">
                {one.kind === 'offer' && one.chosen === 'nothing' ? words('right.refused') : one.chosen}
              </Link>
              <p className="small sub">
                {one.owner === '' ? one.because : words('right.decidedBy', { who: one.owner, because: one.because })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Given({ page }: { page: RecoveryPage }) {
  const { recovery, allowance } = page
  return (
    <section className="card">
      <h2>{words('right.madeGood')}</h2>
      <p>{recovery.offer ?? words('right.nothingGiven')}</p>
      {recovery.credit === null ? null : <p className="small sub num">{money(recovery.credit.amountMinor, recovery.credit.currency)}</p>}
      {allowance === null ? (
        <p className="small muted">{words('right.noRule')}</p>
      ) : (
        <p className="small muted num">
          {words('right.left', { customer: money(allowance.leftForCustomerMinor, allowance.currency), today: money(allowance.leftTodayMinor, allowance.currency) })}
        </p>
      )}
    </section>
  )
}

function Ledger({ page, now }: { page: RecoveryPage; now: number }) {
  return (
    <section className="card">
      <h2>{words('right.ledger')}</h2>
      {page.ledger.length === 0 ? <p className="sub">{words('right.noApology')}</p> : null}
      <ul className="rlog">
        {page.ledger.map((line) => (
          <li key={line.at}>
            <time className="tiny muted num" dateTime={line.at} title={exact(line.at)}>
              {dayClock(line.at, now)}
            </time>
            <span>{words('right.apologisedBy', { channel: words(`channel.${line.channel as 'CHAT'}`) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
