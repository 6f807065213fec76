/** R11: who works and who only clicks, for a word in private. */
import { el } from '../dom.js';
import { empty } from '../page.js';
import { words } from '../words.js';
import { computed } from './computed.js';

const KINDS = ['hurried', 'answerShown', 'away', 'notEnough', 'engaged'];

export function drawEfforts(report) {
  const { empty: why } = report.about;
  const note = why ? empty(why === 'nothing-wrong' ? words.effort.nobodyHurries : words.empty[why]) : null;
  return [note, el('div', { class: 'buckets' }, KINDS.map((kind) => column(kind, report[kind]))), computed(report.about)];
}

function column(kind, pupils) {
  const people = el('ul', {}, pupils.map(person));
  return el('section', { class: 'bucket', 'data-effort': kind }, el('h3', {}, el('span', { text: words.effort.kinds[kind] }), el('span', {}, String(pupils.length))), pupils.length ? people : empty(words.support.nobody));
}

function person({ learner, effort }) {
  return el('li', {}, el('span', {}, learner), el('span', { class: 'small', text: words.effort.of(effort) }));
}
