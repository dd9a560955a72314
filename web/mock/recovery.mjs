// What is being put right in the shop: recoveries, failures that hit many, what they were worth.
const DAY = 60 * 24
const STAGES = ['DETECTED', 'APOLOGISED', 'OWNED', 'SOLVED', 'MADE_GOOD', 'FOLLOWED_UP']

export function right(at) {
  const of = (id, person, name, failure, owner, found, steps, more = {}) => ({
    id, person: { id: person, name }, failure, kind: 'late-delivery', kindTitle: 'Late delivery', owner,
    steps: Object.fromEntries(steps.map(([stage, minutes]) => [stage, at(minutes)])),
    at: steps.map(([stage]) => stage).sort((a, b) => STAGES.indexOf(b) - STAGES.indexOf(a))[0],
    open: !steps.some(([stage]) => stage === 'FOLLOWED_UP'), found, offer: null, credit: null, due: null, overdue: false, incident: null,
    opened: at(steps[0][1]), changed: at(steps.at(-1)[1]), ...more,
  })
  const recoveries = [
    of('r-1', 'amara', 'Amara Okafor', 'parcel A-1 slipped a second time', 'Anna Karlsson', 'EVENT', [['DETECTED', DAY * 3], ['OWNED', DAY * 3], ['APOLOGISED', DAY * 3 - 2], ['SOLVED', DAY * 2]], { due: at(-DAY), offer: '15 euros for the next order', credit: { amountMinor: 1500, currency: 'EUR', given: at(DAY * 2) } }),
    of('r-2', 'elif', 'Elif Kaya', 'promise: the fitter rings before noon', 'Lina Berg', 'PROMISE', [['DETECTED', 300], ['OWNED', 300], ['APOLOGISED', 298]], { kindTitle: 'Promise not kept', due: at(30), overdue: true }),
    of('r-3', 'jonas', 'Jonas Lindqvist', 'Several things went wrong, 3 times until 19 November', 'Lina Berg', 'PATTERN', [['DETECTED', 90], ['OWNED', 90]], { kindTitle: 'Complaint about our service' }),
    of('r-4', 'petra', 'Petra Nowak', 'parcel S-17 was not scanned', 'Yusuf Demir', 'SILENCE', [['DETECTED', 60], ['OWNED', 60], ['APOLOGISED', 59]]),
    of('r-5', 'amara', 'Amara Okafor', 'Depot Malmö stood still', 'Yusuf Demir', 'INCIDENT', [['DETECTED', 200], ['OWNED', 200]], { incident: 'depot-7' }),
  ]
  const effect = (value, low, high, treated, held, withheld = '') => ({ value, low, high, treated, held, withheld })
  const arm = (name, share, people, more) => ({ arm: name, share, people, written: 0, unsaid: 0, closed: 0, contacted: 0, harmed: 0, stopped: null, evidence: 1, evidenceToStop: 40, avoided: null, harm: null, ...more })
  const text = 'Our depot in Malmö stood still on Monday, and your parcel in it. That is on us, and I am sorry. It moves again tonight; I write when it is with the driver.'
  const incidents = [
    {
      incident: 'depot-7', pod: 'care', status: 'RUNNING', failure: 'Depot Malmö stood still on 9 March', owner: 'Yusuf Demir', reported: at(200), since: at(DAY), solved: null, stopped: null,
      people: 1284, written: 611, credits: 0, terms: { text, textMended: 'Your parcel is with the driver. I am sorry for the wait.', perHour: 600, harm: 'OrderCancelled' },
      arms: [
        arm('none', 0.1, 131, { harmed: 2 }),
        arm('acknowledge', 0.6, 770, { written: 611, unsaid: 12, harmed: 9, evidence: 0.8, harm: effect(-0.003, -0.04, 0.02, 770, 131, 'no difference that chance could not make: the interval covers zero') }),
        arm('fix-first', 0.3, 383, { harmed: 6, evidence: 0.9, harm: effect(0, -0.035, 0.025, 383, 131, 'no difference that chance could not make: the interval covers zero') }),
      ],
      waiting: { turn: 95, quiet: { people: 52, first: at(-180), last: at(-540) }, refused: [{ because: 'no consent for service', people: 19 }, { because: 'no way to reach the customer there', people: 12 }], mended: 383, cut: false },
    },
    {
      incident: 'pay-3', pod: 'care', status: 'SOLVED', failure: 'Card payments failed on Sunday evening', owner: 'Anna Karlsson', reported: at(DAY * 21), since: at(DAY * 21 + 90), solved: at(DAY * 20), stopped: null,
      people: 412, written: 331, credits: 160, terms: { text: 'Your payment did not go through on Sunday, and that was us. I am sorry. It works again.', perHour: 600, harm: 'OrderCancelled' },
      arms: [
        arm('none', 0.2, 81, { closed: 81, contacted: 34, harmed: 9 }),
        arm('acknowledge', 0.4, 171, { written: 171, closed: 171, contacted: 36, harmed: 11, avoided: effect(0.209, 0.09, 0.33, 171, 81), harm: effect(-0.047, -0.14, 0.02, 171, 81, 'no difference that chance could not make: the interval covers zero') }),
        arm('credit', 0.4, 160, { written: 160, closed: 160, contacted: 30, harmed: 41, evidence: 44, stopped: at(DAY * 18), avoided: effect(0.232, 0.11, 0.35, 160, 81) }),
      ],
      waiting: { turn: 0, quiet: { people: 0, first: null, last: null }, refused: [], mended: 0, cut: false },
    },
  ]
  const names = ['Amara Okafor', 'Elif Kaya', 'Jonas Lindqvist', 'Petra Nowak', 'Tom Ek', 'Mia Holm']
  const parts = names.map((name, i) => ({
    person: ['amara', 'elif', 'jonas', 'petra', 'tom', 'mia'][i], name, arm: ['acknowledge', 'none', 'acknowledge', 'fix-first', 'acknowledge', 'none'][i],
    steps: { DETECTED: at(200), OWNED: at(200), ...(i % 2 === 0 ? { APOLOGISED: at(180 - i) } : {}) }, contacted: i === 1, harmed: i === 5,
  }))
  const worth = {
    items: incidents[1].arms.filter((one) => one.arm !== 'none').map((one) => ({
      incident: 'pay-3', failure: incidents[1].failure, reported: incidents[1].reported, arm: one.arm, closed: one.closed, contacted: one.contacted, heldClosed: 81, heldContacted: 34,
      avoided: { value: one.avoided.value, low: one.avoided.low, high: one.avoided.high }, withheld: '', givenMinor: one.arm === 'credit' ? 240_000 : 0, currency: 'EUR',
    })),
    together: [
      { arm: 'acknowledge', incidents: 1, people: 171, held: 81, avoided: { value: 0.209, low: 0.09, high: 0.33 }, withheld: '' },
      { arm: 'fix-first', incidents: 1, people: 44, held: 21, avoided: { value: 0.04, low: -0.11, high: 0.19 }, withheld: 'no difference that chance could not make: the interval covers zero' },
    ],
    cut: false,
  }
  return { recoveries, incidents, parts, worth, at }
}

