import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, PanelRight } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useMe, useWrite } from '../../api/hooks'
import { conversationQuery, suggestionQuery } from '../../api/queries'
import type { ConversationPage } from '../../api/types'
import { useActions } from '../../ui/actions'
import { Avatar } from '../../ui/Avatar'
import { FeelingMark } from '../../ui/FeelingMark'
import { drift, FEELINGS, sureness } from '../../ui/feelings'
import { Ribbon } from '../../ui/Ribbon'
import type { Mark, Reading } from '../../ui/ribbon'
import { Loaded } from '../../ui/States'
import { ms } from '../../ui/time'
import { words } from '../../words'
import { AboutPanel } from './AboutPanel'
import { Composer, type ComposerHandle } from './Composer'
import { LeadDialog } from './dialogs'
import { NotRight } from './NotRight'
import { PodStrip } from './PodStrip'
import { SuggestionCard } from './SuggestionCard'
import { ConsultDialog, Contributions } from './Team'
import { Thread } from './Thread'
import { useTone } from './useTone'
import { WrapUpCard } from './WrapUpCard'

export function ConversationPane({ conversation, now }: { conversation: string; now: number }) {
  const query = useQuery(conversationQuery(conversation))
  return (
    <Loaded query={query} rows={6}>
      {(page) => <Open key={conversation} page={page} now={now} />}
    </Loaded>
  )
}

function Open({ page, now }: { page: ConversationPage; now: number }) {
  const me = useMe()
  const { conversation, person } = page
  const full = person.name ?? person.email ?? words('person.unknown')
  const name = full.split(/\s+/)[0] ?? full
  const suggestion = useQuery(suggestionQuery(conversation.id)).data ?? null
  const tone = useTone(conversation.id, suggestion)
  const suggested = tone.text
  const composer = useRef<ComposerHandle>(null)
  const [dialog, setDialog] = useState<'lead' | 'consult' | null>(null)
  const [notRight, setNotRight] = useState<string | null>(null)
  const [about, setAbout] = useState(false)
  const resolve = useWrite<void>(
    () => `/api/v1/conversations/${encodeURIComponent(conversation.id)}/resolve`,
    () => ({}),
  )
  const take = useWrite<void>(
    () => `/api/v1/conversations/${encodeURIComponent(conversation.id)}/lead`,
    () => ({ employee: me?.employee, because: words('desk.tookIt') }),
  )
  const isResolved = conversation.status === 'RESOLVED'
  const doLead = () => {
    if (isResolved || take.isPending) return
    if (!conversation.lead) take.mutate()
    else if (page.pod) setDialog('lead')
  }
  const doConsult = () => {
    if (!isResolved && page.pod) setDialog('consult')
  }
  const failed = resolve.error ?? take.error
  const doResolve = () => {
    if (!isResolved && !resolve.isPending) resolve.mutate()
  }
  useActions([
    { id: 'reply', key: 'r', label: words('action.reply', { name }), run: () => composer.current?.write('reply') },
    { id: 'note', key: 'n', label: words('action.note'), run: () => composer.current?.write('note') },
    { id: 'lead', key: 'l', label: words(conversation.lead ? 'action.lead' : 'pod.take'), run: doLead },
    { id: 'consult', key: 'c', label: words('team.ask'), run: doConsult },
    { id: 'resolve', key: 'e', label: words('action.resolve'), run: doResolve },
    ...(suggested === null ? [] : [{ id: 'suggestion', label: words('action.suggestion'), run: () => composer.current?.take(suggested) }]),
  ])
  useEffect(() => {
    document.title = `${full}, Skein`
  }, [full])
  return (
    <>
      <section className="conv" aria-label={words('thread.with', { name: full })}>
        <Head page={page} full={full} about={about} onAbout={() => setAbout(!about)} onNotRight={setNotRight} />
        <PodStrip page={page} me={me?.employee} onLead={doLead} onConsult={doConsult} onResolve={doResolve} />
        {failed === null ? null : <p className="age">{words('state.writeFailed', { detail: failed.message })}</p>}
        <FeelingRibbon page={page} name={name} now={now} />
        <Thread page={page} me={me?.name} now={now} />
        {suggestion === null || suggested === null || isResolved ? null : (
          <SuggestionCard suggestion={suggestion} tone={tone} onUse={() => composer.current?.take(suggested)} />
        )}
        {isResolved ? <WrapUpCard conversation={conversation.id} /> : null}
        <Contributions page={page} me={me?.employee} onEdit={(text) => composer.current?.take(text)} />
        <Composer
          key={conversation.id}
          conversation={conversation.id}
          name={name}
          closed={isResolved}
          suggested={suggested}
          handle={composer}
        />
      </section>
      <aside className={about ? 'ctx open' : 'ctx'} id="about" aria-label={words('about.label', { name })} tabIndex={0}>
        <button type="button" className="btn sec s closeabout" onClick={() => setAbout(false)}>
          {words('about.close')}
        </button>
        <AboutPanel page={page} name={name} now={now} />
      </aside>
      {dialog === 'lead' ? <LeadDialog page={page} me={me?.employee} onClose={() => setDialog(null)} /> : null}
      {dialog === 'consult' ? <ConsultDialog page={page} me={me?.employee} onClose={() => setDialog(null)} /> : null}
      {notRight === null ? null : <NotRight event={notRight} onClose={() => setNotRight(null)} />}
    </>
  )
}

