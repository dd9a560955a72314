// A furniture shop on one working morning, as the interface would tell it. Times are relative to the start, so that
// what is shown always looks like today.
import { conversations } from './conversations.mjs'
import { people } from './people.mjs'
import { holdOuts, missed, playbooks } from './learned.mjs'

const MINUTE = 60_000

/** RFC 3339, so many minutes before the start. */
export const ago = (start, minutes) => new Date(start - minutes * MINUTE).toISOString()

export function world(start = Date.now()) {
  const at = (minutes) => ago(start, minutes)
  const all = people(at)
  return {
    start,
    me: { employee: 'lina', name: 'Lina Berg', company: 'Hem & Harbour', demo: true, presence: 'AVAILABLE' },
    people: all,
    conversations: conversations(at, all),
    playbooks,
    holdOuts,
    missed: missed(at),
    killSwitch: { on: false, because: null },
    known: known(at),
    suggestions: suggestions,
    wrapUps: {},
  }
}

const suggestions = {
  'c-amara': {
    text: 'You were promised a call and it never came. I’m sorry, you shouldn’t have had to chase us. Tomasz at our depot is holding Monday 18:00–20:00, so no day off needed. Shall I confirm it? Either way I’ll message you myself at 17:30 on Monday.',
    because: 'answers the call-back nobody made, gives one promise with a time',
    id: 'd-suggest-amara',
    checks: [{ facet: 'heard', passed: true, probability: 0.97 }, { facet: 'acknowledged', passed: true, probability: 0.91 }],
    by: '',
    sources: [
      { article: 'missed-call-backs', title: 'Missed call-backs' },
      { article: 'delivery-promises', title: 'Delivery promises' },
    ],
  },
  'c-maja': {
    text: 'Your replacement hob is on the van for Tuesday. The fitter calls you the evening before with a two hour window.',
    id: 'd-suggest-maja',
    checks: [],
    by: '',
    because: 'answers when the hob comes',
    sources: [{ article: 'replacements', title: 'Replacements for damaged goods' }],
  },
}

function known(at) {
  return {
    name: 'Amara',
    facts: [
      { name: 'delivery time', value: 'evenings only', from: 'you told us in the chat', at: at(60 * 24 * 19), helped: 'We moved your delivery to the evening because you said so.' },
      { name: 'baby due', value: '1 December', from: 'you told us in the chat', at: at(60 * 24 * 19), helped: 'We put your cot first when the van was full.' },
      { name: 'email', value: 'amara.okafor@example.org', from: 'your account', at: at(60 * 24 * 400), helped: null },
      { name: 'city', value: 'Malmö', from: 'your last order', at: at(60 * 24 * 19), helped: null },
    ],
    consents: [
      { purpose: 'SERVICE', granted: true, title: 'Write to me about my orders', uses: 'We use your address and your orders.', benefit: 'You hear first from us when something slips.', without: 'you hear from us only when you ask.' },
      { purpose: 'MARKETING', granted: false, title: 'Send me offers', uses: 'We use what you bought and looked at.', benefit: 'At most one message a week.', without: 'nothing changes in how we serve you.' },
      { purpose: 'PERSONALISATION', granted: true, title: 'Fit the shop to me', uses: 'We use what you told us matters to you.', benefit: 'You see what fits your home first.', without: 'everybody’s shop is your shop.' },
      { purpose: 'FEELINGS', granted: true, title: 'Read how I feel in what I write', uses: 'A program reads your messages to us, nothing else.', benefit: 'People in distress are answered first.', without: 'we answer in the order of writing.' },
      { purpose: 'RESEARCH', granted: true, title: 'Learn from my answers', uses: 'Your answers are counted with those of others.', benefit: 'Mistakes made with you are not made again.', without: 'we do not count you.' },
    ],
    feelings: { on: true, explain: 'When you write to us, a program on our own machine looks for words of worry, anger or joy, and tells the person who answers. It is sometimes wrong. It never reads anything but your messages to us, and it never decides alone.' },
    log: [
      { at: at(60 * 24 * 2), text: 'You switched off offers.' },
      { at: at(60 * 24 * 19), text: 'You told us that evenings suit you.' },
    ],
  }
}
