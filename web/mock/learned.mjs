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
