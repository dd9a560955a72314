// Readings that are put right, and what is learned from that.
const FEELINGS = ['DISTRESSED', 'UNEASY', 'EVEN', 'CONTENT', 'DELIGHTED']
const NEEDS = [['late-delivery', 'Late delivery'], ['order-status', 'Order status'], ['return', 'Return'], ['damaged-item', 'Damaged item'], ['invoice-question', 'Invoice'], ['thanks', 'Thanks'], ['other', 'Other'], ['', 'None of these']]
const title = (label) => NEEDS.find(([one]) => one === label)?.[1] ?? (label === '' ? '' : label[0].toUpperCase() + label.slice(1).toLowerCase())
const named = (label, confidence = null) => ({ label, title: title(label), confidence })

export class Language {
  corrections = []
  constructor(at) {
    this.list = [
      { id: 'k1', event: 'e-amara-m3', reading: 'FEELING', from: 'EVEN', fromTitle: 'Even', to: 'UNEASY', toTitle: 'Uneasy', role: 'care', at: at(60), why: 'she is ironic', stands: true },
      { id: 'k2', event: 'e-amara-m1', reading: 'NEED', from: 'order-status', fromTitle: 'Order status', to: 'late-delivery', toTitle: 'Late delivery', role: 'the customer', at: at(60 * 26), why: '', stands: true },
      { id: 'k3', event: 'e-amara-m0', reading: 'NEED', from: 'return', fromTitle: 'Return', to: '', toTitle: '', role: 'delivery', at: at(60 * 30), why: '', stands: false },
    ]
    const figure = (value, low, high) => ({ value, low, high })
    this.teaching = {
      live: '2', before: '1', usable: 23, withheld: 2, tolerance: 0.01, job: { state: 'IDLE', done: 0, says: '' },
      versions: [
        { version: '3', hash: '9f31c2ab', made: at(12), live: false, approvedBy: '', approvedAt: null, own: 240, corrections: 23, evaluation: { examples: 240, accuracy: figure(0.879, 0.833, 0.917), macroF1: figure(0.861, 0.811, 0.905), difference: figure(0.021, -0.004, 0.046), beside: '2', messages: 412, differ: 17, loses: false } },
        { version: '2', hash: '51d07e4c', made: at(60 * 24 * 6), live: true, approvedBy: 'Lina Berg', approvedAt: at(60 * 24 * 6 - 20), own: 240, corrections: 9, evaluation: { examples: 240, accuracy: figure(0.858, 0.808, 0.9), macroF1: figure(0.842, 0.789, 0.888), difference: figure(0.008, -0.008, 0.025), beside: '1', messages: 377, differ: 6, loses: false } },
        { version: '1', hash: 'c0ffee12', made: at(60 * 24 * 40), live: false, approvedBy: '', approvedAt: null, own: 240, corrections: 0, evaluation: null },
      ],
    }
  }

  /** What was read in a message of a thread, with what was said of it since. */
  readable(item) {
    const said = this.corrections.filter((one) => one.event === item.event)
    const now = (aspect, read) => said.filter((one) => one.aspect === aspect).at(-1)?.to ?? read
    const need = now('NEED', item.feeling === 'EVEN' ? 'order-status' : 'late-delivery')
    return {
      event: item.event, text: item.text, at: item.at, model: 'tables-1@4c1d',
      readings: [
        { reading: 'FEELING', read: [named(now('FEELING', item.read ?? item.feeling), 0.8)], choices: FEELINGS.map((one) => named(one)) },
        { reading: 'NEED', read: need === '' ? [] : [named(need, 0.8)], choices: NEEDS.map(([one]) => named(one)) },
      ],
      evidence: item.evidence, corrections: said.map((correction) => ({ correction, own: correction.by !== 'employee:tomasz' })),
    }
  }

  correct(item, body, by, name) {
    const aspect = body.reading.toUpperCase()
    const correction = { id: `k-${this.corrections.length + 10}`, event: item.event, aspect, from: body.from, to: body.to, by, name, at: new Date().toISOString(), why: body.why ?? '' }
    this.corrections.push(correction)
    this.list.unshift({ ...correction, reading: aspect, fromTitle: title(body.from), toTitle: title(body.to), role: name === '' ? 'the customer' : 'care', stands: true })
    this.lay(item)
    return correction
  }

  undo(id) {
    const correction = this.corrections.find((one) => one.id === id)
    this.corrections = this.corrections.filter((one) => one.id !== id)
    this.list = this.list.map((one) => (one.id === id ? { ...one, stands: false } : one))
    return correction
  }

  /** Lays the corrections over a line of a thread. */
  lay(item) {
    item.read ??= item.feeling
    item.corrections = this.corrections.filter((one) => one.event === item.event)
    item.feeling = item.corrections.filter((one) => one.aspect === 'FEELING').at(-1)?.to ?? item.read
  }

  learn() {
    const { teaching } = this
    teaching.job = { state: 'EVALUATING', done: 0.4, says: '' }
    setTimeout(() => (teaching.job = { state: 'IDLE', done: 1, says: '' }), 1500)
  }

  live(version) {
    const { teaching } = this
    const was = teaching.live
    teaching.versions = teaching.versions.map((one) => ({ ...one, live: one.version === version, ...(one.version === version ? { approvedBy: 'Lina Berg', approvedAt: new Date().toISOString() } : {}) }))
    teaching.live = version
    teaching.before = was
  }
}
