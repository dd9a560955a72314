const DAY = 60 * 24

const NAMES = [
  ['amara', 'Amara Okafor', 'UNEASY', 'Malmö'],
  ['maja', 'Maja Sørensen', 'EVEN', 'Aarhus'],
  ['jonas', 'Jonas Lindqvist', 'UNEASY', 'Lund'],
  ['hassan', 'Hassan Demir', 'DELIGHTED', 'Berlin'],
  ['elif', 'Elif Kaya', 'DISTRESSED', 'Hamburg'],
  ['petra', 'Petra Nowak', 'EVEN', 'Gdańsk'],
  ['oskar', 'Oskar Holm', 'CONTENT', 'Oslo'],
  ['ingrid', 'Ingrid Bauer', 'UNEASY', 'Kiel'],
  ['samuel', 'Samuel Osei', 'EVEN', 'Rotterdam'],
  ['yuki', 'Yuki Tanaka', 'EVEN', 'Copenhagen'],
  ['lucia', 'Lucía Fernández', null, 'Gothenburg'],
  ['piotr', 'Piotr Wiśniewski', 'CONTENT', 'Szczecin'],
  ['noah', 'Noah Jensen', null, 'Odense'],
  ['fatima', 'Fatima El Amrani', 'DELIGHTED', 'Helsingborg'],
]

const GUESSES = {
  DISTRESSED: [1, 2, [['LEAVING', false, 0], ['COMPLAINT', false, 0], ['PROMISE_BROKEN', false, 1], ['WAITED', false, 48]]],
  UNEASY: [2, 3, [['SENTIMENT', false, 0], ['OUTCOME', false, 0], ['ASKED_AGAIN', false, 1]]],
  CONTENT: [3, 4, [['THANKS', true, 0], ['WAITED', false, 6]]],
  DELIGHTED: [4, 5, [['SENTIMENT', true, 0], ['THANKS', true, 0], ['OUTCOME', true, 0]]],
}

function satisfaction(feeling, conversation, at) {
  const [low, high, because] = GUESSES[feeling] ?? [1, 5, []]
  return {
    told: feeling in GUESSES, low, high, held: 0.86, conversation, at, model: 'satisfaction-1',
    because: because.map(([sign, speaksFor, amount]) => ({ sign, speaksFor, amount })),
  }
}

export function people(at) {
  const known = NAMES.map(([id, name, feeling, city], i) => {
    const email = `${name.toLowerCase().normalize('NFD').replaceAll(/[^a-z ]/g, '').replaceAll(' ', '.')}@example.org`
    const verified = i % 3 !== 2
    return {
      id,
      name,
      email,
      verified,
      identities: [
        { kind: 'USER', value: `u-${1042 + i * 37}`, zone: verified ? 'VERIFIED' : 'CLAIMED' },
        { kind: 'EMAIL', value: email, zone: verified ? 'VERIFIED' : 'CLAIMED' },
        { kind: 'ANONYMOUS', value: `b7e1-${(i * 7919).toString(16)}`, zone: 'CLAIMED' },
      ],
      traits: { city, language: 'en', newsletter: i % 2 === 0 },
      firstSeen: at(DAY * (40 + i * 31)),
      lastSeen: at(2 + i * 11),
      events: 38 + i * 13,
      feeling,
      openNeeds: i < 7 ? 1 + (i % 2) : 0,
      openConversation: i < 10 ? `c-${id}` : null,
      mergedInto: null,
      consents: [
        { purpose: 'SERVICE', channel: null, granted: true, at: at(DAY * 30), source: 'the shop', origin: `customer:${id}` },
        { purpose: 'MARKETING', channel: 'EMAIL', granted: i % 2 === 1, at: at(DAY * 2), source: 'the customer’s page', origin: `customer:${id}` },
        { purpose: 'FEELINGS', channel: null, granted: true, at: at(DAY * 30), source: 'the shop', origin: `customer:${id}` },
      ],
      merges:
        i === 0
          ? [{ from: 'customer:0f8a61c2', at: at(DAY * 19), because: 'signed in on the browser that had been anonymous', cause: 'e-identified' }]
          : [],
      knowLink: `/know/demo-${id}`,
      satisfaction: feeling === null ? null : satisfaction(feeling, `c-${id}`, at(2 + i * 11)),
    }
  })
  return [
    ...known,
    {
      id: 'nobody', name: null, email: null, verified: false,
      identities: [{ kind: 'ANONYMOUS', value: '91ac-33f0', zone: 'CLAIMED' }],
      traits: {}, firstSeen: at(240), lastSeen: at(31), events: 4, feeling: null, openNeeds: 0, openConversation: null, mergedInto: null,
      consents: [], merges: [], knowLink: null, satisfaction: null,
    },
  ]
}

