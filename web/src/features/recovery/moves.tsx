import { useState } from 'react'
import { send } from '../../api/client'
import type { RecoveryPage } from '../../api/recoveryTypes'
import { BecauseDialog } from '../../ui/BecauseDialog'
import { localInput } from '../../ui/time'
import { words } from '../../words'
import { minor, money } from './money'

const DAY_MS = 86_400_000
const path = (page: RecoveryPage, what: string) => `/api/v1/recoveries/${encodeURIComponent(page.recovery.id)}/${what}`

type Step = 'take' | 'apologised' | 'solved' | 'followed-up'

/** One step by hand, with the words of why. */
export function StepDialog({ step, page, me, onClose }: { step: Step; page: RecoveryPage; me: string; onClose: () => void }) {
  const [channel, setChannel] = useState('VOICE')
  const [due, setDue] = useState(() => localInput(Date.now() + 2 * DAY_MS))
  const body = (because: string) => {
    if (step === 'take') return { owner: me, because }
    if (step === 'apologised') return { stage: step, channel, because }
    if (step === 'solved') return { stage: step, followUp: new Date(due).toISOString(), because }
    return { stage: step, because }
  }
  return (
    <BecauseDialog
      title={words(`move.${step}.title`)}
      action={words(`move.${step}.do`)}
      hint={words(`move.${step}.hint`)}
      incomplete={step === 'solved' && Number.isNaN(Date.parse(due))}
      write={(because) => send('POST', path(page, 'move'), body(because))}
      onClose={onClose}
    >
      <p className="sub">{words(`move.${step}.explain`)}</p>
      {step === 'apologised' ? (
        <label>
          {words('move.channel')}
          <select className="field" value={channel} onChange={(event) => setChannel(event.target.value)}>
            {(['VOICE', 'CHAT', 'EMAIL', 'SMS'] as const).map((one) => (
              <option key={one} value={one}>
                {words(`channel.${one}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {step === 'solved' ? (
        <label>
          {words('move.askAgain')}
          <input className="field" type="datetime-local" required value={due} onChange={(event) => setDue(event.target.value)} />
        </label>
      ) : null}
    </BecauseDialog>
  )
}

/** Who takes it from here, and why: the reason is kept with the change. */
export function HandOnDialog({ page, onClose }: { page: RecoveryPage; onClose: () => void }) {
  const others = page.colleagues.filter((one) => one.name !== page.recovery.owner)
  const [to, setTo] = useState(others[0]?.employee ?? '')
  return (
    <BecauseDialog
      title={words('move.hand.title')}
      action={words('move.hand.do')}
      hint={words('lead.becauseHint')}
      incomplete={to === ''}
      write={(because) => send('POST', path(page, 'move'), { owner: to, because })}
      onClose={onClose}
    >
      <label>
        {words('lead.to')}
        <select className="field" value={to} onChange={(event) => setTo(event.target.value)}>
          {others.map((one) => (
            <option key={one.employee} value={one.employee}>
              {one.function === '' ? one.name : words('pod.with', one)}
            </option>
          ))}
        </select>
      </label>
    </BecauseDialog>
  )
}

/** Something given, within what authority, customer and day allow; more is refused, and said so. */
export function GiveDialog({ page, onClose }: { page: RecoveryPage; onClose: () => void }) {
  const { allowance } = page
  const currency = allowance?.currency ?? 'EUR'
  const [amount, setAmount] = useState('')
  const [text, setText] = useState('')
  const [authority, setAuthority] = useState(allowance?.authorities[0]?.name ?? '')
  const cents = amount.trim() === '' ? 0 : minor(amount, currency)
  return (
    <BecauseDialog
      title={words('move.give.title')}
      action={words('move.give.do')}
      hint={words('move.give.hint')}
      incomplete={cents === undefined || text.trim() === ''}
      write={(because) =>
        send('POST', path(page, 'make-good'), { kind: cents === 0 ? 'gesture' : 'voucher', amountMinor: cents, currency, text: text.trim(), authority, because })
      }
      onClose={onClose}
    >
      <label>
        {words('move.give.what')}
        <input className="field" required value={text} placeholder={words('move.give.whatHint')} onChange={(event) => setText(event.target.value)} />
      </label>
      <label>
        {words('move.give.amount', { currency })}
        <input className="field" inputMode="decimal" value={amount} onChange={(event) => setAmount(event.target.value)} />
        {cents === undefined ? <span className="bad small">{words('move.give.noAmount')}</span> : null}
      </label>
      {allowance === null || allowance.authorities.length === 0 ? null : (
        <label>
          {words('move.give.authority')}
          <select className="field" value={authority} onChange={(event) => setAuthority(event.target.value)}>
            {allowance.authorities.map((one) => (
              <option key={one.name} value={one.name}>
                {words('move.give.upTo', { name: one.name, upTo: money(one.upToMinor, currency) })}
              </option>
            ))}
          </select>
        </label>
      )}
    </BecauseDialog>
  )
}
