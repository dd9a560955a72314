import { expect, test } from 'vitest'
import { asked, signalWords } from './Told'

test('what asks for nothing is no need', () => {
  expect(asked([{ label: 'late-delivery', confidence: 0.9 }, { label: 'thanks', confidence: 0.6 }])).toEqual(['late delivery'])
  expect(asked([{ label: 'other', confidence: 0.9 }])).toEqual([])
})

test('signals are said in calm words, and one we do not know by its own name', () => {
  expect(signalWords('urgency')).toBe('says it cannot wait')
  expect(signalWords('some-new-one')).toBe('some new one')
})
