import { afterEach, beforeEach, expect, test } from 'vitest'
import { actionFor, actions, setLettersOn, type Action } from './actions'

const done: string[] = []
const action = (id: string, key: string): Action => ({ id, label: id, key, run: () => done.push(id) })
const press = (key: string, target: HTMLElement = document.body, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, ...more })
  Object.defineProperty(event, 'target', { value: target })
  return actionFor(event)?.id
}
let remove: () => void

beforeEach(() => {
  remove = actions.add([action('reply', 'r'), action('keys', '?')])
})
afterEach(() => {
  remove()
  setLettersOn(true)
  document.body.replaceChildren()
})

test('a letter does its action, also as a capital, and nothing with a modifier', () => {
  expect(press('r')).toBe('reply')
  expect(press('R')).toBe('reply')
  expect(press('?')).toBe('keys')
  expect(press('x')).toBeUndefined()
  expect(press('r', document.body, { ctrlKey: true })).toBeUndefined()
})

test('letters are letters while somebody writes', () => {
  const box = document.body.appendChild(document.createElement('textarea'))
  expect(press('r', box)).toBeUndefined()
})

test('letters can be switched off', () => {
  setLettersOn(false)
  expect(press('r')).toBeUndefined()
  setLettersOn(true)
  expect(press('r')).toBe('reply')
})

test('the newest of two with one key wins, and gives it back', () => {
  const gone = actions.add([action('other', 'r')])
  expect(press('r')).toBe('other')
  gone()
  expect(press('r')).toBe('reply')
})
