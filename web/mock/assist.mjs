// Suggested words said otherwise, what a talk came to, and articles: as the server answers them.

const SHORT = 'I’m sorry, you shouldn’t have had to chase us. Tomasz is holding Monday 18:00–20:00. Shall I confirm it? I’ll message you at 17:30 on Monday.'

export function reworded(shop, id, tone) {
  const suggestion = shop.suggestions[id]
  if (suggestion === undefined) return undefined
  if (tone === 'shorter') return { text: SHORT, by: '', changed: true, refused: '' }
  return { text: suggestion.text, by: '', changed: false, refused: 'it is as warm as our rules can make it' }
}

export function wrapUp(shop, found) {
  const { conversation, person } = found
  if (conversation.status !== 'RESOLVED') return null
  return (
    shop.wrapUps[conversation.id] ?? {
      id: `w-${conversation.id}`,
      conversation: conversation.id,
      customer: conversation.customer,
      occasion: 'CLOSE',
      at: new Date().toISOString(),
      edited: null,
      lines: [
        { kind: 'WANTED', text: 'Late delivery 88214.', cites: [{ kind: 'event', id: 'e-amara-m1' }] },
        { kind: 'DONE', text: `${shop.me.name} said: “Monday 18:00–20:00 is yours, ${person.name?.split(' ')[0]}”.`, cites: [{ kind: 'event', id: 'e-amara-m1' }] },
        { kind: 'PROMISED', text: `${shop.me.name} promised “a message on Monday” by Mon 9 Mar 17:30.`, cites: [{ kind: 'event', id: 'e-amara-m1' }] },
        { kind: 'ENDED', text: `${shop.me.name} closed it as solved.`, cites: [{ kind: 'event', id: 'e-amara-m1' }] },
      ],
    }
  )
}

export function putRight(shop, found, body) {
  const before = wrapUp(shop, found)
  if (before === null) return
  const lines = body.lines.map((line) => before.lines.find((one) => one.text === line.text) ?? { ...line, cites: [] })
  shop.wrapUps[found.conversation.id] = { ...before, lines, edited: { by: shop.me.name, at: new Date().toISOString(), before: before.lines } }
}

export function article(id) {
  if (id === 'gone') return undefined
  return {
    id,
    title: 'Missed call-backs',
    paragraphs: [
      'A call we promised and did not make is ours to put right: say so first, and give one promise with a time.',
      'Evening slots at the Malmö depot are 18:00–20:00, Monday to Friday. A held slot stays held for two hours.',
    ],
  }
}

const lot = (offered, offeredHelped, control, controlHelped, difference, withheld) => ({ offered, offeredHelped, control, controlHelped, difference, withheld })

/** Macros of the shop: one proposed, one in use. */
export function macros(at) {
  return {
    named: null,
    items: [
      {
        id: 'm-van', need: 'Late delivery', title: 'I have looked at the van myself.', stage: 'PROPOSED', mine: true,
        text: 'I have looked at the van myself. It comes on Friday between five and seven in the evening, and I will watch it until it is at your door.',
        credit: ['a colleague in delivery', 'a colleague in service'],
        figures: { customers: 64, helped: 55, share: 0.82, low: 0.71, high: 0.9, others: 212, othersHelped: 121, p: 0.00002 },
        lot: lot(0, 0, 0, 0, null, 'too early to tell: offered to 0 and not to 0 so far, at least 20 of each are needed'),
        trail: [{ to: 'PROPOSED', by: 'Lina Berg', at: at(60), because: 'found in the record' }],
      },
      {
        id: 'm-label', need: 'Return', title: 'Print the label from the order page.', stage: 'APPROVED', mine: false,
        text: 'Print the label from the order page and hand the parcel in at any shop of ours. You need not wait for us.',
        credit: ['Priya Nair', 'a colleague in billing'],
        figures: { customers: 41, helped: 36, share: 0.83, low: 0.69, high: 0.92, others: 160, othersHelped: 96, p: 0.0006 },
        lot: lot(88, 75, 91, 62, { value: 0.17, low: 0.05, high: 0.29 }, ''),
        trail: [{ to: 'PROPOSED', by: 'Lina Berg', at: at(60 * 24 * 30), because: 'found in the record' }, { to: 'APPROVED', by: 'Maja Lind', at: at(60 * 24 * 29), because: '' }],
      },
    ],
  }
}

export function moveMacro(shop, id, step) {
  if (id === 'find') return
  const to = step === 'approve' ? 'APPROVED' : 'RETIRED'
  shop.macros.items = shop.macros.items.map((one) => (one.id === id ? { ...one, stage: to, trail: [...one.trail, { to, by: shop.me.name, at: new Date().toISOString(), because: '' }] } : one))
}
