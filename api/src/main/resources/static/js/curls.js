/** Three calls for the developer of a platform: what next, a wrong answer, what next now. */
import { freshKey } from './api.js';
import { el } from './dom.js';
import { words } from './words.js';

export function call3(origin, identity, learner) {
  const api = `${origin}/api/v1`;
  const head = `-H "Authorization: Bearer $TOKEN"`;
  const recommend = `curl -s ${api}/recommendations ${head} \\\n  -H 'Content-Type: application/json' \\\n  -d '{"learner": "${learner}", "k": 1, "purpose": "practice"}'`;
  return el(
    'div',
    {},
    el('h2', { text: words.api.title }),
    el('p', { text: words.api.what }),
    step(words.api.token, `TOKEN=$(curl -s -X POST '${api}/demo/token?identity=${identity}' \\\n  | sed 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/')`),
    step(words.api.next, recommend),
    step(words.api.answer, `curl -s ${api}/responses ${head} \\\n  -H 'Content-Type: application/x-ndjson' \\\n  -d '{"event": "try-${freshKey().slice(0, 8)}", "learner": "${learner}", "item": "fraction-add-like", "correct": 0, "predict": true}'`),
    step(words.api.nextNow, recommend),
    el('p', {}, el('a', { href: '/openapi.json', text: words.api.contract })),
  );
}

function step(text, command) {
  const code = el('pre', { tabindex: '0' }, el('code', {}, command));
  const copy = el('button', { type: 'button', class: 'quiet copy', text: words.copy, on: { click: () => navigator.clipboard?.writeText(command) } });
  return el('section', { class: 'call' }, el('h3', { text }), code, copy);
}
