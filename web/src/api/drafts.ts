const PREFIX = 'skein.draft.'
const DRAFTS_MAX = 50

/** What is being written in a conversation and not sent; kept on this machine. */
export interface Draft {
  reply: string
  note: string
  at: number
}

export const NO_DRAFT: Draft = { reply: '', note: '', at: 0 }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export function loadDraft(conversation: string, store: Store = window.localStorage): Draft {
  try {
    const kept = store.getItem(PREFIX + conversation)
    return kept === null ? NO_DRAFT : { ...NO_DRAFT, ...(JSON.parse(kept) as Partial<Draft>) }
  } catch {
    return NO_DRAFT
  }
}

/** Keeps a draft; an empty one is forgotten, and beyond 50 the oldest goes. */
export function keepDraft(conversation: string, draft: Draft, store: Store = window.localStorage): void {
  try {
    if (draft.reply === '' && draft.note === '') {
      store.removeItem(PREFIX + conversation)
      return
    }
    store.setItem(PREFIX + conversation, JSON.stringify(draft))
    forgetOldest(store)
  } catch {
    // No store: the draft lives as long as the page.
  }
}

function forgetOldest(store: Store): void {
  const kept: { name: string; at: number }[] = []
  for (let i = 0; i < store.length; i++) {
    const name = store.key(i)
    if (name?.startsWith(PREFIX)) kept.push({ name, at: loadDraft(name.slice(PREFIX.length), store).at })
  }
  kept.sort((a, b) => a.at - b.at)
  for (const old of kept.slice(0, Math.max(0, kept.length - DRAFTS_MAX))) store.removeItem(old.name)
}
