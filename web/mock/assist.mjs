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
