import { useState } from 'react'
import { send } from '../../api/client'
import type { ConversationPage, PodMember } from '../../api/types'
import { Avatar } from '../../ui/Avatar'
import { BecauseDialog } from '../../ui/BecauseDialog'
import { words } from '../../words'

/** Who leads next, and why: the reason is read by the pod and kept with the change. */
export function LeadDialog({ page, onClose }: { page: ConversationPage; onClose: () => void }) {
  const members = (page.pod?.members ?? []).filter((member) => member.employee !== page.pod?.lead)
  const [to, setTo] = useState(members.find((member) => member.present)?.employee ?? members[0]?.employee ?? '')
  return (
    <BecauseDialog
      title={words('lead.title')}
      action={words('lead.do')}
      hint={words('lead.becauseHint')}
      incomplete={to === ''}
      write={(because) => send('POST', `/api/v1/conversations/${encodeURIComponent(page.conversation.id)}/lead`, { employee: to, because })}
      onClose={onClose}
    >
      <fieldset>
        <legend>{words('lead.to')}</legend>
        {members.map((member) => (
          <Candidate key={member.employee} member={member} chosen={member.employee === to} onChoose={setTo} />
        ))}
        {members.length === 0 ? <p className="muted">{words('lead.nobody')}</p> : null}
      </fieldset>
    </BecauseDialog>
  )
}

function Candidate(props: { member: PodMember; chosen: boolean; onChoose: (employee: string) => void }) {
  const { member } = props
  return (
    <label className="candidate">
      <input type="radio" name="lead" checked={props.chosen} onChange={() => props.onChoose(member.employee)} />
      <Avatar name={member.name} size={26} />
      <span>
        <b className="strong">{member.name}</b>
        <span className="tiny sub block">
          {member.function}, {words(member.present ? 'lead.load' : 'lead.away', { leading: member.leading, capacity: member.capacity })}
        </span>
      </span>
    </label>
  )
}