export function readRight(shop, path, query, empty) {
  const { recoveries, incidents, parts, worth, at } = shop.right
  const [kind, id, part] = path.split('/').slice(1).map(decodeURIComponent)
  if (path === '/recoveries/board') {
    const all = empty ? [] : recoveries
    const items = all.filter((one) => ['owner'].every((f) => !query.get(f) || one[f] === query.get(f)) && (!query.get('step') || one.at === query.get('step').toUpperCase()) && (!query.get('found') || one.found === query.get('found').toUpperCase()) && (query.get('due') !== 'past' || one.overdue))
    items.sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'))
    return { items, nextCursor: null, owners: [...new Set(all.map((one) => one.owner))].sort(), open: all.length, overdue: all.filter((one) => one.overdue).length, cut: false }
  }
  if (path === '/recoveries/worth') return empty ? { items: [], together: [], cut: false } : worth
  if (kind === 'recoveries') {
    const recovery = recoveries.find((one) => one.id === id)
    if (recovery === undefined) return undefined
    return {
      recovery, conversation: id === 'r-1' ? 'c-amara' : null,
      ledger: recovery.steps.APOLOGISED ? [{ at: recovery.steps.APOLOGISED, channel: 'EMAIL', apologyFor: recovery.failure }] : [],
      decisions: [
        { id: 'd1', at: at(DAY * 2), kind: 'recovery', chosen: 'owner: Anna Karlsson', because: 'she knows the depot', owner: 'Yusuf Demir', cause: 'e-amara-m1' },
        { id: 'd2', at: at(DAY * 2 + 20), kind: 'offer', chosen: 'nothing', because: 'more than desk may give at once (1500)', owner: 'Yusuf Demir', cause: 'e-amara-m1' },
        { id: 'd3', at: at(DAY * 2 - 4), kind: 'offer', chosen: 'offer: voucher', because: 'within the authority of delivery care', owner: 'Anna Karlsson', cause: 'e-amara-m1' },
      ],
      answer: null,
      allowance: { currency: 'EUR', mostPerCustomerMinor: 4000, leftForCustomerMinor: 2500, leftTodayMinor: 38_500, authorities: [{ name: 'delivery care', upToMinor: 2000 }, { name: 'care lead', upToMinor: 5000 }] },
      colleagues: [{ employee: 'anna', name: 'Anna Karlsson', function: 'service' }, { employee: 'yusuf', name: 'Yusuf Demir', function: 'delivery' }, { employee: shop.me.employee, name: shop.me.name, function: 'service' }],
    }
  }
  if (path === '/incidents') return { items: empty ? [] : incidents, nextCursor: null }
  if (kind === 'incidents') {
    if (part === 'people') return { items: parts, nextCursor: null }
    return incidents.find((one) => one.incident === id)
  }
  return undefined
}

