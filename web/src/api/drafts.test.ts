import { beforeEach, expect, test } from 'vitest'
import { keepDraft, loadDraft, NO_DRAFT } from './drafts'

beforeEach(() => window.localStorage.clear())

test('reply and note are kept apart, per conversation, and an empty one is forgotten', () => {
  keepDraft('c-1', { reply: 'Hello', note: 'Van?', at: 1 })
  keepDraft('c-2', { reply: 'Other', note: '', at: 2 })
  expect(loadDraft('c-1')).toEqual({ reply: 'Hello', note: 'Van?', at: 1 })
  keepDraft('c-1', { reply: '', note: '', at: 3 })
  expect(loadDraft('c-1')).toEqual(NO_DRAFT)
  expect(loadDraft('c-2').reply).toBe('Other')
})

test('beyond fifty the oldest goes', () => {
  for (let i = 0; i < 51; i++) keepDraft(`c-${i}`, { reply: 'text', note: '', at: i })
  expect(loadDraft('c-0')).toEqual(NO_DRAFT)
  expect(loadDraft('c-1').reply).toBe('text')
  expect(loadDraft('c-50').reply).toBe('text')
})

test('what is no draft is none', () => {
  window.localStorage.setItem('skein.draft.c-1', '{broken')
  expect(loadDraft('c-1')).toEqual(NO_DRAFT)
})
