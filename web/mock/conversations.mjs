import { timeline } from './people.mjs'

const member = (employee, name, role, present, leading) => ({ employee, name, function: role, present, leading, capacity: 4 })
const LINA = member('lina', 'Lina Berg', 'care', true, 3)
const TOMASZ = member('tomasz', 'Tomasz Wójcik', 'delivery', true, 2)
const PRIYA = member('priya', 'Priya Nair', 'billing', true, 1)
const NOOR = member('noor', 'Noor Aziz', 'stores', false, 0)
const POD = { id: 'home-delivery', name: 'Home delivery', members: [LINA, TOMASZ, PRIYA, NOOR] }

const QUEUE = [
  ['amara', 'mine', 'UNEASY', 0.71, 'Last time somebody said they’d call back and nobody did.', 'Waits for you, let down before', 1.2, 'lina', 'WAITING', 'CHAT'],
  ['maja', 'mine', 'EVEN', 0.6, 'You promised her a call about the cracked hob.', 'Promise due in 21 min', 9, 'lina', 'OPEN', 'VOICE'],
  ['jonas', 'mine', 'UNEASY', 0.55, 'The drawer runner is missing again, third box now.', 'You solved his last two', 14, 'lina', 'WAITING', 'EMAIL'],
  ['hassan', 'mine', 'DELIGHTED', 0.92, 'That worked, thank you so much!', 'Ready to close', 3, 'lina', 'OPEN', 'CHAT'],
  ['elif', 'pod', 'DISTRESSED', 0.88, 'If it isn’t here tonight I’m cancelling everything.', 'Tomasz leads', 6, 'tomasz', 'WAITING', 'CHAT'],
  ['petra', 'pod', 'EVEN', 0.58, 'The invoice shows the chair twice.', 'Priya leads', 32, 'priya', 'OPEN', 'EMAIL'],
  ['oskar', 'pod', 'CONTENT', 0.66, 'Collected in store, wants the old sofa taken away.', 'Noor leads', 61, 'noor', 'OPEN', 'WEB'],
  ['ingrid', 'waiting', 'UNEASY', 0.52, 'Is there anybody who can tell me how the crib goes together?', 'Asked for a person', 4, null, 'WAITING', 'CHAT'],
  ['samuel', 'waiting', 'EVEN', 0.49, 'Can I change the colour of the armchair I ordered?', 'Waits longest after Ingrid', 3, null, 'WAITING', 'CHAT'],
  ['yuki', 'waiting', 'EVEN', 0.61, 'Which of the two lamps is brighter?', 'The assistant had no answer', 2, null, 'WAITING', 'WEB'],
]

export function conversations(at, people) {
  return QUEUE.map(([id, list, feeling, confidence, lastText, why, minutes, lead, status, channel]) => {
    const person = people.find((one) => one.id === id)
    const conversation = {
      id: `c-${id}`, customer: `customer:${id}`, origin: `customer:${id}`, channel, status,
      opened: at(minutes + 14), changed: at(minutes), waitingSince: status === 'WAITING' ? at(minutes) : null,
      feeling, feelingConfidence: confidence, need: null, pod: list === 'waiting' ? null : 'home-delivery', lead,
      because: '', seq: 6, askedAgain: id === 'amara' ? 1 : 0, handedOver: id === 'amara' || id === 'ingrid',
      summary: id === 'amara' ? 'Her cot was moved twice. She took a day off for it and was promised a call that nobody made. She cannot take another day before the baby comes.' : '',
      tail: [], openings: [],
      queued: list !== 'waiting' ? null : {
        since: at(minutes), because: 'nobody has room', told: id === 'yuki' ? '' : 'It will probably take 4 to 9 minutes.',
        from: id === 'yuki' ? null : at(minutes - 2), until: id === 'yuki' ? null : at(id === 'ingrid' ? 1 : -6), ahead: 0, callback: id === 'samuel',
      },
    }
    const page = id === 'amara' ? amara(at) : plain(id, person, lastText, feeling, confidence, minutes, list, lead, at)
    return {
      list, why, lastText, conversation, person,
      promiseDue: id === 'maja' ? at(-21) : null,
      page: { ...page, story: timeline(person, at).filter((item) => item.kind !== 'timer').slice(0, 9) },
    }
  })
}

