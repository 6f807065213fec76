/** The class page: weak skills, where they come from, what to do about them, shared mistakes, the heat map, who needs support, and who hurries. */
import { get } from './api.js';
import { drawBuckets } from './class/buckets.js';
import { drawCauses } from './class/causes.js';
import { drawEfforts } from './class/efforts.js';
import { drawHeatMap } from './class/heatmap.js';
import { drawMistakes } from './class/mistakes.js';
import { drawSuggestions } from './class/suggestions.js';
import { drawWeakness } from './class/weakness.js';
import { el, show } from './dom.js';
import { identity } from './identity.js';
import { empty, loading, openPage, trouble } from './page.js';
import { words } from './words.js';

const SECTIONS = [
  { id: 'weak', path: 'reports/R3', words: words.weak, draw: drawWeakness },
  { id: 'todo', path: 'suggestions', words: words.todo, draw: drawSuggestions },
  { id: 'causes', path: 'reports/R4', words: words.causes, draw: drawCauses },
  { id: 'mistakes', path: 'reports/R8', words: words.mistakes, draw: drawMistakes },
  { id: 'heat', path: 'reports/R2', words: words.heat, draw: drawHeatMap },
  { id: 'support', path: 'reports/R5', words: words.support, draw: drawBuckets },
  { id: 'effort', path: 'reports/R11', words: words.effort, draw: drawEfforts },
];

const AGAIN_MS = 3_000;
const ASKED_AGAIN = 40;

const main = openPage();
await (identity() ? arrive() : show(main, empty(words.signedOut), el('p', { class: 'state' }, el('a', { class: 'button primary', href: './', text: words.signInAgain }))));

/** A class may be enrolled while its teacher waits, as those of the demo are in its first minute. */
async function wait() {
  show(main, empty(words.noClass));
  for (let asked = 0; asked < ASKED_AGAIN; asked++) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    if ((await get('/classes')).length > 0) {
      await arrive();
      return;
    }
  }
}

async function arrive() {
  show(main, loading());
  try {
    const classes = await get('/classes');
    if (classes.length === 0) {
      await wait();
      return;
    }
    const asked = classes.find(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
    const place = el('div', { class: 'sections' });
    show(main, picker(classes, asked ?? classes[0], (id) => open(place, id)), place);
    open(place, (asked ?? classes[0]).id);
  } catch (problem) {
    show(main, trouble(problem, arrive));
  }
}

function picker(classes, chosen, choose) {
  const name = ({ name: text, learners }) => ({ zh: `${text.zh}（${learners} 人）`, en: `${text.en} (${learners} pupils)` });
  const option = (one) => el('option', { value: one.id, selected: one === chosen, text: name(one) });
  const schools = [...new Set(classes.map(({ school }) => school))];
  const groups = schools.map((school) => {
    const group = el('optgroup', {}, classes.filter((one) => one.school === school).map(option));
    group.label = school;
    return group;
  });
  const select = el('select', { id: 'class' }, groups);
  select.addEventListener('change', () => choose(select.value));
  return el('div', { class: 'picker' }, el('label', { for: 'class', text: words.myClass }), select);
}

function open(place, id) {
  history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  show(place, SECTIONS.map((section) => sectionOf(section, id)));
}

/** A section fills itself, and fails by itself: one report that is missing does not take the others away. */
function sectionOf({ id, path, words: text, draw }, classId) {
  const body = el('div', { class: 'body' });
  const url = `/classes/${encodeURIComponent(classId)}/${path}`;
  const fill = async () => {
    show(body, loading());
    try {
      show(body, draw(await get(url), { url, refresh: fill }));
    } catch (problem) {
      show(body, trouble(problem, fill));
    }
  };
  fill();
  return el('section', { id, class: 'panel' }, el('h2', { text: text.title }), el('p', { class: 'small', text: text.asks }), body);
}