export function writeRight(shop, path, body) {
  const [kind, id, part] = path.split('/').slice(1).map(decodeURIComponent)
  if (path === '/incidents/preview') {
    return {
      status: 200,
      body: {
        incident: 'i-new', people: 1284, now: 1201, quiet: { people: 52, first: shop.right.at(-180), last: shop.right.at(-540) }, refused: [{ because: 'no consent for service', people: 19 }, { because: 'no way to reach the customer there', people: 12 }],
        known: 0, arms: Object.fromEntries(Object.entries(body.arms).map(([arm, share]) => [arm, Math.round(1284 * share)])), messages: 1128, done: shop.right.at(-560), costMinor: body.credit ? 770_400 : 0, currency: 'EUR',
        overBudgetMinor: null, overDayMinor: body.credit ? 50_000 : null, unknownPeople: 1, unknown: [{ path: '/who/file/3', name: 'user:ghost' }],
      },
    }
  }
  if (path === '/incidents') return { status: 202, body: { incident: 'depot-7', people: 1284, unknownPeople: 0, events: ['e'] } }
  if (kind === 'incidents') {
    shop.right.incidents = shop.right.incidents.map((one) =>
      one.incident !== id ? one : part === 'stop' ? { ...one, status: 'STOPPED', stopped: { at: new Date().toISOString(), by: shop.me.name, because: body.because } } : { ...one, status: 'SOLVED', solved: new Date().toISOString() },
    )
  }
  if (kind === 'recoveries') {
    const stage = (body.stage ?? '').toUpperCase().replace('-', '_')
    const name = (employee) => (employee === shop.me.employee ? shop.me.name : employee === 'anna' ? 'Anna Karlsson' : 'Yusuf Demir')
    shop.right.recoveries = shop.right.recoveries.map((one) =>
      one.id !== id
        ? one
        : { ...one, owner: body.owner ? name(body.owner) : one.owner, due: body.followUp ?? one.due, steps: stage === '' ? one.steps : { ...one.steps, [stage]: new Date().toISOString() }, offer: part === 'make-good' ? body.text : one.offer },
    )
  }
  return { status: 202, body: {} }
}

/** What members wrote for the lead to send, and what colleagues ask. */
export function team(shop, at) {
  const talk = shop.conversations.find((one) => one.conversation.id === 'c-amara')
  talk.page.contributions = [{ id: 'k-1', conversation: 'c-amara', employee: 'tomasz', name: 'Tomasz Zieliński', text: 'The cot stands packed in our workshop since this morning. I can put it on the evening van myself.', at: at(4) }]
  talk.conversation.consults = [{ id: 'q-0', employee: 'ingrid', name: 'Ingrid Solberg', by: shop.me.name, question: 'Can we refund the delivery without a new invoice?', asked: at(6), answered: null }]
  shop.questions = [{ id: 'q-1', conversation: 'c-elif', customer: 'customer:elif', person: 'Elif Kaya', by: 'Tomasz Zieliński', text: 'Has she been promised Friday by us?', at: at(11) }]
}
