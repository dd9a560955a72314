// Segment's client for browsers, in jsdom: browser.mjs URL KEY USER COUNT PAUSE_MS [batching].
import { JSDOM } from 'jsdom';

const [url, writeKey, userId, count, pause, strategy] = process.argv.slice(2);
const dom = new JSDOM('<!doctype html><title>Shop</title><h1>Shop</h1>', { url: 'http://shop.example/sofas', pretendToBeVisual: true });
globalThis.window = dom.window;
for (const name of ['document', 'location', 'localStorage', 'sessionStorage', 'XMLHttpRequest']) {
  Object.defineProperty(globalThis, name, { value: dom.window[name], configurable: true });
}
Object.defineProperty(globalThis, 'navigator', { value: dom.window.navigator, configurable: true });
dom.window.fetch = globalThis.fetch;

const { AnalyticsBrowser } = await import('@segment/analytics-next');
const deliveryStrategy = strategy === 'batching' ? { strategy, config: { size: 5, timeout: 200 } } : { strategy: 'standard' };
const [analytics] = await AnalyticsBrowser.load(
  { writeKey, cdnURL: url },
  { integrations: { 'Segment.io': { protocol: 'http', deliveryStrategy } }, retryQueue: true },
);
await analytics.identify(userId, { plan: 'free' });
for (let i = 0; i < Number(count); i++) {
  analytics.track(`Counted ${i}`, { i });
  await new Promise((go) => setTimeout(go, Number(pause)));
}
// What the client could not send waits in its queue; it tries again by itself until the test has seen enough.
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
console.log(JSON.stringify({ sent: Number(count) }));
