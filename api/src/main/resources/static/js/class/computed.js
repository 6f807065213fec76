/** "How computed": the rule in words, the numbers it uses, and which model saw the class when. */
import { el } from '../dom.js';
import { words } from '../words.js';

export function computed({ howComputed, asOf, model, thresholds }) {
  const row = (name, value) => [el('dt', { text: name }), el('dd', {}, String(value))];
  const { version, ...numbers } = thresholds;
  const rows = Object.entries(numbers).flatMap(([name, value]) => row(words.facts[name] ?? { zh: name, en: name }, Math.round(1000 * value) / 1000));
  return el(
    'details',
    { class: 'computed' },
    el('summary', { text: words.computed }),
    el('p', { text: howComputed }),
    el('dl', { class: 'receipt' }, row(words.facts.asOf, asOf.slice(0, 16).replace('T', ' ') + ' UTC'), row(words.facts.model, model), row(words.facts.rule, version), rows),
  );
}
