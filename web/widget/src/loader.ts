// The part that every page of a shop carries: one button in a shadow root. The chat itself is fetched on the first
// click. Nothing here may break or block the page it stands on.
import { LOADER_CSS } from './loaderStyle'
import { WORDS } from './words'

declare const __CHAT_FILE__: string

export interface Chat {
  open(): void
  close(): void
}

type Mount = (room: ShadowRoot, options: { base: string; key: string; onClose: () => void }) => Chat

declare global {
  interface Window {
    skeinChatMount?: Mount
  }
}

const CHAT_BUBBLE =
  '<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M21 11.5a8.4 8.4 0 0 1-9 8.4 9 9 0 0 1-3.6-.8L3 20.5l1.5-4.6A8.4 8.4 0 1 1 21 11.5z"/></svg>'

function begin(script: HTMLScriptElement): void {
  const base = new URL('.', script.src).href
  const key = script.dataset.key ?? ''
  const host = document.createElement('div')
  host.id = 'skein-chat'
  const room = host.attachShadow({ mode: 'open' })
  room.innerHTML = `<style>${LOADER_CSS}</style><button class="launch" type="button" aria-expanded="false"></button>`
  const button = room.querySelector('button')
  if (button === null) return
  const label = (text: string) => {
    button.innerHTML = `${CHAT_BUBBLE}<span></span>`
    const said = button.querySelector('span')
    if (said !== null) said.textContent = text
  }
  let chat: Chat | null = null
  const open = () => {
    if (chat === null) return
    button.setAttribute('aria-expanded', 'true')
    button.hidden = true
    chat.open()
  }
  label(WORDS.open)
  button.addEventListener('click', () => {
    if (chat !== null) return open()
    button.disabled = true
    fetchChat(base)
      .then((mount) => {
        chat = mount(room, {
          base,
          key,
          onClose: () => {
            button.hidden = false
            button.setAttribute('aria-expanded', 'false')
            button.focus()
          },
        })
        label(WORDS.open)
        open()
      })
      .catch(() => label(WORDS.unreachable))
      .finally(() => (button.disabled = false))
  })
  document.body.append(host)
}

// A classic script tag, because it needs no permission across origins, where a module would.
function fetchChat(base: string): Promise<Mount> {
  return new Promise((done, failed) => {
    const tag = document.createElement('script')
    tag.src = base + __CHAT_FILE__
    tag.onload = () => (window.skeinChatMount === undefined ? failed(new Error('no chat')) : done(window.skeinChatMount))
    tag.onerror = () => {
      tag.remove()
      failed(new Error('not reached'))
    }
    document.head.append(tag)
  })
}

const script = document.currentScript
if (script instanceof HTMLScriptElement) {
  const safely = () => {
    try {
      begin(script)
    } catch (cause) {
      console.warn('Skein chat could not start', cause)
    }
  }
  if (document.body === null) document.addEventListener('DOMContentLoaded', safely)
  else safely()
}
