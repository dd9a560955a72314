import { useQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { send } from '../../api/client'
import { podsQuery } from '../../api/queries'
import type { ConversationPage, PodMember } from '../../api/types'
import { Avatar } from '../../ui/Avatar'
import { BecauseDialog } from '../../ui/BecauseDialog'
import { words } from '../../words'

/** Marks the choice of a whole pod among those of employees. */
const POD = 'pod/'

/** Who leads next, or which pod, and why: the reason is read by the pod and kept with the change. */
export function LeadDialog({ page, me, onClose }: { page: ConversationPage; me: string | undefined; onClose: () => void }) {
  const members = (page.pod?.members ?? []).filter((member) => member.employee !== page.pod?.lead)
  const pods = (useQuery(podsQuery).data?.items ?? []).filter((pod) => pod.id !== page.pod?.id)
  const [to, setTo] = useState((members.find((member) => member.employee === me) ?? members.find((member) => member.present))?.employee ?? members[0]?.employee ?? '')
  const path = `/api/v1/conversations/${encodeURIComponent(page.conversation.id)}`
  return (
    <BecauseDialog
      title={words('lead.title')}
      action={words('lead.do')}
      hint={words('lead.becauseHint')}
      incomplete={to === ''}
      write={(because) =>
        to.startsWith(POD)
          ? send('POST', `${path}/transfer`, { pod: to.slice(POD.length), because })
          : send('POST', `${path}/lead`, { employee: to, because })
      }
      onClose={onClose}
    >
      <fieldset>
        <legend>{words('lead.to')}</legend>
        {members.map((member) => (
          <Candidate key={member.employee} member={member} chosen={member.employee === to} onChoose={setTo} />
        ))}
        {pods.map((pod) => (
          <label key={pod.id} className="candidate">
            <input type="radio" name="lead" checked={to === POD + pod.id} onChange={() => setTo(POD + pod.id)} />
            <Users className="ic" aria-hidden="true" />
            <span>
              <b className="strong">{pod.name}</b>
              <span className="tiny sub block">{words('transfer.hint')}</span>
            </span>
          </label>
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
