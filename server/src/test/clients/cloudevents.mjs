// The CloudEvents SDK: cloudevents.mjs URL TOKEN USER COUNT. Half binary, half structured; prints the receipts' states.
import { CloudEvent, Mode, emitterFor } from 'cloudevents';

const [url, token, user, count] = process.argv.slice(2);
const states = [];
const transport = async ({ headers, body }) => {
  const answer = await fetch(`${url}/api/v1/events`, {
    method: 'POST',
    headers: { ...headers, Authorization: `Bearer ${token}` },
    body,
  });
  const said = await answer.json();
  states.push(answer.status === 200 ? said.receipts[0].status : `${answer.status} ${said.detail}`);
};
const emitters = [emitterFor(transport, { mode: Mode.BINARY }), emitterFor(transport, { mode: Mode.STRUCTURED })];
for (let i = 0; i < Number(count); i++) {
  const event = new CloudEvent({ id: `${user}-${i}`, source: '/test/shop', type: `Counted ${i}`, subject: user, data: { i } });
  await emitters[i % 2](event);
  await emitters[(i + 1) % 2](event);
}
console.log(JSON.stringify(states));
