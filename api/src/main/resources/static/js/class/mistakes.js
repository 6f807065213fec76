/** R8: the misconceptions that several pupils share, with how many and who. */
import { el } from '../dom.js';
import { empty } from '../page.js';
import { words } from '../words.js';
import { computed } from './computed.js';

export function drawMistakes({ about, mistakes, mistaken }) {
  const none = about.empty === 'nothing-wrong' ? words.mistakes.none : words.empty[about.empty];
  return [
    mistakes.length ? el('ol', { class: 'mistakes' }, mistakes.map(row)) : empty(none),
    mistaken ? el('p', { class: 'small', text: words.mistakes.behind(mistaken) }) : null,
    computed(about),
  ];
}

function row({ misconception, name, pupils, times, group }) {
  return el(
    'li',
    { 'data-misconception': misconception },
    el('b', { text: name }),
    el('details', {}, el('summary', { text: words.mistakes.shared(pupils, times) }), el('p', { class: 'small' }, group.join(', '))),
  );
}
