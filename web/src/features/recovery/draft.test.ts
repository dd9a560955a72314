import { describe, expect, it } from 'vitest'
import { bodyOf, EMPTY, whereOf } from './draft'

describe('a report', () => {
  it('says what the event must say, and leaves out what is not said', () => {
    expect(whereOf('carrier=North, depot = Malmö')).toEqual({ carrier: 'North', depot: 'Malmö' })
    expect(whereOf('no equals sign')).toEqual({})
    const body = bodyOf({ ...EMPTY, failure: ' depot ', text: 'Sorry.', from: '2026-03-02T10:00', until: '2026-03-02T12:00' })
    expect(body.failure).toBe('depot')
    expect(body.arms).toEqual({ none: 0.1, acknowledge: 0.9 })
    expect(JSON.parse(JSON.stringify(body))).not.toHaveProperty('credit')
    expect(JSON.parse(JSON.stringify(body))).not.toHaveProperty('harm')
  })
  it('names people by list, by mail address and by subject', () => {
    expect(bodyOf({ ...EMPTY, by: 'people', people: 'user:1\nmia@example.com; p-7' }).who).toEqual({ people: ['user:1', 'email:mia@example.com', 'p-7'] })
    expect(bodyOf({ ...EMPTY, by: 'subjects', field: 'parcel', values: 'A-1, A-2' }).who).toEqual({
      subjects: [
        { field: 'parcel', value: 'A-1' },
        { field: 'parcel', value: 'A-2' },
      ],
    })
  })
  it('puts money in cents', () => {
    const body = bodyOf({ ...EMPTY, credit: 40, acknowledge: 50, amount: '15', budget: '300', creditText: 'Thank you', authority: 'desk' })
    expect(body.credit).toEqual({ amountMinor: 1500, currency: 'EUR', text: 'Thank you', authority: 'desk' })
    expect(body.budgetMinor).toBe(30_000)
  })
})
