import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { send } from '../../api/client'
import { useWrite } from '../../api/hooks'
import type { DecidedLately, NextBestRules, Release } from '../../api/nextBestTypes'
import { decidedQuery, nextBestQuery } from '../../api/recoveryQueries'
import { BecauseDialog } from '../../ui/BecauseDialog'
import { Empty, Loaded } from '../../ui/States'
import { day, dayClock, exact, ms, span } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { LearningTabs } from './LearningTabs'

type Step = 'propose' | 'approve' | 'live' | 'back'
const NEXT: Partial<Record<Release['stage'], Step>> = { LEARNED: 'propose', PROPOSED: 'approve', APPROVED: 'live', RETIRED: 'back' }

/** Who lets what decide, by which rules, and what it decided: with its chance and its reasons. */
export function NextBestScreen() {
  const query = useQuery(nextBestQuery)
  const [asking, setAsking] = useState<{ release: Release; step: Step } | null>(null)
  const now = useNow()
  const learn = useWrite<void>(
    () => '/api/v1/next-best/learn',
    () => ({}),
  )
  useEffect(() => {
    document.title = `${words('nextBest.title')}, Skein`
  }, [])
  return (
    <div className="page">
      <header className="pagehead">
        <div>
          <h1>{words('nextBest.title')}</h1>
          <p className="sub">{words('nextBest.explain')}</p>
        </div>
        <button type="button" className="btn sec push" disabled={learn.isPending} onClick={() => learn.mutate()}>
          {words('nextBest.learn')}
        </button>
      </header>
      <LearningTabs />
      {learn.isError ? <p className="age">{words('state.writeFailed', { detail: learn.error.message })}</p> : null}
      <Loaded query={query} rows={5}>
        {(found) => (
          <div className="cols">
            <div className="stackform">
              <section className="card">
                <h2>{words('nextBest.releases')}</h2>
                <ul className="releases">
                  {found.versions.map((release) => (
                    <One key={release.version} release={release} now={now} onStep={(step) => setAsking({ release, step })} />
                  ))}
                </ul>
              </section>
              <Lately now={now} />
            </div>
            {found.rules === undefined ? null : <Rules rules={found.rules} />}
          </div>
        )}
      </Loaded>
      {asking === null ? null : (
        <BecauseDialog
          title={words('nextBest.version', { version: asking.release.version })}
          action={words(`nextBest.do.${asking.step}`)}
          write={(because) => send('POST', `/api/v1/next-best/${asking.release.version}/${asking.step === 'back' ? 'live' : asking.step}`, { because })}
          onClose={() => setAsking(null)}
        >
          <p className="sub">{words(`nextBest.explainStep.${asking.step}`)}</p>
        </BecauseDialog>
      )}
    </div>
  )
}

function One({ release, now, onStep }: { release: Release; now: number; onStep: (step: Step) => void }) {
  const step = NEXT[release.stage]
  return (
    <li>
      <div className="row wrap">
        <b className="strong">{words('nextBest.version', { version: release.version })}</b>
        <span className={release.stage === 'LIVE' ? 'chip m' : 'chip fill'}>{words(release.stage === 'LIVE' ? 'nextBest.live' : `nextBest.stage.${release.stage}`)}</span>
        <span className="small muted num">{words('nextBest.outcomes', { count: release.outcomes })}</span>
        {step === undefined ? null : (
          <button type="button" className="btn sec s push" onClick={() => onStep(step)}>
            {words(`nextBest.do.${step}`)}
          </button>
        )}
      </div>
      <ol className="rlog small">
        {release.trail.map((one) => (
          <li key={`${one.stage} ${one.at}`}>
            <time className="tiny muted num" dateTime={one.at} title={exact(one.at)}>
              {ms(one.at) === 0 ? '' : day(one.at, now)}
            </time>
            <span>{words('nextBest.trail', { stage: words(`nextBest.stage.${one.stage}`), by: one.by, because: one.because })}</span>
          </li>
        ))}
      </ol>
    </li>
  )
}

function Rules({ rules }: { rules: NextBestRules }) {
  const how = rules.explorer.toLowerCase().replace('_', ' ')
  const lines: [string, string][] = [
    [words('nextBest.ruleOwner'), rules.owner],
    [words('nextBest.explorer'), rules.exploring ? words('nextBest.exploring', { how, floor: Math.round(rules.floor * 100) }) : words('nextBest.best')],
    [words('nextBest.outcomeMin'), rules.outcomeMin.toFixed(2)],
    [words('nextBest.costMax'), (rules.costMaxMinor / 100).toFixed(2)],
    [words('nextBest.waitMax'), span(rules.waitMaxSeconds * 1000)],
    [words('nextBest.fresh'), span(rules.freshSeconds * 1000)],
    [words('nextBest.stale'), span(rules.staleSeconds * 1000)],
  ]
  return (
    <aside className="side">
      <section className="card">
        <h2>{words('nextBest.rules')}</h2>
        <dl className="ruleset small">
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt className="muted">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </aside>
  )
}

function Lately({ now }: { now: number }) {
  const query = useQuery(decidedQuery)
  return (
    <section className="card">
      <h2>{words('nextBest.lately')}</h2>
      <Loaded query={query} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words('nextBest.none')}>{words('nextBest.noneHint')}</Empty>
          ) : (
            <ul className="rlog">
              {items.map((one) => (
                <Decided key={one.id} one={one} now={now} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}

function Decided({ one, now }: { one: DecidedLately; now: number }) {
  return (
    <li>
      <time className="tiny muted num" dateTime={one.at} title={exact(one.at)}>
        {dayClock(one.at, now)}
      </time>
      <div>
        <Link to="/events/$event" params={{ event: one.cause }} className="link">
          {one.chosen}
        </Link>{' '}
        <span className="small muted num">{words('nextBest.chance', { n: Math.round(one.probability * 100) })}</span>
        <p className="small sub">{one.because}</p>
        <ul className="tiny muted">
          {one.options.map((option) => (
            <li key={option.name}>{option.against === '' ? option.name : words('nextBest.against', { option: option.name, against: option.against })}</li>
          ))}
        </ul>
      </div>
    </li>
  )
}
