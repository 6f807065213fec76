/** R4: of each skill in which some are weak, whether it lies in the topic or in a skill it is built on. */
import { el } from '../dom.js';
import { empty } from '../page.js';
import { words } from '../words.js';
import { computed } from './computed.js';

export function drawCauses({ about, skills }) {
  const list = skills.length ? el('ul', { class: 'causes' }, skills.map(row)) : empty(words.empty[about.empty] ?? words.empty['nothing-wrong']);
  return [list, computed(about)];
}

function row(weak) {
  const root = weak.causes.find(({ skill }) => skill === weak.root);
  return el(
    'li',
    { 'data-skill': weak.skill, 'data-root': weak.root ?? '' },
    el('b', { text: weak.name }),
    el('p', { class: 'small', text: words.causes.weak(weak) }),
    el('p', { text: root ? words.causes.root(root) : words.causes.topic }),
    root ? el('p', { class: 'small', text: words.causes.rests(root) }) : null,
  );
}
