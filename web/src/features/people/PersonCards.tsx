import { useState } from 'react'
import { send } from '../../api/client'
import type { Consent, Identity, Merge } from '../../api/types'
import { BecauseDialog } from '../../ui/BecauseDialog'
import { dayClock } from '../../ui/time'
import { words } from '../../words'

export function Identities({ identities }: { identities: Identity[] }) {
  return (
    <section className="card">
      <h2>{words('identity.title')}</h2>
      <ul className="facts">
        {identities.map((identity) => (
          <li key={identity.kind + identity.value}>
            <span className="muted kind">{words(`identity.${identity.kind}`)}</span>
            <span className="value">{identity.value}</span>
            <span className={identity.zone === 'VERIFIED' ? 'chip' : 'chip fill'}>{words(`identity.${identity.zone}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Consents({ consents, now }: { consents: Consent[]; now: number }) {
  return (
    <section className="card">
      <h2>{words('consent.title')}</h2>
      {consents.length === 0 ? <p className="muted">{words('consent.none')}</p> : null}
      <ul className="facts">
        {consents.map((consent) => (
          <li key={consent.purpose + (consent.channel ?? '')}>
            <span className="value">
              {words(`purpose.${consent.purpose}`)}
              {consent.channel ? <span className="muted"> {words(`channel.${consent.channel}`)}</span> : null}
              <span className="tiny muted block">
                {words('consent.from', { source: consent.source, at: dayClock(consent.at, now) })}
              </span>
            </span>
            <span className={consent.granted ? 'chip' : 'chip fill'}>{words(consent.granted ? 'consent.yes' : 'consent.no')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Merges({ person, merges, now }: { person: string; merges: Merge[]; now: number }) {
  const [undoing, setUndoing] = useState<Merge | null>(null)
  if (merges.length === 0) return null
  return (
    <section className="card">
      <h2>{words('merge.title')}</h2>
      <ul className="facts">
        {merges.map((merge) => (
          <li key={merge.from}>
            <span className="value">
              {merge.because}
              <span className="tiny muted block">{words('merge.from', { from: merge.from.replace(/^customer:/, '').slice(0, 8), at: dayClock(merge.at, now) })}</span>
            </span>
            <button type="button" className="btn sec s" onClick={() => setUndoing(merge)}>
              {words('merge.undo')}
            </button>
          </li>
        ))}
      </ul>
      {undoing === null ? null : <UndoDialog person={person} merge={undoing} onClose={() => setUndoing(null)} />}
    </section>
  )
}

function UndoDialog({ person, merge, onClose }: { person: string; merge: Merge; onClose: () => void }) {
  const from = merge.from.replace(/^customer:/, '')
  return (
    <BecauseDialog
      title={words('merge.undoTitle')}
      action={words('merge.undo')}
      write={(because) => send('POST', `/api/v1/people/${encodeURIComponent(person)}/merges/${encodeURIComponent(from)}/undo`, { because })}
      onClose={onClose}
    >
      <p className="sub">{words('merge.undoExplain')}</p>
    </BecauseDialog>
  )
}

export function Traits({ traits }: { traits: Record<string, unknown> }) {
  const known = Object.entries(traits)
  if (known.length === 0) return null
  return (
    <section className="card">
      <h2>{words('trait.title')}</h2>
      <ul className="facts">
        {known.map(([name, value]) => (
          <li key={name}>
            <span className="muted kind">{name}</span>
            <span className="value">{typeof value === 'object' && value !== null && 'value' in value ? String(value.value) : String(value)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
