export interface Suggestion {
  id: string
  text: string
  because: string
  sources: { article: string; title: string }[]
  checks: { facet: string; passed: boolean; probability: number }[]
  tone?: string | null
  by: string
  macro?: { id: string; title: string; credit: string[] } | null
}

export type Tone = 'warmer' | 'shorter'

/** Words said otherwise, or why not. */
export interface Said {
  text: string
  by: string
  changed: boolean
  refused: string
}

export type WrapUpKind = 'WANTED' | 'DONE' | 'PROMISED' | 'REMAINS' | 'ENDED'

export interface WrapUpLine {
  kind: WrapUpKind
  text: string
  cites: { kind: string; id: string }[]
}

/** What a talk came to, from the record. */
export interface WrapUp {
  id: string
  conversation: string
  occasion: 'CLOSE' | 'HAND_OVER'
  lines: WrapUpLine[]
  at: string
  edited?: { by: string; at: string; before: WrapUpLine[] } | null
}

/** An article of the company's own. */
export interface ArticlePage {
  id: string
  title: string
  paragraphs: string[]
}

export type MacroStage = 'PROPOSED' | 'APPROVED' | 'RETIRED'

/** Words that helped before: what was found of them, and what the lot tells of them since. */
export interface Macro {
  id: string
  need: string
  title: string
  text: string
  stage: MacroStage
  credit: string[]
  mine: boolean
  figures: { customers: number; helped: number; share: number; low: number; high: number; others: number; othersHelped: number; p: number }
  lot: {
    offered: number
    offeredHelped: number
    control: number
    controlHelped: number
    difference?: { value: number; low: number; high: number } | null
    withheld: string
  }
  trail: { to: MacroStage; by: string; at: string; because: string }[]
}

export interface MacroList {
  items: Macro[]
  named?: boolean | null
}
