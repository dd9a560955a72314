import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { BadgeCheck, ExternalLink, MessagesSquare } from 'lucide-react'
import { useEffect } from 'react'
import { personQuery } from '../../api/queries'
import type { PersonPage } from '../../api/types'
import { Avatar } from '../../ui/Avatar'
import { FeelingMark } from '../../ui/FeelingMark'
import { Loaded } from '../../ui/States'
import { day } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'
import { ContextCard } from './ContextCard'
import { Consents, Identities, Merges, Traits } from './PersonCards'
import { SatisfactionCard } from './SatisfactionCard'
import { Timeline } from './Timeline'

export function PersonScreen() {
  const { person } = useParams({ strict: false }) as { person: string }
  const now = useNow()
  const query = useQuery(personQuery(person))
  return (
    <div className="page wide">
      <Loaded query={query} rows={6}>
        {(page) => (
          <>
            <Head page={page} now={now} />
            <div className="cols">
              <section className="card" aria-labelledby="timeline">
                <h2 id="timeline">{words('timeline.title')}</h2>
                <Timeline person={page.id} now={now} />
              </section>
              <div className="side">
                <ContextCard person={page.id} now={now} />
                {page.satisfaction ? <SatisfactionCard satisfaction={page.satisfaction} /> : null}
                <Identities identities={page.identities} />
                <Consents consents={page.consents ?? []} now={now} />
                <Merges person={page.id} merges={page.merges ?? []} now={now} />
                <Traits traits={page.traits} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Head({ page, now }: { page: PersonPage; now: number }) {
  const name = page.name ?? page.email ?? words('person.unknown')
  useEffect(() => {
    document.title = `${name}, Skein`
  }, [name])
  return (
    <header className="pagehead person">
      <Avatar name={name} size={48} />
      <div>
        <h1>
          {name} {page.verified ? <BadgeCheck className="ic" role="img" aria-label={words('person.verified')} /> : null}
        </h1>
        <div className="sub dots">
          {page.email === null || page.email === name ? null : <span>{page.email}</span>}
          <span>{words('people.events', { count: page.events })}</span>
          {page.firstSeen ? <span>{words('story.since', { at: day(page.firstSeen, now) })}</span> : null}
        </div>
        {page.mergedInto ? (
          <p className="age">
            <Link className="link" to="/people/$person" params={{ person: page.mergedInto.replace(/^customer:/, '') }}>
              {words('person.joined')}
            </Link>
          </p>
        ) : null}
      </div>
      <div className="row push headacts">
        {page.feeling ? (
          <span className="row">
            <FeelingMark feeling={page.feeling} size={28} quiet />
            <b className="strong">{words(`feeling.${page.feeling}`)}</b>
          </span>
        ) : null}
        {page.knowLink ? (
          <a className="btn sec s" href={page.knowLink} target="_blank" rel="noreferrer">
            <ExternalLink className="ic" aria-hidden="true" />
            {words('person.know')}
          </a>
        ) : null}
        {page.openConversation ? (
          <Link className="btn pri s" to="/desk/$conversation" params={{ conversation: page.openConversation }}>
            <MessagesSquare className="ic" aria-hidden="true" />
            {words('person.open')}
          </Link>
        ) : null}
      </div>
    </header>
  )
}