function Head(props: { page: ConversationPage; full: string; about: boolean; onAbout: () => void; onNotRight: (event: string) => void }) {
  const { conversation, person, need, thread } = props.page
  const levels = thread.flatMap((item) => (item.feeling ? [FEELINGS[item.feeling].level] : []))
  const way = drift(levels)
  const lastRead = thread.findLast((item) => item.feeling && item.event)
  return (
    <header className="chead">
      <Link to="/desk" className="btn gho s back" aria-label={words('desk.back')}>
        <ChevronLeft className="ic" aria-hidden="true" />
      </Link>
      <Avatar name={props.full} size={40} />
      <div className="who">
        <h1>
          <Link to="/people/$person" params={{ person: person.id }}>
            {props.full}
          </Link>
        </h1>
        <div className="sub dots">
          {need ? <span className="needword">{`${need.kind.replaceAll('-', ' ')}${need.about === '' ? '' : `, ${need.about}`}`}</span> : null}
          <span>{words(`channel.${conversation.channel}`)}</span>
          {conversation.handedOver ? <span>{words('thread.handedOver')}</span> : null}
          {conversation.askedAgain > 0 ? <span className="late">{words('thread.askedAgain', { count: conversation.askedAgain })}</span> : null}
        </div>
      </div>
      <div className="now">
        <FeelingMark feeling={conversation.feeling} size={30} quiet />
        <div>
          <div>
            <b className="strong">{words(`feeling.${conversation.feeling}`)}</b>
            {way === null ? '' : `, ${words(`feeling.${way}`)}`}
          </div>
          <div className="tiny muted dots">
            <span>{words(`sure.${sureness(conversation.feelingConfidence)}`)}</span>
            {lastRead?.event ? (
              <span>
                <Link className="link" to="/events/$event" params={{ event: lastRead.event }}>
                  {words('feeling.why')}
                </Link>
              </span>
            ) : null}
            {lastRead?.event ? (
              <span>
                <button type="button" className="link" onClick={() => props.onNotRight(lastRead.event ?? '')}>
                  {words('feeling.notRight')}
                </button>
              </span>
            ) : null}
          </div>
        </div>
        <button type="button" className="btn sec s showabout" aria-expanded={props.about} aria-controls="about" onClick={props.onAbout}>
          <PanelRight className="ic" aria-hidden="true" />
          <span>{words('about.show')}</span>
        </button>
      </div>
    </header>
  )
}

const QUOTE_CHARS_MAX = 22

function FeelingRibbon({ page, name, now }: { page: ConversationPage; name: string; now: number }) {
  const { readings, marks } = useMemo(() => ribbonOf(page), [page])
  if (readings.length === 0) return null
  return <Ribbon name={name} readings={readings} marks={marks} now={Math.max(now, readings.at(-1)?.at ?? 0)} />
}

function ribbonOf(page: ConversationPage): { readings: Reading[]; marks: Mark[] } {
  const readings: Reading[] = []
  const marks: Mark[] = []
  for (const item of page.thread) {
    const at = ms(item.at)
    if (item.feeling && item.author === 'CUSTOMER') {
      // Only what stands out is quoted; an even message needs no words on the ribbon.
      const carried = item.evidence?.[0]
      const said = carried === undefined ? (item.text ?? '') : (item.text ?? '').slice(carried.start, carried.end)
      const label = said.length > QUOTE_CHARS_MAX ? `${said.slice(0, QUOTE_CHARS_MAX).trimEnd()}…` : said
      const isEven = item.feeling === 'EVEN'
      readings.push({ at, feeling: item.feeling, confidence: item.feelingConfidence ?? 0, label: isEven ? '' : label })
    } else if ((item.kind === 'event' || item.kind === 'act') && item.title) {
      marks.push({ at, label: item.title.replace(/[:.].*$/, '').toLowerCase() })
    }
  }
  return { readings, marks }
}