export function timeline(person, at) {
  const first = person.name?.split(' ')[0] ?? 'Somebody'
  const rows = [
    [9, 'MessageReceived', 'message', `${first} wrote`, 'Thank you. Honestly I’m just tired of chasing this. Last time somebody said they’d call back and nobody did.', 'CHAT', 'CUSTOMER', 'UNEASY'],
    [12, 'MessageSent', 'message', 'Lina answered', 'Hi Amara, I’m Lina. Losing another day off right before your baby arrives is the last thing you need, and that is on us.', 'CHAT', 'EMPLOYEE', null],
    [13.5, 'LeadChanged', 'team', 'Lina took the lead', 'She needs to be heard first', null, null, null],
    [14, 'MessageReceived', 'message', `${first} wrote`, 'This is the second time. I took a day off work for Tuesday and I can’t do that again before the baby comes.', 'CHAT', 'CUSTOMER', 'DISTRESSED'],
    [22, 'MessageSent', 'act', 'We apologised and told the new date', 'Late delivery recovery, version 7', 'SMS', 'PLAYBOOK', null],
    [23, 'DeliveryDelayed', 'event', 'Delivery moved again', 'Tue 24 Nov to Fri 27 Nov, parcel A-1', null, null, null],
    [60 * 24 * 2, 'TimerFired', 'timer', 'A promised call-back fell due', 'Nobody called', null, null, null],
    [60 * 24 * 3, 'DeliveryDelayed', 'event', 'Delivery moved', '21 to 24 Nov, parcel A-1', null, null, null],
    [60 * 24 * 19, 'Order Completed', 'event', 'Ordered a cot', 'order 88 214, €349', null, null, 'DELIGHTED'],
    [60 * 24 * 19 + 30, 'PageViewed', 'event', 'Looked at: Cots and cradles', null, 'WEB', null, null],
    [60 * 24 * 51, 'DeliveryConfirmed', 'event', 'Pram delivered, on time', 'order 80 977', null, null, null],
    [60 * 24 * 51 + 1, 'SurveyAnswered', 'message', 'Answered: felt heard 5 of 5', null, 'EMAIL', null, 'DELIGHTED'],
  ]
  return rows.map(([minutes, type, kind, title, detail, channel, author, feeling], i) => ({
    event: `e-${person.id}-${i}`,
    type,
    time: at(minutes),
    received: at(minutes),
    kind,
    title,
    detail,
    channel,
    author,
    feeling,
    origin: `customer:${person.id}`,
    source: type === 'DeliveryDelayed' ? 'carrier' : 'shop',
  }))
}

export function context(person, at) {
  return {
    name: person.name,
    verified: person.verified,
    doing: [
      { event: `e-${person.id}-8`, type: 'Order Completed', at: at(60 * 24 * 19), about: 'order 88 214' },
      { event: `e-${person.id}-5`, type: 'DeliveryDelayed', at: at(23), about: 'parcel A-1' },
      { event: `e-${person.id}-0`, type: 'MessageReceived', at: at(9), about: '' },
    ],
    feeling: person.feeling,
    feelingConfidence: 0.71,
    needs: [{ id: 'n1', customer: `customer:${person.id}`, kind: 'late-delivery', about: 'order 88 214', status: 'OWNED', owner: 'lina', opened: at(23), changed: at(13), because: 'the parcel slipped', confidence: 1, conversation: `c-${person.id}` }],
    promises: [{ id: 'p-depot', customer: `customer:${person.id}`, owner: 'lina', text: 'I’ll message you myself', due: at(-12), status: 'OPEN', conversation: `c-${person.id}`, heard: { event: `e-${person.id}-m2`, act: 'reply', start: 12, end: 44, confidence: 0.86 } }],
    recoveries: [],
    runs: [{ id: 'r1', playbook: 'late-delivery-recovery', version: 7, step: 'follow-up', arm: 'TREATED' }],
    effort: { contactsIn7Days: 3, askedAgain: 1, waitingSeconds: 72, repeat: true },
    next: { what: 'A delivery slot outside working hours', confidence: 0.64, because: 'said “no more days off”, and the parcel moved twice' },
    signals: [{ label: 'effort', confidence: 0.81 }, { label: 'leaving', confidence: 0.66 }],
    asOf: at(0),
    ageSeconds: 72,
  }
}
