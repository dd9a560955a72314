import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { send } from '../../api/client'
import type { Aspect, Readable } from '../../api/correctTypes'
import type { Known } from '../../api/learnTypes'
import { names } from '../../api/queries'
import type { Feeling } from '../../api/types'
import { CorrectDialog, type Right } from '../../ui/CorrectDialog'
import { CorrectedBy } from '../../ui/CorrectedBy'
import { FeelingMark } from '../../ui/FeelingMark'
import { Marked } from '../../ui/Marked'
import { dayClock } from '../../ui/time'
import { useNow } from '../../ui/useNow'
import { words } from '../../words'

/** What we understood of the person's own messages, and the way to put it right. */
export function Messages({ known, token }: { known: Known; token: string }) {
  const messages = known.messages ?? []
  if (messages.length === 0) return null
  return (
    <section className="card">
      <h2>{words('know.messages')}</h2>
      <p className="sub">{words('know.messagesExplain')}</p>
      <ul className="understood">
        {messages.map((one) => (
          <Understood key={one.event} readable={one} token={token} />
        ))}
      </ul>
    </section>
  )
}

function Understood({ readable, token }: { readable: Readable; token: string }) {
  const [asked, setAsked] = useState(false)
  const ask = useRef<HTMLButtonElement>(null)
  const now = useNow()
  const cache = useQueryClient()
  const keep = (page: Known | null) => {
    if (page !== null) cache.setQueryData(names.known(token), page)
  }
  const base = `/api/v1/know/${encodeURIComponent(token)}`
  const write = useMutation({
    mutationFn: async (said: Right[]) => {
      let page: Known | null = null
      for (const one of said) page = await send<Known>('POST', `${base}/insights/${encodeURIComponent(readable.event)}/corrections`, { ...one, reading: one.reading.toLowerCase() })
      return page
    },
    onSuccess: (page) => {
      setAsked(false)
      keep(page)
    },
  })
  const undo = useMutation({
    mutationFn: (id: string) => send<Known>('POST', `${base}/corrections/${encodeURIComponent(id)}/undo`, {}),
    onSuccess: keep,
  })
  const takeBack = (id: string) => {
    ask.current?.focus() // the button that was pressed goes with the correction
    undo.mutate(id)
  }
  const read = (aspect: Aspect) => readable.readings.find((one) => one.reading === aspect)?.read ?? []
  const felt = read('FEELING')[0]
  const wanted = read('NEED')
  const standing = readable.corrections
  return (
    <li>
      <div className="small muted row">
        <time dateTime={readable.at}>{dayClock(readable.at, now)}</time>
        <button ref={ask} type="button" className="link push" onClick={() => setAsked(true)}>
          {words('correct.ask')}
        </button>
      </div>
      <blockquote className="said">
        <Marked text={readable.text} evidence={readable.evidence} />
      </blockquote>
      <p className="small reads">
        {felt === undefined ? null : (
          <span>
            <span className="muted">{words('know.felt')}</span> <FeelingMark feeling={felt.label as Feeling} size={18} quiet />{' '}
            <b className="strong">{felt.title.toLowerCase()}</b>
          </span>
        )}
        <span>
          <span className="muted">{words('know.wanted')}</span>{' '}
          <b className="strong">{wanted.length === 0 ? words('know.nothingRead') : wanted.map((one) => one.title.toLowerCase()).join(', ')}</b>
        </span>
      </p>
      {standing.map(({ correction, own }) => (
        <CorrectedBy
          key={correction.id}
          correction={correction}
          who={own ? words('correct.you') : correction.name}
          now={now}
          pending={undo.isPending}
          onUndo={own && standing.findLast((other) => other.correction.aspect === correction.aspect)?.correction.id === correction.id ? () => takeBack(correction.id) : undefined}
        />
      ))}
      {undo.isError ? <p className="small bad">{words('know.notSaved')}</p> : null}
      {asked ? (
        <CorrectDialog
          readable={readable}
          own
          pending={write.isPending}
          failed={write.error?.message ?? null}
          onClose={() => setAsked(false)}
          onSay={(said) => write.mutate(said)}
        />
      ) : null}
    </li>
  )
}
