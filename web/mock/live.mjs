import { WebSocketServer } from 'ws'

const KEPT = 200
const PING_MS = 15_000

/** The live line: every row once, catch-up by `since`, a reset when that is too long ago. */
export class LiveLine {
  constructor() {
    this.seq = 0
    this.kept = []
    this.sockets = new Set()
    this.server = new WebSocketServer({ noServer: true })
    this.ping = setInterval(() => this.all({ type: 'ping' }), PING_MS)
    this.ping.unref()
  }

  upgrade(request, socket, head, url) {
    this.server.handleUpgrade(request, socket, head, (line) => {
      this.sockets.add(line)
      line.on('close', () => this.sockets.delete(line))
      const since = url.searchParams.get('since')
      if (since === null) return
      const oldest = this.kept[0]?.seq ?? this.seq + 1
      if (Number(since) < oldest - 1) line.send(JSON.stringify({ type: 'reset' }))
      else for (const row of this.kept) if (row.seq > Number(since)) line.send(JSON.stringify(row))
    })
  }

  tell(topic, id, key, about, status) {
    const row = { seq: ++this.seq, topic, id, key, about: about ?? null, status: status ?? null }
    this.kept = [...this.kept, row].slice(-KEPT)
    this.all(row)
  }

  all(row) {
    for (const line of this.sockets) line.send(JSON.stringify(row))
  }

  /** As a network fault would: without a goodbye. */
  cut() {
    for (const line of this.sockets) line.terminate()
  }
}
