import { ms } from '../../ui/time'
import type { Desk, Item } from '../../api/types'

export type Queue = 'mine' | 'pod' | 'waiting'

/**
 * The server's order (who needs us most first), corrected for the time that went by since it was told: a promise that
 * has fallen due comes to the top by itself, the longest overdue first.
 */
export function inOrder(items: readonly Item[], now: number): Item[] {
  const overdue = (item: Item) => {
    const due = ms(item.promiseDue)
    return Number.isNaN(due) ? 0 : Math.max(0, now - due)
  }
  return items
    .map((item, place) => ({ item, place, overdue: overdue(item) }))
    .sort((a, b) => b.overdue - a.overdue || a.place - b.place)
    .map(({ item }) => item)
}

/** What a tab shows: mine stands above what my pods have. */
export function shown(desk: Desk, queue: Queue, now: number): Item[] {
  if (queue === 'mine') return [...inOrder(desk.mine, now), ...inOrder(desk.pod, now)]
  return inOrder(desk[queue], now)
}

/** The conversation one step up or down from the chosen one; the first when none is chosen. */
export function neighbour(items: readonly Item[], chosen: string | undefined, step: 1 | -1): string | undefined {
  const at = items.findIndex((item) => item.conversation.id === chosen)
  if (at < 0) return items[0]?.conversation.id
  return items[Math.min(items.length - 1, Math.max(0, at + step))]?.conversation.id
}

/** How long the longest of them has waited, in milliseconds. */
export function longestWait(items: readonly Item[], now: number): number {
  return items.reduce((longest, item) => {
    const since = ms(item.conversation.queued?.since ?? item.conversation.waitingSince)
    return Number.isNaN(since) ? longest : Math.max(longest, now - since)
  }, 0)
}
