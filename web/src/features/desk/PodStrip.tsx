import { ArrowLeftRight, Check, Hand, MessageCircleQuestion } from 'lucide-react'
import type { ConversationPage, PodMember } from '../../api/types'
import { Avatar } from '../../ui/Avatar'
import { words } from '../../words'

/** Places of geese in a V, the lead first: left, top and size in pixels of a box 74 by 54. */
const PLACES = [
  { left: 0, top: 10, size: 34 },
  { left: 29, top: 2, size: 25 },
  { left: 29, top: 27, size: 25 },
  { left: 52, top: 0, size: 20 },
  { left: 52, top: 34, size: 20 },
]

export function PodStrip(props: {
  page: ConversationPage
  me: string | undefined
  onLead: () => void
  onConsult: () => void
  onResolve: () => void
}) {
  const { pod, conversation } = props.page
  const lead = pod?.members.find((member) => member.employee === pod.lead)
  const because = pod?.because || conversation.because
  const isResolved = conversation.status === 'RESOLVED'
  const waits = conversation.queued !== null && conversation.queued !== undefined
  return (
    <div className="pod">
      {pod === null || pod === undefined ? null : <Vee members={inFlight(pod.members, pod.lead)} me={props.me} />}
      <div className="podtext">
        <div title={because}>
          <b className="strong">{waits ? words('pod.waits') : leadWords(lead, props.me)}</b>{' '}
          {because === '' ? null : <span className="muted">{because}</span>}
        </div>
        {pod === null || pod === undefined ? (
          <div className="sub small">{words('pod.none')}</div>
        ) : (
          <div className="sub small" title={`${pod.name}${others(pod.members, pod.lead)}`}>
            {pod.name}
            {others(pod.members, pod.lead)}
          </div>
        )}
      </div>
      <div className="row podacts">
        {pod === null || pod === undefined ? null : (
          <button type="button" className="btn gho s" onClick={props.onConsult} disabled={isResolved}>
            <MessageCircleQuestion className="ic" aria-hidden="true" />
            {words('team.askShort')} <kbd>C</kbd>
          </button>
        )}
        {conversation.lead && !waits ? (
          <button type="button" className="btn sec s" onClick={props.onLead} disabled={isResolved || pod === null || pod === undefined}>
            <ArrowLeftRight className="ic" aria-hidden="true" />
            {words('pod.handOver')} <kbd>L</kbd>
          </button>
        ) : (
          <button type="button" className="btn pri s" onClick={props.onLead} disabled={isResolved}>
            <Hand className="ic" aria-hidden="true" />
            {words('pod.take')} <kbd>L</kbd>
          </button>
        )}
        <button type="button" className="btn sec s" onClick={props.onResolve} disabled={isResolved}>
          <Check className="ic" aria-hidden="true" />
          {isResolved ? words('pod.resolved') : words('pod.resolve')} <kbd>E</kbd>
        </button>
      </div>
    </div>
  )
}

function leadWords(lead: PodMember | undefined, me: string | undefined): string {
  if (lead === undefined) return words('pod.nobodyLeads')
  return lead.employee === me ? words('pod.youLead') : words('pod.leads', { name: first(lead.name) })
}

function others(members: PodMember[], lead: string | null | undefined): string {
  const rest = members.filter((member) => member.employee !== lead)
  if (rest.length === 0) return ''
  const said = rest.map((m) => words(m.present ? 'pod.with' : 'pod.withAway', { name: first(m.name), function: m.function }))
  return `: ${said.join(', ')}`
}

/** The lead in front, then who is here, then who is away. */
function inFlight(members: PodMember[], lead: string | null | undefined): PodMember[] {
  const rank = (m: PodMember) => (m.employee === lead ? 0 : m.present ? 1 : 2)
  return [...members].sort((a, b) => rank(a) - rank(b))
}

function Vee({ members, me }: { members: PodMember[]; me: string | undefined }) {
  const label = words('pod.vee', { names: members.map((member) => member.name).join(', ') })
  return (
    <div className="vee" role="img" aria-label={label}>
      {members.slice(0, PLACES.length).map((member, i) => {
        const place = PLACES[i] ?? { left: 0, top: 0, size: 20 }
        return (
          <span key={member.employee} className={member.present ? '' : 'away'} style={{ left: place.left, top: place.top }}>
            <Avatar name={member.name} size={place.size} me={member.employee === me} />
          </span>
        )
      })}
    </div>
  )
}

function first(name: string): string {
  return name.split(/\s+/)[0] ?? name
}
