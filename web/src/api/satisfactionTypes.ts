/** How satisfied a customer probably is: a range of steps, never one number. */
export interface Satisfaction {
  told: boolean
  low: 1 | 2 | 3 | 4 | 5
  high: 1 | 2 | 3 | 4 | 5
  held: number
  because: SatisfactionReason[]
  conversation: string
  at: string
  model: string
}

export interface SatisfactionReason {
  sign:
    | 'WAITED'
    | 'HANDED_ON'
    | 'REPEATED'
    | 'ASKED_AGAIN'
    | 'PROMISE_BROKEN'
    | 'PROMISE_KEPT'
    | 'OUTCOME'
    | 'COMPLAINT'
    | 'THANKS'
    | 'LEAVING'
    | 'EFFORT'
    | 'TOLD_BEFORE'
    | 'URGENT'
    | 'SENTIMENT'
    | 'COMPLAINT_BEFORE'
  speaksFor: boolean
  amount: number
}
