/** R5: who needs support, who is on the way, who is ahead, and of whom too little is known. */
import { el } from '../dom.js';
import { empty } from '../page.js';
import { words } from '../words.js';
import { computed } from './computed.js';
import { pupilRow } from './pupil.js';

const BUCKETS = ['struggling', 'onTrack', 'excelling', 'notEnough'];

export function drawBuckets(report) {
  const { empty: why } = report.about;
  const note = why ? empty(why === 'nothing-wrong' ? words.support.nobodyStruggles : words.empty[why]) : null;
  return [note, el('div', { class: 'buckets' }, BUCKETS.map((bucket) => column(bucket, report[bucket]))), computed(report.about)];
}

function column(bucket, pupils) {
  const people = el('ul', {}, pupils.map(person));
  return el('section', { class: 'bucket', 'data-bucket': bucket }, el('h3', {}, el('span', { text: words.support.buckets[bucket] }), el('span', {}, String(pupils.length))), pupils.length ? people : empty(words.support.nobody));
}

function person({ learner, active }) {
  return el('li', { class: active ? null : 'away' }, pupilRow(learner, active ? null : el('span', { class: 'small', text: words.support.away })));
}
