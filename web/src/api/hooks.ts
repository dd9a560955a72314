import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useSyncExternalStore } from 'react'
import { send } from './client'
import type { LiveState } from './live'
import type { Outbox, Written } from './outbox'
import { meQuery, names } from './queries'
import type { Me, Presence } from './types'

/** How the line to the server is; the shell provides it. */
export const LineContext = createContext<LiveState>('connecting')
export const useLine = () => useContext(LineContext)

export const OutboxContext = createContext<Outbox | null>(null)

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext)
  if (outbox === null) throw new Error('no outbox (expected: inside the shell)')
  return outbox
}

export function useWritten(conversation: string): Written[] {
  const outbox = useOutbox()
  return useSyncExternalStore(outbox.subscribe, outbox.all).filter((item) => item.conversation === conversation)
}

export function useMe(): Me | undefined {
  return useQuery(meQuery).data
}

/** One write that needs no outbox: it is seen to succeed or says why not, and then everything it touched is fresh. */
export function useWrite<V>(path: (value: V) => string, body: (value: V) => unknown) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (value: V) => send('POST', path(value), body(value)),
    onSuccess: () => cache.invalidateQueries(),
  })
}

export function usePresence() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (said: { presence: Presence; until?: string }) => send('POST', '/api/v1/me/presence', said),
    onMutate: ({ presence }) => cache.setQueryData<Me>(names.me, (me) => (me === undefined ? me : { ...me, presence })),
    onSettled: () => cache.invalidateQueries({ queryKey: names.me }),
  })
}
