// Drives a Stripe stand-in by the official client and receives its webhooks. Argument: its URL. Prints what was seen as one JSON object.
import Stripe from 'stripe';
import { createServer } from 'node:http';

const at = new URL(process.argv[2]);
const stripe = new Stripe('sk_test_x', { host: at.hostname, port: at.port, protocol: 'http', telemetry: false });
const events = [];
let secret = '';
let failures = 1;
const server = createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  if (request.url === '/flaky' && failures-- > 0) { response.statusCode = 500; response.end(); return; }
  let verified = true;
  try { stripe.webhooks.constructEvent(body, request.headers['stripe-signature'], secret); } catch { verified = false; }
  events.push({ type: JSON.parse(body).type, verified });
  response.end();
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const until = async what => {
  for (let left = 2000; left > 0; left--) {
    if (what()) return;
    await new Promise(done => setTimeout(done, 10));
  }
  throw new Error(`never: ${what}`);
};
const refused = async ask => { try { await ask(); return null; } catch (problem) { return `${problem.statusCode} ${problem.type} ${problem.code}`; } };

const endpoint = await stripe.webhookEndpoints.create({ url: `http://127.0.0.1:${server.address().port}/flaky`, enabled_events: ['invoice.paid', 'invoice.payment_failed', 'customer.subscription.created'] });
secret = endpoint.secret;
const listed = await stripe.webhookEndpoints.list({ limit: 100 });
const product = await stripe.products.create({ id: 'plan-basic', name: 'Basic', metadata: { system: 'twinme', active: 'true' } });
const again = await refused(() => stripe.products.create({ id: 'plan-basic', name: 'Basic' }));
const price = await stripe.prices.create({ product: product.id, currency: 'eur', unit_amount: 2900, recurring: { interval: 'month' }, lookup_key: 'basic' });
const newer = await stripe.prices.create({ product: product.id, currency: 'eur', unit_amount: 3900, recurring: { interval: 'month' }, lookup_key: 'basic', transfer_lookup_key: true });
await stripe.prices.update(price.id, { active: false });
const found = await stripe.prices.list({ lookup_keys: ['basic'], active: true });
const meter = await stripe.billing.meters.create({ display_name: 'Tokens', event_name: 'tokens', default_aggregation: { formula: 'sum' } });
const metered = await stripe.prices.create({
  product: product.id, currency: 'eur', recurring: { interval: 'month', usage_type: 'metered', meter: meter.id }, billing_scheme: 'tiered', tiers_mode: 'graduated',
  tiers: [{ up_to: 1000, unit_amount: 0 }, { up_to: 'inf', unit_amount_decimal: '0.5' }],
});
const customer = await stripe.customers.create({ email: 'a@example.org' });
const subscription = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: newer.id, quantity: 2 }, { price: metered.id }] });
const first = await stripe.invoices.retrieve(subscription.latest_invoice);
for (const [identifier, value] of [['e1', '900'], ['e2', '700'], ['e2', '700']])
  await stripe.billing.meterEvents.create({ event_name: 'tokens', identifier, payload: { stripe_customer_id: customer.id, value } });
const now = Math.floor(Date.now() / 1000);
const summary = await stripe.billing.meters.listEventSummaries(meter.id, { customer: customer.id, start_time: now - 60, end_time: now + 60 });
const draft = await stripe.invoices.create({ customer: customer.id, subscription: subscription.id });
const paid = await stripe.invoices.pay(draft.id);
const poor = await stripe.customers.create({ payment_method: 'pm_card_chargeDeclined' });
const unpaid = await stripe.subscriptions.create({ customer: poor.id, items: [{ price: newer.id }] });
const canceled = await stripe.subscriptions.cancel(subscription.id);
const key = { idempotencyKey: 'once' };
const one = await stripe.customers.create({ name: 'once' }, key);
const two = await stripe.customers.create({ name: 'once' }, key);
const other = await refused(() => stripe.customers.create({ name: 'twice' }, key));
const missing = await refused(() => stripe.products.retrieve('nothing'));
const lacking = await refused(() => stripe.prices.create({ product: product.id }));
const order = { amount: 15000, currency: 'eur', payment_method: 'pm_card_visa', confirm: true, metadata: { order: 'o1' } };
const bought = await stripe.paymentIntents.create(order, { idempotencyKey: 'o1' });
const boughtAgain = await stripe.paymentIntents.create(order, { idempotencyKey: 'o1' });
const declined = await refused(() => stripe.paymentIntents.create({ ...order, payment_method: 'pm_card_chargeDeclined' }, { idempotencyKey: 'o2' }));
const later = await stripe.paymentIntents.create({ amount: 700, currency: 'eur' });
const tooEarly = await refused(() => stripe.paymentIntents.confirm(later.id));
const confirmed = await stripe.paymentIntents.confirm(later.id, { payment_method: 'pm_card_visa' });
const tooLate = await refused(() => stripe.paymentIntents.cancel(later.id));
const intents = await stripe.paymentIntents.list({ limit: 100 });
await until(() => events.length >= 4);
server.close();
server.closeAllConnections();
console.log(JSON.stringify({
  events: events.map(e => e.type).sort(), verified: events.every(e => e.verified), product, again, found: found.data.map(p => p.id), newer: newer.id,
  listedSecret: listed.data[0].secret ?? null, first: { total: first.total, status: first.status }, summary: summary.data[0].aggregated_value,
  paid: { total: paid.total, status: paid.status }, unpaid: unpaid.status, canceled: canceled.status, same: one.id === two.id, other, missing, lacking,
  bought: { status: bought.status, received: bought.amount_received }, boughtOnce: bought.id === boughtAgain.id, declined, later: later.status, tooEarly,
  confirmed: confirmed.status, tooLate, intents: intents.data.map(i => `${i.metadata.order ?? ''} ${i.status}`),
}));
