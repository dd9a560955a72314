import { Check } from 'lucide-react'
import type { Correction } from '../api/correctTypes'
import { words } from '../words'
import { dayClock, exact, ms } from './time'

const JUST_NOW_MS = 90_000

const label = (text: string) => text.toLowerCase().replaceAll('_', ' ').replaceAll('-', ' ')

/** A reading somebody has put right: what it is now, by whom, when, and the way back. */
export function CorrectedBy(props: { correction: Correction; who: string; now: number; onUndo?: () => void; pending?: boolean }) {
  const { correction, now } = props
  const fresh = Math.abs(now - ms(correction.at)) < JUST_NOW_MS
  const values = {
    to: correction.to === '' ? words('correct.none').toLowerCase() : label(correction.to),
    from: correction.from === '' ? words('correct.none').toLowerCase() : label(correction.from),
    who: props.who,
    at: fresh ? words('correct.justNow') : dayClock(correction.at, now),
  }
  return (
    <p className="corrected small">
      <Check className="ic s" aria-hidden="true" />
      <span title={correction.why === '' ? exact(correction.at) : `${correction.why}, ${exact(correction.at)}`}>
        {words('correct.by', values)}
      </span>
      {props.onUndo === undefined ? null : (
        <button type="button" className="link" disabled={props.pending} onClick={props.onUndo} aria-label={words('correct.undoLong', values)}>
          {words('correct.undo')}
        </button>
      )}
    </p>
  )
}
