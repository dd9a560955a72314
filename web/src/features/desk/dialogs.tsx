import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import type { ConversationPage, PodMember } from '../../api/types'
import { Avatar } from '../../ui/Avatar'
import { Dialog } from '../../ui/Dialog'
import { words } from '../../words'

const base = (page: ConversationPage) => `/api/v1/conversations/${encodeURIComponent(page.conversation.id)}`

/** Who leads next, and why: the reason is read by the pod and kept with the change. */
export function LeadDialog({ page, onClose }: { page: ConversationPage; onClose: () => void }) {
  const members = (page.pod?.members ?? []).filter((member) => member.employee !== page.pod?.lead)
  const [to, setTo] = useState(members.find((member) => member.present)?.employee ?? members[0]?.employee ?? '')
  const [because, setBecause] = useState('')
  const write = useWrite<void>(
    () => `${base(page)}/lead`,
    () => ({ employee: to, because: because.trim() }),
  )
  return (
    <Dialog title={words('lead.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          write.mutate(undefined, { onSuccess: onClose })
        }}
      >
        <fieldset>
          <legend>{words('lead.to')}</legend>
          {members.map((member) => (
            <Candidate key={member.employee} member={member} chosen={member.employee === to} onChoose={setTo} />
          ))}
          {members.length === 0 ? <p className="muted">{words('lead.nobody')}</p> : null}
        </fieldset>
        <label>
          {words('lead.because')}
          <input className="field" required value={because} placeholder={words('lead.becauseHint')} onChange={(e) => setBecause(e.target.value)} />
        </label>
        {write.isError ? <p className="bad">{words('state.writeFailed', { detail: write.error.message })}</p> : null}
        <div className="foot">
          <button type="button" className="btn gho" onClick={onClose}>
            {words('dialog.cancel')}
          </button>
          <button type="submit" className="btn pri" disabled={to === '' || because.trim() === '' || write.isPending}>
            {words('lead.do')}
          </button>
        </div>
      </form>
    </Dialog>
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
