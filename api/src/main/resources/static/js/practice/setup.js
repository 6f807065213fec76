/** What to practise: a purpose, skills or the service's own choice, and how much. */
import { freshKey } from '../api.js';
import { el, freshId, show } from '../dom.js';
import { inLanguage } from '../language.js';
import { words } from '../words.js';

const MODES = ['practice', 'diagnose', 'review', 'test'];
const AMOUNTS = [5, 10, 15];

export function setup(skills, start) {
  const key = freshKey();
  const nudge = el('div', { role: 'status' });
  const form = el(
    'form',
    { class: 'setup', on: { submit } },
    el('h1', { text: words.setup.title }),
    group(words.setup.purpose, MODES.map((mode, at) => tile('mode', mode, words.modes[mode], at === 0))),
    group(words.setup.what, [tile('choice', 'service', words.setup.service, true), tile('choice', 'own', words.setup.own, false)]),
    picker(skills),
    group(words.setup.amount, AMOUNTS.map((n) => tile('items', String(n), { name: words.setup.items(n) }, n === 10))),
    nudge,
    el('button', { class: 'primary large', text: words.setup.start }),
  );
  form.addEventListener('change', () => toggle(form));
  toggle(form);
  return form;

  function submit(event) {
    event.preventDefault();
    const fields = new FormData(form);
    const own = fields.get('choice') === 'own';
    const chosen = own ? fields.getAll('skill') : [];
    if (own && !chosen.length) {
      show(nudge, el('p', { class: 'nudge', text: words.setup.chooseOne }));
      form.querySelector('.picker input').focus();
      return;
    }
    const items = Number(fields.get('items'));
    const wish = { mode: fields.get('mode'), budget: { items, minutes: items * 2 } };
    start(chosen.length ? { ...wish, scope: { skills: chosen } } : wish, key);
  }
}

function group(text, tiles) {
  return el('fieldset', {}, el('legend', { text }), el('div', { class: 'tiles' }, tiles));
}

function tile(name, value, { name: text, what }, checked) {
  return el('label', { class: 'tile' }, el('input', { type: 'radio', name, value, checked }), el('span', {}, el('b', { text }), what ? el('small', { text: what }) : null));
}

/** Skills under their grade, with a box to find one by its name in the language being read. */
function picker(skills) {
  const find = freshId('find');
  const grades = [...new Set(skills.map((skill) => skill.grade))].sort((a, b) => a - b);
  const box = el('input', { type: 'search', id: find, autocomplete: 'off', on: { input: () => (none.hidden = filter(list, box.value)) } });
  const none = el('p', { class: 'state', role: 'status', hidden: true, text: words.setup.none });
  const list = el('div', { class: 'skills' }, grades.map((grade) => inGrade(grade, skills.filter((skill) => skill.grade === grade))));
  return el('div', { class: 'picker' }, el('label', { for: find, text: words.setup.find }), box, list, none);
}

function inGrade(grade, skills) {
  const ticks = skills.map((skill) => el('label', { class: 'tick' }, el('input', { type: 'checkbox', name: 'skill', value: skill.id }), el('span', { text: skill.name })));
  return el('details', { open: true }, el('summary', { text: words.setup.grade(grade) }), el('div', { class: 'ticks' }, ticks));
}

/** Shows the skills whose names hold it; whether there are any. */
function filter(list, wanted) {
  for (const tick of list.querySelectorAll('.tick')) {
    const { zh, en } = tick.querySelector('span').dataset;
    tick.hidden = !inLanguage({ zh, en }).toLowerCase().includes(wanted.trim().toLowerCase());
  }
  for (const grade of list.querySelectorAll('details')) {
    grade.hidden = !grade.querySelector('.tick:not([hidden])');
  }
  return list.querySelector('.tick:not([hidden])') !== null;
}

function toggle(form) {
  form.querySelector('.picker').hidden = new FormData(form).get('choice') !== 'own';
}
