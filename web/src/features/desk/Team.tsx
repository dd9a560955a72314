import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MessageCircleQuestion, Users } from 'lucide-react'
import { useState } from 'react'
import { send } from '../../api/client'
import { useWrite } from '../../api/hooks'
import { consultsQuery } from '../../api/recoveryQueries'
import type { Contribution } from '../../api/recoveryTypes'
import type { ConversationPage } from '../../api/types'
import { BecauseDialog } from '../../ui/BecauseDialog'
import { clock } from '../../ui/time'
import { words } from '../../words'

const path = (conversation: string, what: string) => `/api/v1/conversations/${encodeURIComponent(conversation)}/${what}`

/** What members of the pod wrote for the customer: the lead sends it, once, or takes it into the box to change it. */
export function Contributions(props: { page: ConversationPage; me: string | undefined; onEdit: (text: string) => void }) {
  const { conversation, contributions = [] } = props.page
  const lead = props.page.pod?.members.find((member) => member.employee === conversation.lead)
  const leads = conversation.lead === props.me
  const take = useWrite<Contribution>(
    () => path(conversation.id, 'replies'),
    (one) => ({ text: one.text, contribution: one.id }),
  )
  const asked = (conversation.consults ?? []).filter((one) => !one.answered)
  if (conversation.status === 'RESOLVED' || (contributions.length === 0 && asked.length === 0 && (leads || !conversation.lead))) return null
  return (
    <section className="team" aria-label={words('team.title')}>
      {leads || !lead ? null : <p className="small sub">{words('team.youSuggest', { name: lead.name })}</p>}
      {asked.map((one) => (
        <p key={one.id} className="small sub row">
          <MessageCircleQuestion className="ic s" aria-hidden="true" />
          {words('team.waits', { by: one.by, name: one.name, question: one.question })}
        </p>
      ))}
      {contributions.map((one) => (
        <div key={one.id} className="contribution">
          <p className="small">
            <Users className="ic s" aria-hidden="true" /> <b className="strong">{words('team.suggests', { name: one.name })}</b>{' '}
            <time className="muted tiny" dateTime={one.at}>
              {clock(one.at)}
            </time>
          </p>
          <p>{one.text}</p>
          {leads ? (
            <div className="row">
              <button type="button" className="btn pri s" disabled={take.isPending} onClick={() => take.mutate(one)}>
                {words('team.send')}
              </button>
              <button type="button" className="btn gho s" onClick={() => props.onEdit(one.text)}>
                {words('team.edit')}
              </button>
            </div>
          ) : null}
        </div>
      ))}
      {take.isError ? <p className="bad small">{words('state.writeFailed', { detail: take.error.message })}</p> : null}
    </section>
  )
}

/** A colleague is asked; the lead stays, and the customer notices nothing. */
export function ConsultDialog({ page, me, onClose }: { page: ConversationPage; me: string | undefined; onClose: () => void }) {
  const others = (page.pod?.members ?? []).filter((member) => member.employee !== me)
  const [of, setOf] = useState(others.find((member) => member.present)?.employee ?? others[0]?.employee ?? '')
  return (
    <BecauseDialog
      title={words('team.ask')}
      action={words('team.askDo')}
      label={words('team.question')}
      hint={words('team.questionHint')}
      incomplete={of === ''}
      write={(text) => send('POST', path(page.conversation.id, 'consults'), { of, text })}
      onClose={onClose}
    >
      <p className="sub">{words('team.askExplain')}</p>
      <label>
        {words('team.whom')}
        <select className="field" value={of} onChange={(event) => setOf(event.target.value)}>
          {others.map((member) => (
            <option key={member.employee} value={member.employee}>
              {words(member.present ? 'pod.with' : 'pod.withAway', { name: member.name, function: member.function })}
            </option>
          ))}
        </select>
      </label>
    </BecauseDialog>
  )
}

/** What colleagues asked me and I have not answered; a note or a suggested reply answers it. */
export function AskedOfMe() {
  const items = useQuery(consultsQuery).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="askedofme" aria-label={words('team.asked')}>
      <h2 className="qsec">
        {words('team.asked')}
        <span className="muted num">{items.length}</span>
      </h2>
      <ul>
        {items.map((one) => (
          <li key={one.id}>
            <Link to="/desk/$conversation" params={{ conversation: one.conversation }} search={{ list: 'pod' }}>
              <b className="strong">{words('team.asks', { by: one.by, person: one.person ?? words('person.unknown') })}</b>
              <span className="small sub block">{one.text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
