/** The ways to answer. Each builds its controls for an item, reads {text} | {option} | ... or null while something is missing, and says where. */
import { el, freshId } from '../dom.js';
import { order } from './order.js';
import { words } from '../words.js';

const KINDS = { number: written, text: written, expression: written, choice: (item) => options(item, 'radio'), multi: (item) => options(item, 'checkbox'), order, pairs, blanks };

export const answerTo = (item) => (KINDS[item.response] ?? written)(item);

function written(item) {
  const id = freshId('answer');
  const box = el('input', { id, type: 'text', class: 'written', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', inputmode: item.response === 'number' ? 'text' : null });
  const unit = item.unit ? el('span', { class: 'unit' }, typeof item.unit === 'string' ? item.unit : el('span', { text: item.unit })) : null;
  const node = el('div', { class: 'answer' }, el('label', { for: id, text: words.answer[item.response] ?? words.answer.text }), el('span', { class: 'line' }, box, unit));
  return { node, missing: () => box, read: () => (box.value.trim() ? { text: box.value.trim() } : null) };
}

function options(item, type) {
  const name = freshId('option');
  const inputs = item.options.map(({ id }) => el('input', { type, name, value: id }));
  const tiles = item.options.map((option, at) => el('label', { class: 'tile option' }, inputs[at], el('span', { maths: option.text })));
  const legend = type === 'radio' ? words.answer.choice : words.answer.multi;
  const given = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const read = () => (given().length === 0 ? null : type === 'radio' ? { option: given()[0] } : { options: given() });
  return { node: el('fieldset', { class: 'answer' }, el('legend', { text: legend }), el('div', { class: 'tiles stacked' }, tiles)), missing: () => inputs[0], read };
}

/** Each value goes with one thing: chosen again, it is taken from where it was, and given back when the arrow keys only passed over it. */
function pairs(item) {
  const rows = item.left.map((left) => {
    const id = freshId('pair');
    const select = el('select', { id }, el('option', { value: '', text: words.answer.pick }), item.options.map((right) => el('option', { value: right.id, maths: right.text })));
    return { left: left.id, select, node: el('div', { class: 'pair' }, el('label', { for: id, maths: left.text }), select) };
  });
  const read = () => (rows.every((row) => row.select.value) ? { pairs: rows.map((row) => [row.left, row.select.value]) } : null);
  const selects = rows.map((row) => row.select);
  let lent = null;
  const once = ({ target }) => {
    if (lent && !lent.from.value) lent.from.value = lent.value;
    const from = selects.find((select) => select !== target && select.value && select.value === target.value);
    lent = from ? { from, value: from.value } : null;
    if (from) from.value = '';
  };
  const settle = () => (lent = null);
  return { node: el('fieldset', { class: 'answer', on: { change: once, focusout: settle } }, el('legend', { text: words.answer.pairs }), rows.map((row) => row.node)), missing: () => (rows.find((row) => !row.select.value) ?? rows[0]).select, read };
}

function blanks(item) {
  const count = item.blanks || Math.max(1, (item.stem.en.match(/_{2,}/g) ?? []).length);
  const boxes = Array.from({ length: count }, (_, at) => el('input', { type: 'text', class: 'written short', autocomplete: 'off', label: words.answer.blank(at + 1) }));
  const lines = boxes.map((box, at) => el('label', { class: 'line' }, el('span', { text: words.answer.blank(at + 1) }), box));
  const read = () => (boxes.every((box) => box.value.trim()) ? { blanks: boxes.map((box) => box.value.trim()) } : null);
  return { node: el('fieldset', { class: 'answer' }, el('legend', { text: words.answer.blanks }), lines), missing: () => boxes.find((box) => !box.value.trim()) ?? boxes[0], read };
}
