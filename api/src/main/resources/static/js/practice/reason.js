/** Where one stands in the session, and why this question came. */
import { el } from '../dom.js';
import { inNumbers, meter } from '../meter.js';
import { words } from '../words.js';

export function progress({ number: offer, budget }, stop) {
  const number = budget?.used ?? offer;
  const total = budget?.items ?? number;
  const bar = el('progress', { max: String(total), value: String(Math.min(total, number - 1)), label: words.round.number(number, total) });
  return el('div', { class: 'progress' }, el('span', { text: words.round.number(number, total) }), bar, el('button', { type: 'button', class: 'quiet', 'data-do': 'stop', text: words.round.stop, on: { click: stop } }));
}

export function reason({ reason: why, decision, fallback, tryNumber }, names) {
  const skill = names.get(why.skill) ?? { zh: why.skill, en: why.skill };
  const picture = why.mastery === null ? null : { mean: why.mastery, low: why.low, high: why.high };
  return el(
    'aside',
    { class: 'reason', label: words.reason.title },
    el('h2', { text: words.reason.title }),
    el('p', { class: 'why', text: why.text }),
    el('p', { class: 'skill' }, el('b', { text: skill })),
    picture ? meter(picture) : null,
    picture ? inNumbers(picture) : null,
    tryNumber > 1 ? el('p', { class: 'small', text: words.reason.again }) : null,
    fallback ? el('p', { class: 'small', text: words.fallback }) : null,
    el('details', {}, el('summary', { text: words.computed }), receipt(why, decision)),
  );
}

function receipt(why, decision) {
  const row = (name, value) => [el('dt', { text: name }), el('dd', {}, value)];
  return el('dl', { class: 'receipt' }, row(words.reason.code, why.code), row(words.reason.model, decision.model), row(words.reason.policy, decision.policy), row(words.reason.propensity, String(decision.propensity)), row(words.reason.decision, decision.id));
}
