const DAY = 60 * 24
const steps = (...all) => all.map(([id, kind, title]) => ({ id, kind, title }))

export const playbooks = [
  {
    id: 'late-delivery-recovery', version: 7, title: 'Late delivery recovery', owner: 'Lina Berg', goal: 'no second contact about the same parcel', holdOutShare: 0.1, stage: 'LIVE', share: 100,
    steps: steps(['slipped', 'trigger', 'A parcel slipped'], ['sorry', 'act', 'Say sorry and the new date'], ['wait', 'wait', 'For an answer, one day'], ['offer', 'act', 'Offer the delivery fee back'], ['follow', 'wait', 'Until it arrived'], ['quiet', 'goal', 'No second contact']),
    running: 41, reached: 388, missed: 72, left: 9,
  },
  {
    id: 'abandoned-basket', version: 3, title: 'Abandoned basket', owner: 'Noor Aziz', goal: 'the order is placed', holdOutShare: 0.2, stage: 'LIVE', share: 100,
    steps: steps(['left', 'trigger', 'A basket was filled'], ['wait', 'wait', 'For an order, or 4 hours'], ['ask', 'act', 'Ask what is missing'], ['again', 'wait', 'For an order, or 2 days'], ['order', 'goal', 'The order is placed']),
    running: 118, reached: 240, missed: 611, left: 33,
  },
]

/** A playbook whose second version is live for a tenth, and one that stands as it was found. */
const version = (of, more) => ({ sha256: '4f1c9a2be07d'.padEnd(64, '0'), rehearsal: null, pace: null, note: '', ...of, ...more })
const receipt = (at, people, reaches) => ({
  sha256: '', against: 'late-delivery-recovery@7', at: at(60 * 5), by: 'Lina Berg', from: at(DAY * 90), until: at(60 * 5), events: 81_240, people, reaches, effectsSha256: '', summary: [],
})

export function playbookVersions(at) {
  const [late, basket] = playbooks
  return [
    version(late, { version: 9, stage: 'DRAFT', share: 0, sha256: '77d0e5aa41c2'.padEnd(64, '0'), running: 0, reached: 0, missed: 0, left: 0 }),
    version(late, { version: 8, share: 10, rehearsal: receipt(at, 6_412, 388), sha256: 'b31ce9f07a54'.padEnd(64, '0'), running: 6, reached: 31, missed: 4, left: 0 }),
    version(late, { share: 90 }),
    version(basket, {}),
  ]
}

export function playbookPage(id, at, job) {
  const versions = playbookVersions(at).filter((one) => one.id === id)
  if (versions.length === 0) return undefined
  const staged = versions.length > 1
  const entry = (number, change, by, minutes, because, share = 0) => ({ version: number, change, sha256: '', share, inside: 'STAY', by, at: at(minutes), from: at(minutes), because })
  return {
    id,
    force: staged ? { version: 8, share: 10, rest: 7, from: at(60 * 4) } : { version: versions[0].version, share: 100, rest: 0, from: at(DAY * 40) },
    versions,
    trail: staged
      ? [
          entry(9, 'DRAFTED', 'Noor Aziz', 55, 'Its file in the company\u2019s folder is new or changed'),
          entry(8, 'RELEASED', 'Lina Berg', 60 * 4, 'Nobody would hear twice, and 41 people hear earlier', 10),
          entry(8, 'REHEARSED', 'Lina Berg', 60 * 5, 'Rehearsed over 81240 events of 6412 people; it would have reached 388'),
          entry(8, 'DRAFTED', 'Lina Berg', 60 * 6, 'Its file in the company\u2019s folder is new or changed'),
          entry(7, 'FOUND', 'Lina Berg', DAY * 40, 'The first start: it is live as it stood in the company\u2019s folder, and nobody rehearsed it', 100),
        ]
      : [entry(versions[0].version, 'FOUND', 'Noor Aziz', DAY * 40, 'The first start: it is live as it stood in the company\u2019s folder, and nobody rehearsed it', 100)],
    harm: staged ? { reached: 41, others: 372, reachedHarmed: 1, othersHarmed: 11, enough: false } : null,
    inside: [
      ...(staged ? [{ version: 8, people: 6, steps: { wait: 4, follow: 2 }, stuck: {}, cut: false }] : []),
      { version: versions.at(-1).version, people: 41, steps: { wait: 29, follow: 12 }, stuck: {}, cut: false },
    ],
    job: job ?? { playbook: '', version: 0, state: 'IDLE', says: '' },
    ageSeconds: 1,
  }
}

