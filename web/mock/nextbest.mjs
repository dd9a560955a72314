// What decides what is best next in the shop: releases, rules, and what was decided lately.
const DAY = 60 * 24
const step = (stage, by, at, because) => ({ stage, by, at, because })

export function nextBest(shop, at) {
  shop.nextBest = {
    live: 2,
    versions: [
      { version: 3, stage: 'PROPOSED', outcomes: 1840, trail: [step('LEARNED', 'Lina Berg', at(DAY), '412 outcomes'), step('PROPOSED', 'Lina Berg', at(DAY - 60), 'Callbacks help more on Mondays')] },
      { version: 2, stage: 'LIVE', outcomes: 1428, trail: [step('LEARNED', 'Anna Karlsson', at(DAY * 9), '1428 outcomes'), step('PROPOSED', 'Anna Karlsson', at(DAY * 9 - 5), 'First month'), step('APPROVED', 'Maja Lindqvist', at(DAY * 8), 'Loses nothing that matters'), step('LIVE', 'Maja Lindqvist', at(DAY * 8 - 1), 'Monday morning')] },
      { version: 1, stage: 'RETIRED', outcomes: 0, trail: [step('LIVE', 'who runs Skein', '1970-01-01T00:00:00Z', 'as shipped: nothing learned yet'), step('RETIRED', 'Maja Lindqvist', at(DAY * 8 - 1), 'version 2 is live')] },
    ],
    rules: { version: 1, owner: 'who runs Skein', explorer: 'THOMPSON', exploring: true, floor: 0.02, outcomeMin: 0.05, costMaxMinor: 5000, worthMinor: 2000, waitMaxSeconds: 172_800, patience: 0.3, wish: 0.3, freshSeconds: 1800, staleSeconds: 86_400 },
  }
  const option = (name, against) => ({ name, against })
  shop.decided = [
    { id: 'n1', key: 'customer:amara', cause: 'e-amara-m1', at: at(14), kind: 'next-best', options: [option('call within the hour: predicted 0.71, cost 4.20, wait 3 min', ''), option('assistant: predicted 0.38', 'the customer asked for a person'), option('nothing: predicted 0.20', '')], chosen: 'call within the hour', probability: 0.83, policy: 'next-best@1, model@2, thompson', owner: 'who runs Skein', because: 'predicted best for what it costs', inputs: [{ name: 'known: page', value: 'sofa', ageSeconds: 60 }], about: '' },
    { id: 'n2', key: 'customer:jonas', cause: 'e-amara-m1', at: at(51), kind: 'next-best', options: [option('guide: predicted 0.44', ''), option('assistant: predicted 0.41', '')], chosen: 'assistant', probability: 0.12, policy: 'next-best@1, model@2, thompson', owner: 'who runs Skein', because: 'tried, to learn what it is worth', inputs: [], about: '' },
  ]
}

export function moveNextBest(shop, path, body) {
  const [, version, name] = path.split('/').slice(1)
  const now = new Date().toISOString()
  if (version === 'learn') {
    shop.nextBest.versions = [{ version: shop.nextBest.versions.length + 1, stage: 'LEARNED', outcomes: 1900, trail: [step('LEARNED', shop.me.name, now, '472 outcomes')] }, ...shop.nextBest.versions]
    return shop.nextBest
  }
  const stage = { propose: 'PROPOSED', approve: 'APPROVED', live: 'LIVE' }[name]
  shop.nextBest.versions = shop.nextBest.versions.map((one) =>
    one.version === Number(version) ? { ...one, stage, trail: [...one.trail, step(stage, shop.me.name, now, body.because)] } : stage === 'LIVE' && one.stage === 'LIVE' ? { ...one, stage: 'RETIRED' } : one,
  )
  if (stage === 'LIVE') shop.nextBest.live = Number(version)
  return shop.nextBest
}
