import { CalendarClock, X } from 'lucide-react'
import { useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref, type RefObject } from 'react'
import { keepDraft, loadDraft } from '../../api/drafts'
import { useOutbox } from '../../api/hooks'
import { areLettersOn } from '../../ui/actions'
import { Tabs } from '../../ui/Tabs'
import { clock, localInput } from '../../ui/time'
import { words } from '../../words'

const HOUR_MS = 3_600_000
const MESSAGE_CHARS_MAX = 4_000

export interface ComposerHandle {
  write: (kind: 'reply' | 'note') => void
  take: (text: string) => void
}

interface Props {
  conversation: string
  name: string
  closed: boolean
  suggested: string | null
  handle: Ref<ComposerHandle>
}

/** One box, two readers: the customer or the pod. What is not sent is kept as a draft for each. */
export function Composer({ conversation, name, closed, suggested, handle }: Props) {
  const outbox = useOutbox()
  const box = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState(() => loadDraft(conversation))
  const [kind, setKind] = useState<'reply' | 'note'>(draft.reply === '' && draft.note !== '' ? 'note' : 'reply')
  const [promise, setPromise] = useState<{ text: string; due: string } | null>(null)
  const text = draft[kind]
  const change = (to: string) => setDraft((old) => ({ ...old, [kind]: to, at: Date.now() }))

  useEffect(() => keepDraft(conversation, draft), [conversation, draft])
  useEffect(() => {
    const area = box.current
    if (area === null) return
    area.style.height = 'auto'
    area.style.height = `${Math.min(180, area.scrollHeight)}px`
  }, [text, kind])

  const take = (words: string) => {
    setKind('reply')
    setDraft((old) => ({ ...old, reply: old.reply === '' ? words : `${old.reply}\n${words}`, at: Date.now() }))
    box.current?.focus()
    requestAnimationFrame(() => {
      box.current?.setSelectionRange(box.current.value.length, box.current.value.length)
    })
  }
  useImperativeHandle(handle, () => ({
    write: (to) => {
      setKind(to)
      // At once: what is typed next must not be taken for keys.
      box.current?.focus()
    },
    take,
  }))

  const byTab = useArrival(box)
  const ready = text.trim() !== '' && !closed && (promise === null || kind === 'note' || isComplete(promise))
  const submit = () => {
    if (!ready) return
    const due = promise === null || kind === 'note' ? null : { text: promise.text.trim(), due: new Date(promise.due).toISOString() }
    outbox.write(conversation, kind, text.trim(), due)
    setDraft((old) => ({ ...old, [kind]: '', at: Date.now() }))
    if (kind === 'reply') setPromise(null)
  }
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      submit()
    } else if (event.key === 'Tab' && !event.shiftKey && kind === 'reply' && text === '' && suggested !== null && areLettersOn() && !byTab()) {
      event.preventDefault()
      take(suggested)
    } else if (event.key === 'Escape') {
      box.current?.blur()
    }
  }

  return (
    <section className={kind === 'note' ? 'comp tonote' : 'comp'} aria-label={words('composer.label')}>
      <div className="ct">
        <Tabs
          label={words('composer.to')}
          className="ctabs"
          panel="composer"
          chosen={kind}
          onChoose={setKind}
          tabs={[
            { id: 'reply', label: words('composer.reply', { name }) },
            { id: 'note', label: words('composer.note') },
          ]}
        />
        <span className="tiny muted push" role="status">
          {text === '' || draft.at === 0 ? '' : words('composer.kept', { at: clock(draft.at) })}
        </span>
      </div>
      <div id="composer" role="tabpanel" aria-label={words('composer.label')}>
        <textarea
          ref={box}
          rows={1}
          className="ci"
          aria-label={kind === 'reply' ? words('composer.reply', { name }) : words('composer.note')}
          placeholder={words(closed ? 'composer.closed' : kind === 'reply' ? 'composer.replyHint' : 'composer.noteHint', { name })}
          maxLength={MESSAGE_CHARS_MAX}
          value={text}
          disabled={closed}
          onChange={(event) => change(event.target.value)}
          onKeyDown={onKey}
        />
        {promise === null || kind === 'note' ? null : (
          <PromiseFields promise={promise} onChange={setPromise} onDrop={() => setPromise(null)} />
        )}
        <div className="cf">
          {kind === 'note' || promise !== null ? null : (
            <button
              type="button"
              className="btn gho s"
              disabled={closed}
              onClick={() => setPromise({ text: '', due: localInput(Date.now() + 2 * HOUR_MS) })}
            >
              <CalendarClock className="ic" aria-hidden="true" />
              {words('composer.promise')}
            </button>
          )}
          <button type="button" className="btn pri push" disabled={!ready} onClick={submit}>
            {words(kind === 'reply' ? 'composer.send' : 'composer.tell')} <kbd>Ctrl ↵</kbd>
          </button>
        </div>
      </div>
    </section>
  )
}

/** Whether the focus came into the box by Tab: then Tab goes on, so that walking through the page changes nothing. */
function useArrival(box: RefObject<HTMLTextAreaElement | null>): () => boolean {
  const last = useRef('')
  const arrived = useRef(false)
  useEffect(() => {
    const key = (event: Event) => (last.current = event instanceof window.KeyboardEvent ? event.key : '')
    const focus = () => (arrived.current = last.current === 'Tab')
    const area = box.current
    window.addEventListener('keydown', key, true)
    window.addEventListener('pointerdown', key, true)
    area?.addEventListener('focus', focus)
    return () => {
      window.removeEventListener('keydown', key, true)
      window.removeEventListener('pointerdown', key, true)
      area?.removeEventListener('focus', focus)
    }
  }, [box])
  return () => arrived.current
}

function isComplete(promise: { text: string; due: string }): boolean {
  return promise.text.trim() !== '' && !Number.isNaN(Date.parse(promise.due))
}

function PromiseFields(props: {
  promise: { text: string; due: string }
  onChange: (promise: { text: string; due: string }) => void
  onDrop: () => void
}) {
  const { promise, onChange } = props
  return (
    <div className="promise">
      <CalendarClock className="ic" aria-hidden="true" />
      <input
        className="field"
        autoFocus
        aria-label={words('composer.promiseText')}
        placeholder={words('composer.promiseHint')}
        value={promise.text}
        onChange={(event) => onChange({ ...promise, text: event.target.value })}
      />
      <input
        className="field due"
        type="datetime-local"
        aria-label={words('composer.promiseDue')}
        value={promise.due}
        min={localInput(Date.now())}
        onChange={(event) => onChange({ ...promise, due: event.target.value })}
      />
      <button type="button" className="btn gho s" aria-label={words('composer.promiseDrop')} onClick={props.onDrop}>
        <X className="ic" aria-hidden="true" />
      </button>
    </div>
  )
}
