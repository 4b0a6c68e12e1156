// Drives a QStash stand-in by the official client and receives what it delivers. Argument: its URL. Prints what was seen as one JSON object.
import { Client, Receiver } from '@upstash/qstash';
import { createServer } from 'node:http';

const baseUrl = process.argv[2];
const client = new Client({ baseUrl, token: 'secret' });
const receiver = new Receiver({ currentSigningKey: 'sig_one', nextSigningKey: 'sig_two' });
const stranger = new Receiver({ currentSigningKey: 'sig_other', nextSigningKey: 'sig_else' });
const arrived = [];

const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  const url = `http://127.0.0.1:${server.address().port}${request.url}`;
  const signature = request.headers['upstash-signature'];
  const proof = { signature, body, url };
  arrived.push({
    path: request.url, method: request.method, body, id: request.headers['upstash-message-id'], retried: request.headers['upstash-retried'],
    my: request.headers.my, type: request.headers['content-type'], schedule: request.headers['upstash-schedule-id'],
    verified: await receiver.verify(proof), forged: await stranger.verify(proof).catch(() => false),
    otherBody: await receiver.verify({ ...proof, body: `${body}!` }).catch(() => false),
    otherUrl: await receiver.verify({ ...proof, url: `${url}/x` }).catch(() => false),
  });
  const before = arrived.filter(a => a.path === request.url).length;
  response.statusCode = request.url === '/dead' || (request.url === '/flaky' && before === 1) ? 500 : request.url === '/stop' ? 489 : 200;
  if (request.url === '/stop') response.setHeader('Upstash-NonRetryable-Error', 'true');
  response.end('answer');
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const here = `http://127.0.0.1:${server.address().port}`;
const until = async what => {
  for (let left = 2000; left > 0; left--) {
    if (await what()) return;
    await new Promise(done => setTimeout(done, 10));
  }
  throw new Error(`never: ${what}`);
};
const count = path => arrived.filter(a => a.path === path).length;

const published = await client.publishJSON({ url: `${here}/ok?x=1&y=2`, body: { a: 1 }, headers: { my: 'v' } });
const first = await client.publishJSON({ url: `${here}/once`, body: {}, deduplicationId: 'one' });
const second = await client.publishJSON({ url: `${here}/once`, body: {}, deduplicationId: 'one' });
await client.publish({ url: `${here}/flaky`, body: 'f', callback: `${here}/callback` });
await client.publish({ url: `${here}/dead`, body: 'd', retries: 2, retryDelay: 'pow(2, retried) * 1000', failureCallback: `${here}/failure` });
await client.publish({ url: `${here}/stop`, body: 's' });
const queue = client.queue({ queueName: 'line' });
await queue.upsert({ parallelism: 1 });
await queue.pause();
for (const n of [1, 2, 3]) await queue.enqueueJSON({ url: `${here}/line`, body: n });
const paused = await queue.get();
await queue.resume();
const batch = await client.batchJSON([{ url: `${here}/batch`, body: 1 }, { url: `${here}/batch`, body: 2 }]);
await client.urlGroups.addEndpoints({ name: 'all', endpoints: [{ url: `${here}/group1` }, { url: `${here}/group2` }] });
const group = await client.publishJSON({ urlGroup: 'all', body: {} });
const schedule = await client.schedules.create({ destination: `${here}/tick`, cron: '*/5 * * * *' });
await client.publishJSON({ url: `${here}/flow`, body: 1, flowControl: { key: 'k', parallelism: 1 } });
const later = await client.publishJSON({ url: `${here}/never`, body: {}, delay: '7d' });
const seenLater = await client.messages.get(later.messageId);
await client.messages.delete(later.messageId);

await until(() => count('/ok?x=1&y=2') === 1 && count('/flaky') === 2 && count('/callback') === 1 && count('/dead') === 3 && count('/failure') === 1);
await until(() => count('/line') === 3 && count('/batch') === 2 && count('/group1') === 1 && count('/group2') === 1 && count('/tick') >= 2 && count('/flow') === 1);
await until(async () => (await client.dlq.listMessages()).messages.length === 2);
await client.schedules.delete(schedule.scheduleId);
const dead = await client.dlq.listMessages();
const deleted = await client.dlq.delete(dead.messages[0].dlqId);
let unauthorized = 0;
await new Client({ baseUrl, token: 'wrong' }).publishJSON({ url: here, body: {} }).catch(problem => { unauthorized = problem.status; });
let invalid = '';
await client.publishJSON({ url: 'ftp://nowhere', body: {} }).catch(problem => { invalid = problem.message; });
server.close();
server.closeAllConnections();
console.log(JSON.stringify({
  arrived, published, first, second, paused, batch, group, schedule, seenLater, unauthorized, invalid, deleted,
  dead: dead.messages.map(m => ({ url: m.url.slice(here.length), status: m.responseStatus })).sort((a, b) => a.url.localeCompare(b.url)),
}));
