import { describe, expect, it } from 'vitest'
import { minor, money } from './money'

describe('money', () => {
  it('reads amounts to the cent, whatever the point, and refuses what is none', () => {
    expect(minor('15', 'EUR')).toBe(1500)
    expect(minor(' 15,5 ', 'EUR')).toBe(1550)
    expect(minor('0.29', 'EUR')).toBe(29)
    expect(minor('15.555', 'EUR')).toBeUndefined()
    expect(minor('-1', 'EUR')).toBeUndefined()
    expect(minor('', 'EUR')).toBeUndefined()
    expect(minor('1500', 'JPY')).toBe(1500)
    expect(minor('1.5', 'JPY')).toBeUndefined()
  })
  it('writes them as people do', () => {
    expect(money(1550, 'EUR')).toBe('€15.50')
    expect(money(1500, 'JPY')).toBe('JP¥1,500')
    expect(money(7, null)).toBe('7')
  })
})
