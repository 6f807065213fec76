/** The questions a plan names: each once, by the first words of an example in the reader's language, and how often it comes. */
import { get } from '../api.js';
import { el, show } from '../dom.js';
import { words } from '../words.js';

/** Characters of a question that are shown: enough to know it, short enough for a list. */
const FIRST = { zh: 28, en: 64 };
const examples = new Map();

/** A list that stands with the ids at first and fills itself; an id without words stays. */
export function questions(ids) {
  const times = new Map();
  ids.forEach((id) => times.set(id, (times.get(id) ?? 0) + 1));
  return el('ul', { class: 'plan' }, [...times].map(([id, count]) => line(id, count)));
}

function line(id, count) {
  const name = el('span', {}, id);
  exampleOf(id).then((text) => text && show(name, el('span', { maths: { zh: first(text, 'zh'), en: first(text, 'en') } }), el('span', { class: 'small id' }, ` ${id}`)));
  return el('li', { 'data-question': id }, name, count > 1 ? el('span', { class: 'small', text: words.todo.times(count) }) : null);
}

/** Asked for once a page; what cannot be had now is asked for again the next time. */
function exampleOf(id) {
  if (!examples.has(id)) {
    const asked = get(`/items/${encodeURIComponent(id)}`).then(({ example }) => example);
    examples.set(id, asked.catch(() => examples.delete(id) && null));
  }
  return examples.get(id);
}

function first(text, language) {
  const line = text[language].replace(/\s+/g, ' ');
  if (line.length <= FIRST[language]) {
    return line;
  }
  const cut = line.slice(0, FIRST[language]);
  return `${language === 'en' ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}