export function rehearsal(at) {
  const day = (i) => at(DAY * (90 - i)).slice(0, 10)
  const row = (person, user, step, minutes, bySeconds) => ({ person: `customer:${person}`, user, playbook: 'late-delivery-recovery', step, about: 'A-10442', at: at(minutes), bySeconds, times: 1, timesBefore: 1 })
  return {
    past: { from: at(DAY * 90), until: at(60), people: 6_412, events: 81_240 },
    reaches: 388,
    days: Array.from({ length: 90 }, (_, i) => ({ day: day(i), people: 2 + ((i * 7) % 9), messages: 3 + ((i * 7) % 11) })),
    runs: { policy: 'late-delivery-recovery@8', people: 431, treated: 388, held: 43, steps: [{ step: 'sorry', passed: 388 }, { step: 'wait', passed: 371 }, { step: 'offer', passed: 112 }, { step: 'follow', passed: 344 }] },
    runsAgainst: { steps: [{ step: 'sorry', passed: 402 }, { step: 'wait', passed: 380 }, { step: 'offer', passed: 131 }, { step: 'follow', passed: 350 }] },
    difference: {
      people: { EARLIER: 41, LATER: 3, SAME: 330, NEW: 0, MORE_OFTEN: 0, LESS_OFTEN: 0, NEVER: 14 },
      examples: {
        EARLIER: [row('amara', 'u-amara', 'sorry', DAY * 3, -7200), row('elif', 'u-elif', 'sorry', DAY * 9, -86_400)],
        LATER: [row('jonas', 'u-jonas', 'offer', DAY * 12, 3600)],
        NEVER: [row('petra', 'u-petra', 'sorry', DAY * 30, undefined)],
      },
    },
    refusals: [
      { policy: '', decision: 'hold', because: 'quiet hours until 8:00', times: 37, people: 31 },
      { policy: '', decision: 'do not send', because: 'no consent for service by email', times: 6, people: 6 },
    ],
    hours: [{ hour: at(DAY * 2), messages: 9, promisesMade: 9, promisesDue: 4, handOvers: { delivery: 3 } }, { hour: at(DAY * 16), messages: 7, promisesMade: 7, promisesDue: 6, handOvers: { delivery: 1 } }],
    outcomes: [
      { version: 'late-delivery-recovery@8', decisions: 402, people: 398, effectiveSize: 361, doublyRobust: { value: 0.861, low: 0.824, high: 0.897 }, withheld: '' },
      { version: 'late-delivery-recovery@7', decisions: 402, people: 398, effectiveSize: 20, withheld: 'the effective sample size is 20, at least 50 is needed' },
    ],
    cut: false,
  }
}

export const holdOuts = [
  {
    playbook: 'late-delivery-recovery', version: 7, title: 'Late delivery recovery', goal: 'no second contact', withinSeconds: 604_800,
    treated: { people: 460, reached: 388, share: 0.843 }, held: { people: 52, reached: 33, share: 0.635 }, uplift: 0.208, low: 0.074, high: 0.352,
    sentence: 'Saying the new date first avoids about 2 in 10 calls. We are sure it helps, not how much.', withheld: null,
  },
  {
    playbook: 'abandoned-basket', version: 3, title: 'Abandoned basket', goal: 'the order is placed', withinSeconds: 172_800,
    treated: { people: 851, reached: 240, share: 0.282 }, held: { people: 214, reached: 56, share: 0.262 }, uplift: 0.02, low: -0.052, high: 0.091,
    sentence: null, withheld: 'The interval covers zero: it may help, and it may harm.',
  },
  {
    playbook: 'welcome', version: 1, title: 'Welcome', goal: 'a second order', withinSeconds: 2_592_000,
    treated: { people: 11, reached: 2, share: 0.182 }, held: { people: 1, reached: 0, share: 0 }, uplift: null, low: null, high: null,
    sentence: null, withheld: 'Only 12 people so far; at least 100 in each group are needed.',
  },
]

export const matching = {
  control: 0.1, on: { blocks: 214, people: 1260, share: 0.742 }, off: { blocks: 26, people: 148, share: 0.655 }, uplift: 0.087, low: 0.012, high: 0.162,
  sentence: 'Of 100 people, 9 more are helped while matching is on than in the half hours without it; it may be 1 or 16.', withheld: null, cut: false,
}
export const noMatching = {
  control: 0.1, on: { blocks: 9, people: 31, share: 0.71 }, off: { blocks: 0, people: 0, share: 0 }, uplift: null, low: null, high: null,
  sentence: null, withheld: 'too early to tell: 9 blocks on and 0 off so far, at least 20 of each are needed', cut: false,
}
export const waits = (isEmpty) => [
  { kind: 'MINUTES', nominal: 0.8, told: isEmpty ? 4 : 412, kept: isEmpty ? 3 : 325, left: isEmpty ? 0 : 21, share: isEmpty ? null : 0.789, low: isEmpty ? null : 0.747, high: isEmpty ? null : 0.825, verdict: isEmpty ? 'too early to tell: 4 waits so far, at least 30 are needed' : 'as true as we said' },
  { kind: 'BY', nominal: 0.9, told: isEmpty ? 0 : 12, kept: isEmpty ? 0 : 11, left: 0, share: null, low: null, high: null, verdict: isEmpty ? 'too early to tell: 0 waits so far, at least 30 are needed' : 'too early to tell: 12 waits so far, at least 30 are needed' },
]

