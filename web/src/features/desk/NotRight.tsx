import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RefObject } from 'react'
import type { Readable } from '../../api/correctTypes'
import { send } from '../../api/client'
import { useMe } from '../../api/hooks'
import { insightQuery, names } from '../../api/queries'
import type { ThreadItem } from '../../api/types'
import { CorrectDialog, type Right } from '../../ui/CorrectDialog'
import { CorrectedBy } from '../../ui/CorrectedBy'
import { Dialog } from '../../ui/Dialog'
import { Loaded } from '../../ui/States'
import { words } from '../../words'

/** Puts right what was read in one message. */
export function NotRight({ event, onClose }: { event: string; onClose: () => void }) {
  const cache = useQueryClient()
  const query = useQuery(insightQuery(event))
  const write = useMutation({
    mutationFn: async (said: Right[]) => {
      // One after the other: each is a correction of its own, and each can be said twice without harm.
      for (const one of said) await send('POST', `/api/v1/insights/${encodeURIComponent(event)}/corrections`, { ...one, reading: one.reading.toLowerCase() })
    },
    onSuccess: () => {
      onClose()
      return cache.invalidateQueries()
    },
  })
  if (query.data === undefined) {
    return (
      <Dialog title={words('correct.desk.title')} onClose={onClose}>
        <Loaded query={query} rows={4}>
          {() => null}
        </Loaded>
      </Dialog>
    )
  }
  return (
    <CorrectDialog
      readable={query.data}
      own={false}
      pending={write.isPending}
      failed={write.error?.message ?? null}
      onClose={onClose}
      onSay={(said) => write.mutate(said)}
    />
  )
}

/** What was put right in a message, below it. Taking it back leaves the focus on the button that asks, as this one goes. */
export function Corrected(props: { item: ThreadItem; customer: string; now: number; ask: RefObject<HTMLButtonElement | null> }) {
  const { item, customer, now } = props
  const cache = useQueryClient()
  const me = useMe()
  const undo = useMutation({
    mutationFn: (id: string) => send<{ insight: Readable }>('POST', `/api/v1/corrections/${encodeURIComponent(id)}/undo`, {}),
    onSettled: (_, __, id) => {
      void cache.invalidateQueries({ queryKey: names.insight(id) })
      return cache.invalidateQueries()
    },
  })
  const takeBack = (id: string) => {
    props.ask.current?.focus()
    undo.mutate(id)
  }
  const all = item.corrections ?? []
  const last = (aspect: string) => all.findLast((one) => one.aspect === aspect)
  return (
    <>
      {all.map((one) => {
        const own = one.by.startsWith('employee:')
        const who = one.by === `employee:${me?.employee}` ? words('correct.you') : one.name === '' ? customer : one.name
        return (
          <CorrectedBy
            key={one.id}
            correction={one}
            who={who}
            now={now}
            pending={undo.isPending}
            onUndo={own && last(one.aspect)?.id === one.id ? () => takeBack(one.id) : undefined}
          />
        )
      })}
      {undo.isError ? <p className="small bad">{words('state.writeFailed', { detail: undo.error.message })}</p> : null}
    </>
  )
}
