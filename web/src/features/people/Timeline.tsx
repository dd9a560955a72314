import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AlarmClock, MessageCircle, MousePointerClick, UsersRound, Workflow } from 'lucide-react'
import { timelineQuery } from '../../api/queries'
import type { TimelineItem } from '../../api/types'
import { FeelingMark } from '../../ui/FeelingMark'
import { Empty, Loaded } from '../../ui/States'
import { clock, exact } from '../../ui/time'
import { words } from '../../words'

const ICONS = { event: MousePointerClick, message: MessageCircle, act: Workflow, timer: AlarmClock, team: UsersRound }
const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

export function Timeline({ person, now }: { person: string; now: number }) {
  const query = useInfiniteQuery(timelineQuery(person))
  return (
    <Loaded query={query} rows={8}>
      {(data) => {
        const items = data.pages.flatMap((page) => page.items)
        if (items.length === 0) return <Empty title={words('timeline.none')}>{words('timeline.noneHint')}</Empty>
        return (
          <>
            {byDay(items, now).map(({ title, items: ofDay }) => (
              <div key={title} className="tday">
                <h3>{title}</h3>
                <ol>
                  {ofDay.map((item) => (
                    <Row key={item.event + item.kind} item={item} />
                  ))}
                </ol>
              </div>
            ))}
            {query.hasNextPage ? (
              <button type="button" className="btn sec s" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {words('state.older')}
              </button>
            ) : null}
          </>
        )
      }}
    </Loaded>
  )
}

function byDay(items: TimelineItem[], now: number): { title: string; items: TimelineItem[] }[] {
  const days: { title: string; items: TimelineItem[] }[] = []
  const today = dayName.format(new Date(now))
  for (const item of items) {
    const said = dayName.format(new Date(item.time))
    const title = said === today ? words('timeline.today') : said
    const last = days.at(-1)
    if (last?.title === title) last.items.push(item)
    else days.push({ title, items: [item] })
  }
  return days
}

function Row({ item }: { item: TimelineItem }) {
  const Icon = ICONS[item.kind] ?? MousePointerClick
  const isTheirs = item.kind === 'message' && item.author === 'CUSTOMER'
  return (
    <li className={`trow ${item.kind}`}>
      <time dateTime={item.time} title={exact(item.time)}>
        {clock(item.time)}
      </time>
      <Icon className="ic" aria-hidden="true" />
      <div className="tbody">
        <Link to="/events/$event" params={{ event: item.event }}>
          {item.title}
        </Link>
        {item.feeling ? (
          <span className="tfeel tiny">
            <FeelingMark feeling={item.feeling} size={16} quiet /> {words(`feeling.${item.feeling}`)}
          </span>
        ) : null}
        {item.detail ? <div className={isTheirs ? 'quote' : 'small sub detail'}>{isTheirs ? `“${item.detail}”` : item.detail}</div> : null}
      </div>
      <span className="tiny muted tsource">{item.channel ? words(`channel.${item.channel}`) : item.source}</span>
    </li>
  )
}