export const missed = (at) => [
  { id: 'x1', customer: 'customer:elif', kind: 'FEELING', conversation: 'c-elif', quote: 'I sat on the floor of an empty flat all weekend.', at: at(95), known: at(90), person: { id: 'elif', name: 'Elif Kaya' } },
  { id: 'x2', customer: 'customer:amara', kind: 'PROMISE', conversation: 'c-amara', quote: 'A call about the new date', at: at(DAY * 2), known: at(DAY * 2), person: { id: 'amara', name: 'Amara Okafor' } },
  { id: 'x3', customer: 'customer:jonas', kind: 'ASKED_AGAIN', conversation: 'c-jonas', quote: 'I have sent you the order number twice already.', at: at(DAY * 1.2), known: at(DAY * 1.2), person: { id: 'jonas', name: 'Jonas Lindqvist' } },
  { id: 'x4', customer: 'customer:petra', kind: 'FEELING', conversation: '', quote: 'It makes me feel stupid to ask a third time.', at: at(DAY * 3), known: at(DAY * 3), person: { id: 'petra', name: 'Petra Nowak' } },
]

export function trace(event, person, at) {
  const text = 'This is the second time. I took a day off work for Tuesday and I can’t do that again before the baby comes.'
  const carried = 'I took a day off work for Tuesday'
  return {
    event: { id: event, source: 'chat', messageId: 'm-7f3', type: 'MessageReceived', subject: `customer:${person.id}`, identities: [], time: at(14), received: at(14), historic: false, data: { text, channel: 'CHAT', conversation: 'c-amara' } },
    person,
    heard: { event, source: 'chat', receivedAfterMs: 41, identities: person.identities.slice(0, 2), person: person.id, zone: 'VERIFIED' },
    inferred: {
      insight: {
        language: { label: 'en', confidence: 0.99 }, sentiment: { label: 'negative', confidence: 0.93 }, feeling: 'DISTRESSED', feelingConfidence: 0.86,
        emotions: [{ label: 'exhaustion', confidence: 0.71 }, { label: 'worry', confidence: 0.64 }], need: [{ label: 'late-delivery', confidence: 0.9 }, { label: 'invoice-question', confidence: 0.62 }],
        signals: [{ label: 'told-before', confidence: 0.88 }, { label: 'urgency', confidence: 0.61 }],
        evidence: [{ task: 'feeling', label: 'DISTRESSED', start: text.indexOf(carried), end: text.indexOf(carried) + carried.length }], model: 'minilm-heads-4',
      },
      needs: [{ id: 'n1', customer: `customer:${person.id}`, kind: 'late-delivery', about: 'order 88 214', status: 'OWNED', owner: 'lina', opened: at(23), changed: at(13), because: 'The carrier told us that parcel A-1 slipped', confidence: 1, conversation: 'c-amara' }],
      passages: [{ article: 'delivery-promises', title: 'Delivery promises', text: 'A delivery that slipped twice is never offered a daytime slot again without asking.', score: 7.1 }],
    },
    acted: {
      decisions: [
        {
          id: 'd1', key: `customer:${person.id}`, cause: event, at: at(14), kind: 'hand-over', chosen: 'hand over to the pod', probability: 1, policy: 'assist/3', owner: 'Lina Berg', about: 'c-amara',
          options: [{ name: 'answer from knowledge', against: 'no passage can move a van' }, { name: 'hand over to the pod' }, { name: 'ask back', against: 'asked twice already' }],
          because: 'A feeling was voiced and only a person can move the van.',
          inputs: [{ name: 'feeling', value: 'DISTRESSED', ageSeconds: 0 }, { name: 'open recovery', value: 'parcel A-1, apologised', ageSeconds: 480 }, { name: 'consent to service', value: 'yes', ageSeconds: 2_592_000 }],
        },
      ],
      effects: [
        { effect: { id: 'f1', key: `customer:${person.id}`, cause: event, decision: 'd1', at: at(14), action: { do: 'send', channel: 'CHAT', name: 'Hem', text: 'That is the second time, and you gave up a day for it. I am bringing Lina in, she has the whole story.' } }, done: true },
        { effect: { id: 'f2', key: `customer:${person.id}`, cause: event, decision: 'd1', at: at(14), action: { do: 'assign', employee: 'Lina Berg', because: 'she needs to be heard first' } }, done: true },
      ],
      events: [{ id: 'e-amara-1', type: 'MessageSent', time: at(13.8) }, { id: 'e-amara-2', type: 'LeadChanged', time: at(13.5) }],
    },
    learned: { outcomes: [], surveys: [], open: [{ decision: 'd1', waitsFor: 'the answer to “did you feel heard?” after the conversation' }] },
  }
}
