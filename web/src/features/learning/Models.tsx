import { useRef } from 'react'
import { useWrite } from '../../api/hooks'
import type { Evaluation, Figure, ModelVersion, Teaching } from '../../api/correctTypes'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { Whisker } from './Whisker'
import { domainOf } from './scale'

const base = '/api/v1/language-models'
const tenths = (share: number) => (Math.round(share * 1000) / 10).toFixed(1).replace('-', '−')

/** The versions of what reads needs, and the one way to another: learn, compare, go live, roll back. */
export function Models({ teaching }: { teaching: Teaching }) {
  const learn = useWrite<void>(
    () => `${base}/learn`,
    () => ({}),
  )
  const back = useWrite<void>(
    () => `${base}/rollback`,
    () => ({}),
  )
  const card = useRef<HTMLElement>(null)
  // What was pressed goes or rests; the focus stays with the card, not with the page's beginning.
  const act = (go: () => void) => {
    card.current?.focus()
    go()
  }
  const { job } = teaching
  const step = job.state === 'LEARNING' || job.state === 'EVALUATING' ? job.state : null
  const busy = step !== null
  const failed = learn.error ?? back.error
  return (
    <section ref={card} className="card models" aria-label={words('language.models')} tabIndex={-1}>
      <div className="row">
        <h2>{words('language.models')}</h2>
        <span className="push acts">
          {teaching.before ? (
            <button type="button" className="btn sec s" disabled={busy || back.isPending} onClick={() => act(back.mutate)}>
              {words('language.rollBack', { version: teaching.before })}
            </button>
          ) : null}
          <button type="button" className="btn pri s" disabled={busy || learn.isPending || teaching.usable === 0} onClick={() => act(learn.mutate)}>
            {words('language.learn')}
          </button>
        </span>
      </div>
      <p className="small sub">
        {words('language.usable', { count: teaching.usable })}
        {teaching.withheld > 0 ? ` ${words('language.withheld', { count: teaching.withheld })}` : ''}
      </p>
      {step !== null ? (
        <p className="small progress" role="status">
          <progress max={1} value={job.done} aria-label={words(`language.${step}`)} /> {words(`language.${step}`)}
        </p>
      ) : null}
      {job.state === 'FAILED' ? <p className="small bad">{words('language.FAILED', { says: job.says })}</p> : null}
      {failed === null ? null : <p className="small bad">{words('state.writeFailed', { detail: failed.message })}</p>}
      <ul className="versions">
        {teaching.versions.map((version) => (
          <Version key={version.version} version={version} teaching={teaching} busy={busy} act={act} />
        ))}
      </ul>
    </section>
  )
}

function Version(props: { version: ModelVersion; teaching: Teaching; busy: boolean; act: (go: () => void) => void }) {
  const { version, teaching, busy } = props
  const now = useNow()
  const live = useWrite<void>(
    () => `${base}/${encodeURIComponent(version.version)}/live`,
    () => ({}),
  )
  const { evaluation } = version
  const newest = teaching.versions[0]?.version === version.version
  const mayGo = !version.live && newest && evaluation !== null && evaluation !== undefined
  return (
    <li className={version.live ? 'live' : undefined}>
      <div className="row">
        <b className="strong">{words('language.version', { version: version.version })}</b>
        {version.live ? <span className="pill">{words('language.live')}</span> : null}
        <span className="small muted mono">{version.hash}</span>
        {mayGo ? (
          <button type="button" className="btn pri s push" disabled={busy || live.isPending || evaluation.loses} onClick={() => props.act(live.mutate)}>
            {words('language.goLive')}
          </button>
        ) : null}
      </div>
      <p className="small muted dots">
        <span>{words('language.made', { at: dayClock(version.made, now) })}</span>
        <span>{words('language.own', { count: version.own })}</span>
        <span>{words('language.fromCorrections', { count: version.corrections })}</span>
        {version.approvedAt ? <span>{words('language.approved', { who: version.approvedBy, at: dayClock(version.approvedAt, now) })}</span> : null}
      </p>
      {evaluation ? <Evaluated evaluation={evaluation} tolerance={teaching.tolerance} open={mayGo} /> : <p className="small sub">{words('language.unmeasured')}</p>}
      {live.isError ? <p className="small bad">{words('state.writeFailed', { detail: live.error.message })}</p> : null}
    </li>
  )
}

const said = (figure: Figure) => words('language.interval', { value: tenths(figure.value), low: tenths(figure.low), high: tenths(figure.high) })

function Evaluated({ evaluation, tolerance, open }: { evaluation: Evaluation; tolerance: number; open: boolean }) {
  const { difference } = evaluation
  return (
    <div className="evaluated">
      <dl className="small">
        <dt>{words('language.accuracy')}</dt>
        <dd className="num">
          {said(evaluation.accuracy)} <span className="muted">{words('language.tested', { count: evaluation.examples })}</span>
        </dd>
        <dt>{words('language.macro')}</dt>
        <dd className="num">{said(evaluation.macroF1)}</dd>
      </dl>
      {difference ? (
        <div className="beside">
          <Whisker
            uplift={difference.value}
            low={difference.low}
            high={difference.high}
            domain={domainOf([difference])}
            isTold={!evaluation.loses}
          />
          <p className="small sub">
            {words('language.difference', { value: tenths(difference.value), beside: evaluation.beside ?? '', low: tenths(difference.low), high: tenths(difference.high) })}
          </p>
          {open ? (
            <p className="small strong">
              {words(evaluation.loses ? 'language.loses' : 'language.holds', { tolerance: tenths(tolerance), low: tenths(difference.low) })}
            </p>
          ) : null}
          <p className="small sub">
            {evaluation.messages === 0 ? words('language.noMessages') : words('language.differ', { differ: evaluation.differ, messages: evaluation.messages })}
          </p>
        </div>
      ) : null}
    </div>
  )
}
