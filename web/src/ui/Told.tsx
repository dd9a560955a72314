import type { Reading } from '../api/types'
import { words } from '../words'
import { sureness } from './feelings'

/** What the signals are called; one that a later release tells keeps its own name. */
const SIGNALS: Record<string, 'urgency' | 'leaving' | 'effort' | 'told-before'> = {
  urgency: 'urgency',
  leaving: 'leaving',
  effort: 'effort',
  'told-before': 'told-before',
}

/** Labels that every company has and that ask for nothing. */
const NOTHING = ['other', 'thanks']

export function signalWords(label: string): string {
  const known = SIGNALS[label]
  return known === undefined ? label.replaceAll('-', ' ') : words(`told.${known}`)
}

/** The needs among what was read. */
export function asked(needs: readonly Reading[]): string[] {
  return needs.filter((need) => !NOTHING.includes(need.label)).map((need) => need.label.replaceAll('-', ' '))
}

/** What a message tells besides its words: all that it asks for, or that we know none of it, and what presses. */
export function Told({ needs, signals, outOfScope }: { needs: readonly Reading[]; signals: readonly Reading[]; outOfScope: boolean }) {
  const kinds = asked(needs)
  if (kinds.length === 0 && signals.length === 0 && !outOfScope) return null
  return (
    <ul className="told tiny" aria-label={words('told.label')}>
      {kinds.map((kind) => (
        <li key={kind} className="chip">
          {kind}
        </li>
      ))}
      {outOfScope && kinds.length === 0 ? <li className="chip fill">{words('told.beyond')}</li> : null}
      {signals.map((signal) => (
        <li key={signal.label} className="chip m" title={words(`sure.${sureness(signal.confidence)}`)}>
          {signalWords(signal.label)}
        </li>
      ))}
    </ul>
  )
}
