/** Putting things in order with one button up and one down, so that it works by touch and by keyboard alike. */
import { el } from '../dom.js';
import { words } from '../words.js';

export function order(item) {
  const list = el('ol', { class: 'order' }, item.options.map(row));
  const node = el('fieldset', { class: 'answer' }, el('legend', { text: words.answer.order }), list);
  return { node, missing: () => list.querySelector('button'), read: () => ({ order: [...list.children].map((li) => li.dataset.option) }) };
}

function row(option) {
  const li = el('li', { 'data-option': option.id }, el('span', { maths: option.text }));
  li.append(mover(li, option, -1), mover(li, option, +1));
  return li;
}

function mover(li, option, step) {
  const up = step < 0;
  const name = up ? words.answer.up(option.text) : words.answer.down(option.text);
  return el('button', { type: 'button', class: 'quiet', label: name, on: { click: ({ currentTarget }) => move(li, up, currentTarget) } }, up ? '↑' : '↓');
}

function move(li, up, button) {
  const other = up ? li.previousElementSibling : li.nextElementSibling;
  if (other) {
    other[up ? 'before' : 'after'](li);
    button.focus();
  }
}
