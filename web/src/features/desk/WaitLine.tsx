import { Hourglass } from 'lucide-react'
import type { Conversation } from '../../api/types'
import { clock, ms } from '../../ui/time'
import { words } from '../../words'

/** What the customer was told of the wait, and whether it still holds. */
export function WaitLine({ conversation, now }: { conversation: Conversation; now: number }) {
  const { queued } = conversation
  if (queued === null || queued === undefined) return null
  const until = ms(queued.until)
  const passed = !Number.isNaN(until) && until < now
  return (
    <div className={passed ? 'qw tiny late' : 'qw tiny'} title={queued.told}>
      <Hourglass className="ic s" aria-hidden="true" />
      <span>
        {Number.isNaN(until)
          ? words('wait.nothing')
          : words(passed ? 'wait.passed' : 'wait.told', { from: clock(ms(queued.from)), until: clock(until) })}
        {queued.callback ? ` ${words('wait.callback')}` : ''}
      </span>
    </div>
  )
}
