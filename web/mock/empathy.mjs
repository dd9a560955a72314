const FACETS = ['HEARD', 'ACKNOWLEDGED', 'UNDERSTOOD', 'HELPED']
const ERRORS = [0.121, 0.273, 0.424, 0.242]

/** The replies of a made-up talk that answer an unhappy word; what was said of them is kept with the talk. */
export function judged(found) {
  let opened = null
  const items = []
  for (const item of found.page.thread) {
    if (item.kind !== 'message') continue
    if (item.author === 'CUSTOMER') opened = item.feeling === 'UNEASY' || item.feeling === 'DISTRESSED' ? item : null
    else if (opened !== null) {
      const reads = [true, /last thing you need|sorry/.test(item.text), /day off|parcel/.test(item.text), /I will|looking/.test(item.text)]
      items.push({
        reply: item.id, opening: opened.id, words: opened.text, replies: 33, model: 'empathy-1',
        facets: FACETS.map((facet, i) => ({
          facet, read: reads[i], probability: reads[i] ? 0.8 : 0.2, span: null, error: ERRORS[i], said: found.labels?.[`${item.id}/${facet}`] ?? null,
        })),
      })
      opened = null
    }
  }
  return items
}

/** Somebody's word on a reply. */
export function label(shop, reply, body) {
  const found = shop.conversations.find((one) => one.page.thread.some((item) => item.id === reply))
  found.labels = { ...found.labels, [`${reply}/${body.facet.toUpperCase()}`]: { yes: body.yes, role: 'delivery', at: new Date().toISOString(), why: body.why } }
}
