/** R3: the skills in which the class is weak, the weakest first, with interval and how it moved in 14 days. */
import { el } from '../dom.js';
import { inNumbers, meter } from '../meter.js';
import { empty } from '../page.js';
import { words } from '../words.js';
import { computed } from './computed.js';

const FLAT = 0.03;
const ARROWS = { up: '↗', down: '↘', flat: '→', unknown: '' };

export function drawWeakness({ about, skills }) {
  const list = skills.length ? el('ol', { class: 'weaknesses' }, skills.map((weak) => row(weak, about.thresholds.weakBelow))) : empty(words.empty[about.empty] ?? words.empty['nothing-wrong']);
  return [list, computed(about)];
}

function row(weak, goal) {
  const picture = { mean: weak.median, low: weak.low, high: weak.high };
  const trend = trendOf(weak.change);
  return el(
    'li',
    { class: 'weak', 'data-skill': weak.skill },
    el('b', { text: weak.name }),
    el('span', { class: 'trend' }, el('span', { 'aria-hidden': 'true' }, `${ARROWS[trend]} `), el('span', { text: words.weak.trend[trend](Math.abs(weak.change ?? 0)) })),
    meter(picture, goal),
    inNumbers(picture),
    el('span', { class: 'small', text: words.weak.sure(weak, goal) }),
  );
}

function trendOf(change) {
  if (change === null || change === undefined) {
    return 'unknown';
  }
  return Math.abs(change) < FLAT ? 'flat' : change > 0 ? 'up' : 'down';
}