function amara(at) {
  const message = (id, minutes, author, name, text, feeling, confidence, carried, told = {}) => ({
    kind: 'message', id, at: at(minutes), text, title: null, author, name, feeling, feelingConfidence: confidence,
    evidence: carried ? [{ task: 'feeling', label: feeling, start: text.indexOf(carried), end: text.indexOf(carried) + carried.length }] : [],
    event: `e-amara-${id}`, ...told,
  })
  const line = (kind, id, minutes, title, text, event) => ({
    kind, id, at: at(minutes), text, title, author: null, name: null, feeling: null, feelingConfidence: null, evidence: [], event: event ?? `e-amara-${id}`,
  })
  return {
    need: { id: 'n1', customer: 'customer:amara', kind: 'late-delivery', about: 'order 88 214', status: 'OWNED', owner: 'lina', opened: at(23), changed: at(13), because: 'The carrier told us that parcel A-1 slipped', confidence: 1, conversation: 'c-amara' },
    promises: [
      { id: 'p-call', customer: 'customer:amara', owner: 'tomasz', text: 'A call about the new date', due: at(60 * 24 * 2), status: 'BROKEN', conversation: 'c-amara' },
      { id: 'p-depot', customer: 'customer:amara', owner: 'lina', text: 'An answer from the depot', due: at(-12), status: 'OPEN', conversation: 'c-amara', heard: { event: 'e-amara-m2', act: 'check', start: 12, end: 44, confidence: 0.86 } },
    ],
    needs: [
      { id: 'n1', customer: 'customer:amara', kind: 'late-delivery', about: 'order 88 214', status: 'OWNED', owner: 'lina', opened: at(23), changed: at(13), because: 'The carrier told us that parcel A-1 slipped', confidence: 1, conversation: 'c-amara' },
      { id: 'n2', customer: 'customer:amara', kind: 'invoice-question', about: '', status: 'OPEN', owner: '', opened: at(9), changed: at(9), because: 'the customer’s words, read by tables-1', confidence: 0.72, conversation: 'c-amara' },
    ],
    recoveries: [
      { id: 'r1', customer: 'customer:amara', failure: 'parcel A-1', kind: 'late-delivery', owner: 'Lina Berg', steps: { DETECTED: at(23), APOLOGISED: at(22), OWNED: at(13) }, offer: 'Delivery fee back, €29.00', opened: at(23), changed: at(13) },
    ],
    pod: { ...POD, lead: 'lina', because: 'because she needs to be heard first' },
    thread: [
      message('m0', 38, 'CUSTOMER', 'Amara', 'Hello, is the cot still coming on Tuesday?', 'EVEN', 0.7, null, { needs: [{ label: 'order-status', confidence: 0.83 }] }),
      message('m0b', 37.5, 'ASSISTANT', 'Hem', 'Yes, Amara, the cot is planned for Tuesday 24 November. I will tell you at once if that changes.', null, null, null),
      line('event', 'd1', 23, 'Delivery moved again: Tue 24 Nov to Fri 27 Nov.', 'Postline, Malmö depot'),
      line('act', 'a1', 22, 'We wrote first: apology and new date by SMS.', 'Late delivery recovery, version 7'),
      message('m1', 14, 'CUSTOMER', 'Amara', 'This is the second time. I took a day off work for Tuesday and I can’t do that again before the baby comes.', 'DISTRESSED', 0.86, 'I took a day off work for Tuesday', { needs: [{ label: 'late-delivery', confidence: 0.9 }, { label: 'invoice-question', confidence: 0.62 }], signals: [{ label: 'told-before', confidence: 0.88 }, { label: 'urgency', confidence: 0.61 }] }),
      line('lead', 'l1', 13.5, 'Lina leads:', 'the assistant named the worry, saw it could not move a van, and brought you in with the whole story'),
      message('m2', 12, 'EMPLOYEE', 'Lina Berg', 'Hi Amara, I’m Lina. Losing another day off right before your baby arrives is the last thing you need, and that is on us. I’ve read everything, so you won’t have to explain it again. I’m asking our depot now whether the van can come outside your working hours.', null, null, null),
      message('m3', 9, 'CUSTOMER', 'Amara', 'Thank you. Honestly I’m just tired of chasing this. Last time somebody said they’d call back and nobody did.', 'UNEASY', 0.71, 'Last time somebody said they’d call back and nobody did.', { outOfScope: true, signals: [{ label: 'effort', confidence: 0.81 }, { label: 'leaving', confidence: 0.66 }] }),
      { ...line('note', 'n1', 8, null, 'Van 12 passes her street Mon 18:40. I can hold 18:00–20:00 until 9:25. Happy to lead from there.'), author: 'NOTE', name: 'Tomasz Wójcik' },
    ],
    heard: [
      { text: 'Her worry was named', done: true, at: at(12) },
      { text: 'We owned it', done: true, at: at(12) },
      { text: 'The call-back nobody made', done: false, at: null },
      { text: 'One promise, with a time', done: false, at: null },
    ],
  }
}

function plain(id, person, lastText, feeling, confidence, minutes, list, lead, at) {
  const first = person.name.split(' ')[0]
  const message = (key, before, author, name, text, felt) => ({
    kind: 'message', id: `${id}-${key}`, at: at(before), text, title: null, author, name, feeling: felt, feelingConfidence: felt ? confidence : null, evidence: [], event: `e-${id}-${key}`,
  })
  const thread = [message('m1', minutes + 14, 'CUSTOMER', first, 'Hello, I need your help with my order.', 'EVEN')]
  if (lead !== null) thread.push(message('m2', minutes + 10, 'EMPLOYEE', lead === 'lina' ? 'Lina Berg' : 'Tomasz Wójcik', `Hello ${first}, I am looking at it with you.`, null))
  else thread.push(message('m2', minutes + 13, 'ASSISTANT', 'Hem', 'I can help with orders, delivery and assembly. What is it about?', null))
  thread.push(message('m3', minutes, 'CUSTOMER', first, lastText, feeling))
  return {
    need: null,
    promises: id === 'maja' ? [{ id: 'p-maja', customer: 'customer:maja', owner: 'lina', text: 'A call about the cracked hob', due: at(-21), status: 'OPEN', conversation: 'c-maja' }] : [],
    recoveries: [],
    pod: list === 'waiting' ? null : { ...POD, lead, because: 'who knows the case best' },
    thread,
    heard: [{ text: 'The question was answered', done: feeling === 'DELIGHTED', at: feeling === 'DELIGHTED' ? at(minutes) : null }],
  }
}
