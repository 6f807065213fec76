/** Calls the service. Every call may be resent, so a lost connection or a busy service is waited out, not reported at once. */
import { identity } from './identity.js';
import { language } from './language.js';

const TRIES = 5;
const PATIENCE_MS = 20_000;
const LONGEST_WAIT = 30;
/** Sent without a token: an old one must not keep anybody from choosing anew. */
const OPEN_TO_ALL = '/demo/';

/** A refusal of the service (RFC 9457), or status 0 when it could not be reached. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    Object.assign(this, { status, body, code: body.code, faults: body.faults ?? [] });
  }
}

/** A key under which the same write is applied once, however often it is sent. */
export const freshKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');

export const get = (path) => call('GET', path);
export const post = (path, body, key) => call('POST', path, body, key);

async function call(method, path, body, key) {
  for (let tried = 1; ; tried++) {
    const reply = await send(method, path, body, key);
    const again = reply === null || reply.status === 429 || reply.status === 503;
    if (!again || tried === TRIES) {
      return read(reply);
    }
    await wait(reply === null ? 2 ** (tried - 1) : retryAfter(reply), reply === null ? 'offline' : 'busy');
  }
}

async function send(method, path, body, key) {
  const headers = { Accept: 'application/json, application/problem+json', 'Accept-Language': language() };
  const token = path.startsWith(OPEN_TO_ALL) ? null : identity()?.token;
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (key) headers['Idempotency-Key'] = key;
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return await fetch(`/api/v1${path}`, { method, headers, signal, body: body === undefined ? null : JSON.stringify(body) });
  } catch {
    return null;
  }
}

async function read(reply) {
  if (reply === null) {
    throw new Problem(0);
  }
  const body = await reply.json().catch(() => ({}));
  if (!reply.ok) {
    throw new Problem(reply.status, body);
  }
  return body;
}

function retryAfter(reply) {
  const header = reply.headers.get('Retry-After') ?? '2';
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Math.min(LONGEST_WAIT, Math.max(1, seconds || 2));
}

/** Tells the page (see page.js) what is being waited for. */
async function wait(seconds, why) {
  document.dispatchEvent(new CustomEvent('yincai:waiting', { detail: { seconds: Math.ceil(seconds), why } }));
  await new Promise((done) => setTimeout(done, seconds * 1000));
  document.dispatchEvent(new CustomEvent('yincai:waiting', { detail: null }));
}
