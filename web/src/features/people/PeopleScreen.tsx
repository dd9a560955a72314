import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { BadgeCheck, Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { peopleQuery } from '../../api/queries'
import type { Person } from '../../api/types'
import { Avatar } from '../../ui/Avatar'
import { FeelingMark } from '../../ui/FeelingMark'
import { More } from '../../ui/More'
import { Empty, Loaded } from '../../ui/States'
import { ms, span } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'

const TYPED_REST_MS = 200

export function PeopleScreen() {
  const { q = '' } = useSearch({ strict: false }) as { q?: string }
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q)
  const now = useNow()
  const query = useInfiniteQuery({ ...peopleQuery(q), placeholderData: (before) => before })
  useEffect(() => {
    document.title = `${words('nav.people')}, Skein`
  }, [])
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => void navigate({ to: '/people', search: { q: typed.trim() || undefined }, replace: true }), TYPED_REST_MS)
    return () => clearTimeout(timer)
  }, [typed, q, navigate])
  return (
    <div className="page">
      <header className="pagehead">
        <h1>{words('people.title')}</h1>
        <label className="find">
          <Search className="ic" aria-hidden="true" />
          <span className="hidden">{words('people.find')}</span>
          <input className="field" type="search" value={typed} placeholder={words('people.find')} onChange={(event) => setTyped(event.target.value)} />
        </label>
      </header>
      <Loaded query={query} rows={8}>
        {(data) => {
          const people = data.pages.flatMap((page) => page.items)
          if (people.length === 0) return <Empty title={words(q === '' ? 'people.none' : 'people.notFound', { q })}>{words(q === '' ? 'people.noneHint' : 'people.notFoundHint')}</Empty>
          return (
            <>
              <ul className="people">
                {people.map((person) => (
                  <Row key={person.id} person={person} now={now} />
                ))}
              </ul>
              <More query={query} />
            </>
          )
        }}
      </Loaded>
    </div>
  )
}

function Row({ person, now }: { person: Person; now: number }) {
  const name = person.name ?? person.email ?? words('person.unknown')
  const needs = Array.isArray(person.openNeeds) ? person.openNeeds.length : (person.openNeeds ?? 0)
  const seen = ms(person.lastSeen)
  return (
    <li>
      <Link to="/people/$person" params={{ person: person.id }} className="prow">
        <Avatar name={name} size={34} />
        <span className="pname">
          <b className="strong">{name}</b>
          {person.verified ? <BadgeCheck className="ic s" role="img" aria-label={words('person.verified')} /> : null}
          <span className="small sub block">{person.email ?? words('person.noEmail')}</span>
        </span>
        <span className="pneeds small sub">
          {needs > 0 ? words('people.needs', { count: needs }) : ''}
          {person.openConversation ? <span className="chip fill">{words('people.talking')}</span> : null}
        </span>
        <span className="pfeel small">
          {person.feeling ? (
            <>
              <FeelingMark feeling={person.feeling} size={20} quiet /> {words(`feeling.${person.feeling}`)}
            </>
          ) : null}
        </span>
        <span className="pseen tiny muted num">
          {words('people.events', { count: person.events })}
          <span className="block">{Number.isNaN(seen) ? '' : words('people.seen', { ago: span(now - seen) })}</span>
        </span>
      </Link>
    </li>
  )
}
