// Segment's client for servers: node.mjs URL KEY USER COUNT PAUSE_MS. Prints how many events it believes delivered.
import { Analytics } from '@segment/analytics-node';

const [url, writeKey, userId, count, pause] = process.argv.slice(2);
const analytics = new Analytics({ writeKey, host: url, flushAt: 5, flushInterval: 200, maxRetries: 40 });
let delivered = 0;
let failed = 0;
for (let i = 0; i < Number(count); i++) {
  analytics.track({ userId, event: `Counted ${i}`, properties: { i } }, (error) => {
    if (error) failed++;
    else delivered++;
  });
  await new Promise((go) => setTimeout(go, Number(pause)));
}
await analytics.closeAndFlush({ timeout: 120_000 });
console.log(JSON.stringify({ delivered, failed }));
process.exit(0);
