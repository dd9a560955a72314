/** @jsxImportSource preact */
import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { CHAT_CSS } from './chatStyle'
import type { Chat } from './loader'
import { Line, MESSAGE_CHARS_MAX, type Shown, type Socket, type State } from './line'
import { Survey } from './survey'
import { WORDS } from './words'

const TYPING_EVERY_MS = 3_000

interface RoomProps {
  line: Line
  watch: (watcher: (state: State) => void) => () => void
  onClose: () => void
}

function Room({ line, watch, onClose }: RoomProps) {
  const [state, setState] = useState(line.now)
  const [text, setText] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  const log = useRef<HTMLDivElement>(null)
  const typed = useRef(0)
  useEffect(() => {
    // What came between the first drawing and now is not lost.
    setState(line.now)
    return watch(setState)
  }, [])
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    log.current?.scrollTo(0, log.current.scrollHeight)
  }, [state.messages.length, state.pending.length, state.survey, state.typing])
  const send = () => {
    if (text.trim() === '') return
    line.write(text.trim())
    setText('')
    box.current?.focus()
  }
  const onInput = (to: string) => {
    setText(to)
    if (Date.now() - typed.current > TYPING_EVERY_MS) {
      typed.current = Date.now()
      line.tellTyping()
    }
  }
  return (
    <div class="chat" role="dialog" aria-label={WORDS.title(state.company)} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div class="head">
        <h2>{WORDS.title(state.company)}</h2>
        <button type="button" class="person" onClick={() => line.askForPerson()}>
          {WORDS.person}
        </button>
        <button type="button" class="x" aria-label={WORDS.close} onClick={onClose}>
          <svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
            <path d="M18 6 6 18M6 6l12 12" />
          </svg>
        </button>
      </div>
      {state.up || state.messages.length === 0 ? null : (
        <div class="lost" role="status">
          {WORDS.lost}
        </div>
      )}
      <div class="log" ref={log} role="log" aria-live="polite" aria-label={WORDS.log} tabIndex={0}>
        {state.greeting === '' ? null : (
          <div class="line machine">
            <b>{state.assistant}</b>
            <div class="bub">{state.greeting}</div>
          </div>
        )}
        {state.messages.map((message) => (
          <Message key={message.seq} message={message} />
        ))}
        {state.pending.map((pending) => (
          <div key={pending.clientId} class={state.up ? 'line mine' : 'line mine kept'}>
            <div class="bub">{pending.text}</div>
            {state.up ? null : <p class="say">{WORDS.kept}</p>}
          </div>
        ))}
        {state.lead === null ? null : <p class="say mid">{WORDS.lead(state.lead)}</p>}
        {state.askedForPerson && state.lead === null ? <p class="say mid">{WORDS.asked}</p> : null}
        {state.typing === null ? null : <p class="say">{WORDS.typing(state.typing)}</p>}
        {state.survey === null ? null : <Survey asked={state.survey} onAnswer={(heard, solved, words) => line.answer(heard, solved, words)} />}
        {state.surveyDone ? <p class="say mid">{WORDS.surveyThanks}</p> : null}
        {state.error === null ? null : <p class="say bad">{state.error}</p>}
      </div>
      <div class="foot">
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <textarea
            ref={box}
            rows={1}
            aria-label={WORDS.write}
            placeholder={WORDS.write}
            maxLength={MESSAGE_CHARS_MAX}
            value={text}
            onInput={(event) => onInput(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
                event.preventDefault()
                send()
              }
            }}
          />
          <button type="submit" class="send" disabled={text.trim() === ''}>
            {WORDS.send}
          </button>
        </form>
      </div>
    </div>
  )
}

function Message({ message }: { message: Shown }) {
  if (message.author === 'CUSTOMER') {
    return (
      <div class="line mine">
        <span class="hid">{WORDS.you}: </span>
        <div class="bub">{message.text}</div>
      </div>
    )
  }
  return (
    <div class={message.author === 'EMPLOYEE' ? 'line' : 'line machine'}>
      <b>{message.name}</b>
      <div class="bub">{message.text}</div>
      {message.sources.length === 0 ? null : (
        <p class="say">
          {WORDS.sources} {message.sources.join(', ')}
        </p>
      )}
    </div>
  )
}

/** The name under which this browser is known: Segment's own, where the shop uses it, so that both are one person. */
function anonymousId(): string {
  const own = 'skein.anonymousId'
  try {
    const segment = localStorage.getItem('ajs_anonymous_id')?.replaceAll('"', '')
    const known = segment ?? localStorage.getItem(own)
    if (known) return known
    const made = newId()
    localStorage.setItem(own, made)
    return made
  } catch {
    return newId()
  }
}

// crypto.randomUUID is there only on secure pages; shops in development are often not.
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

window.skeinChatMount = (room, { base, key, onClose }): Chat => {
  const url = new URL('chat', base)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.searchParams.set('key', key)
  const watchers = new Set<(state: State) => void>()
  const line = new Line({
    open: () => new WebSocket(url) as unknown as Socket,
    store: safeStore(),
    anonymousId: anonymousId(),
    newId,
    chance: Math.random,
    onChange: (state) => watchers.forEach((watcher) => watcher(state)),
  })
  const watch = (watcher: (state: State) => void) => {
    watchers.add(watcher)
    return () => {
      watchers.delete(watcher)
    }
  }
  const style = document.createElement('style')
  style.textContent = CHAT_CSS
  const place = document.createElement('div')
  room.append(style, place)
  line.start()
  const chat: Chat = {
    open: () => render(<Room line={line} watch={watch} onClose={chat.close} />, place),
    close: () => {
      render(null, place)
      onClose()
    },
  }
  return chat
}

function safeStore(): Pick<Storage, 'getItem' | 'setItem'> {
  try {
    return window.localStorage
  } catch {
    return { getItem: () => null, setItem: () => undefined }
  }
}
