import { useState } from 'react'
import type { Aspect, Label, Readable } from '../api/correctTypes'
import type { Feeling } from '../api/types'
import { words } from '../words'
import { Dialog } from './Dialog'
import { FeelingMark } from './FeelingMark'
import { Marked } from './Marked'

/** What may be put right here; the other readings are put right by the interface. */
const OFFERED = ['FEELING', 'NEED'] as const
type Offered = (typeof OFFERED)[number]

export interface Right {
  reading: Aspect
  from: string
  to: string
  why: string
}

/** "Not right?": what we read, the words that carried it, and what is right instead. By keys alone, if one likes. */
export function CorrectDialog(props: {
  readable: Readable
  own: boolean
  pending: boolean
  failed: string | null
  onClose: () => void
  onSay: (said: Right[]) => void
}) {
  const { readable } = props
  const of = (reading: Offered) => readable.readings.find((one) => one.reading === reading)
  const now = (reading: Offered) => of(reading)?.read[0]?.label ?? ''
  const [right, setRight] = useState<Record<Offered, string>>({ FEELING: now('FEELING'), NEED: now('NEED') })
  const [why, setWhy] = useState('')
  const changed = OFFERED.filter((reading) => of(reading) !== undefined && right[reading] !== now(reading))
  const who = props.own ? 'own' : 'desk'
  return (
    <Dialog title={words(`correct.${who}.title`)} className="correct" onClose={props.onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          props.onSay(changed.map((reading) => ({ reading, from: now(reading), to: right[reading], why: why.trim() })))
        }}
      >
        <blockquote className="said">
          <Marked text={readable.text} evidence={readable.evidence} />
        </blockquote>
        <p className="small muted">{words(readable.evidence.length === 0 ? 'correct.noWords' : 'correct.words')}</p>
        {OFFERED.map((reading) => {
          const one = of(reading)
          return one === undefined ? null : (
            <Choice
              key={reading}
              reading={reading}
              legend={words(`correct.${who}.${reading}`)}
              read={one.read}
              choices={one.choices}
              chosen={right[reading]}
              onChoose={(label) => setRight({ ...right, [reading]: label })}
            />
          )
        })}
        <label>
          {words('correct.why')}
          <input className="field" value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
        </label>
        {props.failed === null ? null : <p className="bad">{words('state.writeFailed', { detail: props.failed })}</p>}
        <div className="foot">
          <button type="button" className="btn gho" onClick={props.onClose}>
            {words('dialog.cancel')}
          </button>
          <button type="submit" className="btn pri" disabled={changed.length === 0 || props.pending}>
            {words('correct.do')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** What was read, one after the other; of a feeling there is one, of needs there may be several. */
function titles(read: Label[]): string {
  return read.map((one) => one.title.toLowerCase()).join(', ')
}

function Choice(props: {
  reading: Offered
  legend: string
  read: Label[]
  choices: Label[]
  chosen: string
  onChoose: (label: string) => void
}) {
  const unread = props.read.length === 0 && !props.choices.some((one) => one.label === '')
  return (
    <fieldset className={props.reading === 'FEELING' ? 'five' : 'many'}>
      <legend>
        {props.legend}
        <span className="muted">
          {unread ? words('correct.unread') : words('correct.read', { read: props.read.length === 0 ? words('correct.none').toLowerCase() : titles(props.read) })}
        </span>
      </legend>
      {props.choices.map((one) => (
        <label key={one.label} className="candidate">
          <input
            type="radio"
            name={props.reading}
            checked={props.chosen === one.label}
            onChange={() => props.onChoose(one.label)}
          />
          {props.reading === 'FEELING' ? <FeelingMark feeling={one.label as Feeling} size={24} quiet /> : null}
          <span>{one.title}</span>
        </label>
      ))}
    </fieldset>
  )
}
