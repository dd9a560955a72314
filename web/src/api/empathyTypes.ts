import type { Instant, Maybe } from './types'

export type Facet = 'HEARD' | 'ACKNOWLEDGED' | 'UNDERSTOOD' | 'HELPED'

/** One facet of a reply: what the instrument reads, and somebody's word, which stands above it. */
export interface FacetView {
  facet: Facet
  read: boolean
  probability: number
  span: Maybe<{ start: number; end: number }>
  /** Share of such replies on which instrument and labeller differed. */
  error: number
  said: Maybe<{ yes: boolean; role: string; at: Instant; why: string }>
}

/** A reply of ours beside the opening it answers. */
export interface JudgedReply {
  reply: string
  opening: string
  words: string
  facets: FacetView[]
  replies: number
  model: string
}
