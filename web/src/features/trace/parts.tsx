import { Brain, Ear, Sprout } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Trace } from '../../api/learnTypes'
import type { Insight, Reading } from '../../api/types'
import { FeelingMark } from '../../ui/FeelingMark'
import { sureness } from '../../ui/feelings'
import { signalWords } from '../../ui/Told'
import { dayClock, span } from '../../ui/time'
import { words } from '../../words'

const LINES_MAX = 12
const READINGS_SHOWN = 3

export function Part(props: { icon: ReactNode; title: string; sentence: string; machine?: boolean; children?: ReactNode }) {
  return (
    <section className={props.machine ? 'tpart machine' : 'tpart'}>
      <span className="tdot" aria-hidden="true">
        {props.icon}
      </span>
      <div>
        <h2>{props.title}</h2>
        <p className="sub">{props.sentence}</p>
        {props.children}
      </div>
    </section>
  )
}

export function HeardPart({ trace }: { trace: Trace }) {
  const { heard, event } = trace
  const after = heard.receivedAfterMs ?? 0
  const data = Object.entries(event.data ?? {}).filter(([name]) => name !== 'text')
  return (
    <Part
      icon={<Ear className="ic" />}
      title={words('trace.heard')}
      sentence={words(after < 60_000 ? 'trace.heardSoon' : 'trace.heardLate', {
        source: heard.source ?? event.source,
        after: after < 1000 ? words('time.ms', { n: after }) : span(after),
      })}
    >
      <dl className="pairs">
        {heard.zone ? <Pair name={words('trace.zone')} value={heard.zone === 'VERIFIED' ? words('identity.VERIFIED') : heard.zone === 'CLAIMED' ? words('identity.CLAIMED') : heard.zone} /> : null}
        {(heard.identities ?? []).map((identity) => (
          <Pair key={identity.kind + identity.value} name={words(`identity.${identity.kind}`)} value={`${identity.value}, ${words(`identity.${identity.zone}`)}`} />
        ))}
        {data.slice(0, LINES_MAX).map(([name, value]) => (
          <Pair key={name} name={name} value={typeof value === 'string' ? value : JSON.stringify(value)} />
        ))}
        <Pair name={words('trace.id')} value={event.id} />
      </dl>
    </Part>
  )
}

export function Pair({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

export function Inferred({ trace }: { trace: Trace }) {
  const { insight, needs, passages } = trace.inferred
  const nothing = !insight && (needs ?? []).length === 0 && (passages ?? []).length === 0
  return (
    <Part
      machine
      icon={<Brain className="ic" />}
      title={words('trace.inferred')}
      sentence={nothing ? words('trace.inferredNone') : insight ? words('trace.inferredBy', { model: insight.model }) : words('trace.inferredFromEvent')}
    >
      {insight ? <Readings insight={insight} /> : null}
      {(needs ?? []).map((need) => (
        <div key={need.id} className="tline">
          <b className="strong">{words('trace.need', { need: need.kind.replaceAll('-', ' '), about: need.about })}</b>
          <span className="chip fill">{words(`need.${need.status}`)}</span>
          <div className="small muted">{need.because}</div>
        </div>
      ))}
      {(passages ?? []).map((passage) => (
        <div key={passage.article + passage.text} className="tline">
          <b className="strong">{passage.title}</b>
          <div className="small sub">{passage.text}</div>
        </div>
      ))}
    </Part>
  )
}

function Readings({ insight }: { insight: Insight }) {
  return (
    <>
      {insight.feelingConfidence > 0 ? (
        <div className="row tfeeling">
          <FeelingMark feeling={insight.feeling} size={28} quiet />
          <span>
            <b className="strong">{words(`feeling.${insight.feeling}`)}</b>
            <span className="small muted block">
              {words(`sure.${sureness(insight.feelingConfidence)}`)}, {percent(insight.feelingConfidence)}
            </span>
          </span>
        </div>
      ) : null}
      <dl className="pairs">
        {insight.language.confidence > 0 ? <Pair name={words('trace.language')} value={said([insight.language])} /> : null}
        {insight.sentiment.confidence > 0 ? <Pair name={words('trace.sentiment')} value={said([insight.sentiment])} /> : null}
        {insight.emotions.length === 0 ? null : <Pair name={words('trace.emotions')} value={said(insight.emotions)} />}
        {insight.need.length === 0 ? null : <Pair name={words('trace.needs')} value={said(insight.need)} />}
        {insight.outOfScope ? <Pair name={words('trace.beyond')} value={`${words('told.beyond')}, ${percent(insight.outOfScope.confidence)}`} /> : null}
        {(insight.signals ?? []).map((signal) => (
          <Pair key={signal.label} name={words('trace.shows')} value={`${signalWords(signal.label)}, ${percent(signal.confidence)}`} />
        ))}
        {(insight.promised ?? []).map((promise) => (
          <Pair key={promise.start} name={words('trace.promised')} value={`${words(`sure.${sureness(promise.confidence)}`)}, ${percent(promise.confidence)}`} />
        ))}
      </dl>
    </>
  )
}

function said(readings: Reading[]): string {
  return readings
    .slice(0, READINGS_SHOWN)
    .map((reading) => `${reading.label.replaceAll('-', ' ')} ${percent(reading.confidence)}`)
    .join(', ')
}

export function percent(share: number): string {
  return words('number.percent', { n: Math.round(share * 100) })
}

export function Learned({ trace, now }: { trace: Trace; now: number }) {
  const outcomes = trace.learned.outcomes ?? []
  const surveys = trace.learned.surveys ?? []
  const open = trace.learned.open ?? []
  const count = outcomes.length + surveys.filter((survey) => survey.answered).length
  return (
    <Part
      icon={<Sprout className="ic" />}
      title={words('trace.learned')}
      sentence={count > 0 ? words('trace.learnedSome', { count }) : words(open.length > 0 ? 'trace.learnedWaits' : 'trace.learnedNone')}
    >
      {outcomes.map((outcome) => (
        <div key={outcome.id} className="tline">
          <b className="strong">{outcome.measure.replaceAll('-', ' ')}</b>{' '}
          {outcome.measure === 'heard' ? words('trace.ofFive', { n: outcome.value }) : words(outcome.value > 0 ? 'trace.yes' : 'trace.no')}
          <div className="tiny muted">{dayClock(outcome.at, now)}</div>
        </div>
      ))}
      {surveys.map((survey) => (
        <div key={survey.id} className="tline">
          <b className="strong">{words(survey.answered ? 'trace.answered' : 'trace.asked')}</b>{' '}
          {survey.heard ? words('trace.heardScore', { n: survey.heard }) : ''}{' '}
          {survey.solved === null || survey.solved === undefined ? '' : words(survey.solved ? 'trace.solved' : 'trace.unsolved')}
          {survey.words ? <div className="quote">“{survey.words}”</div> : null}
        </div>
      ))}
      {open.map((wait) => (
        <div key={wait.decision + wait.waitsFor} className="tline muted">
          {words('trace.waits', { for: wait.waitsFor })}
        </div>
      ))}
    </Part>
  )
}
