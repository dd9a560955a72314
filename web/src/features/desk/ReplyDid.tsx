import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Check, Minus } from 'lucide-react'
import { useState } from 'react'
import { send } from '../../api/client'
import type { Facet, FacetView, JudgedReply } from '../../api/empathyTypes'
import { names } from '../../api/queries'
import { Dialog } from '../../ui/Dialog'
import { words } from '../../words'

const holds = (one: FacetView) => one.said?.yes ?? one.read

/** What a reply did with what the customer opened, below it; it judges the words, whoever wrote them. */
export function ReplyDid({ judged, text, conversation }: { judged: JudgedReply; text: string; conversation: string }) {
  const [asked, setAsked] = useState(false)
  return (
    <div className="did small muted">
      <ul aria-label={words('did.label')}>
        {judged.facets.map((one) => (
          <li key={one.facet}>
            {holds(one) ? (
              <Check className="ic s" role="img" aria-label={words('did.yes')} />
            ) : (
              <Minus className="ic s" role="img" aria-label={words('did.no')} />
            )}
            {words(`did.${one.facet}`)}
            {one.said ? <span className="tiny"> {words('did.said', { role: one.said.role })}</span> : null}
          </li>
        ))}
      </ul>
      <button type="button" className="link quiet" aria-label={words('did.askOf')} onClick={() => setAsked(true)}>
        {words('correct.ask')}
      </button>
      {asked ? <SayDialog judged={judged} text={text} conversation={conversation} onClose={() => setAsked(false)} /> : null}
    </div>
  )
}

type Said = Partial<Record<Facet, boolean>>

function SayDialog(props: { judged: JudgedReply; text: string; conversation: string; onClose: () => void }) {
  const { judged, conversation, onClose } = props
  const cache = useQueryClient()
  const [said, setSaid] = useState<Said>({})
  const [why, setWhy] = useState('')
  const chosen = judged.facets.filter((one) => said[one.facet] !== undefined)
  const write = useMutation({
    mutationFn: async () => {
      for (const one of chosen) {
        const what = { facet: one.facet.toLowerCase(), yes: said[one.facet], why: why.trim() }
        await send('POST', `/api/v1/empathy/${encodeURIComponent(judged.reply)}/labels`, what)
      }
    },
    onSuccess: () => {
      onClose()
      return cache.invalidateQueries({ queryKey: names.empathy(conversation) })
    },
  })
  return (
    <Dialog title={words('did.title')} className="correct" onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          write.mutate()
        }}
      >
        <blockquote className="said">{judged.words}</blockquote>
        <p>{props.text}</p>
        {judged.facets.map((one) => (
          <YesNo key={one.facet} one={one} replies={judged.replies} said={said[one.facet]} onSay={(yes) => setSaid({ ...said, [one.facet]: yes })} />
        ))}
        <p className="small muted">{words('did.confirm')}</p>
        <label>
          {words('correct.why')}
          <input className="field" value={why} maxLength={500} onChange={(event) => setWhy(event.target.value)} />
        </label>
        {write.isError ? <p className="bad">{words('state.writeFailed', { detail: write.error.message })}</p> : null}
        <div className="foot">
          <button type="button" className="btn gho" onClick={onClose}>
            {words('dialog.cancel')}
          </button>
          <button type="submit" className="btn pri" disabled={chosen.length === 0 || write.isPending}>
            {words('correct.do')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function YesNo(props: { one: FacetView; replies: number; said: boolean | undefined; onSay: (yes: boolean) => void }) {
  const { one } = props
  const read = words(one.read ? 'did.readYes' : 'did.readNo', { wrong: Math.round(one.error * props.replies), of: props.replies })
  return (
    <fieldset className="many">
      <legend>
        {words(`did.ask.${one.facet}`)}
        <span className="muted">{read}</span>
      </legend>
      {[true, false].map((yes) => (
        <label key={String(yes)} className="candidate">
          <input type="radio" name={one.facet} checked={(props.said ?? one.said?.yes) === yes} onChange={() => props.onSay(yes)} />
          <span>{words(yes ? 'did.yes' : 'did.sayNo')}</span>
        </label>
      ))}
    </fieldset>
  )
}
