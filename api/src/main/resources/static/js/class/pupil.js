/** One pupil, opened: how fast, which misconceptions, what is due for review; fetched when the row is opened for the first time. */
import { get } from '../api.js';
import { el, show } from '../dom.js';
import { loading, trouble } from '../page.js';
import { words } from '../words.js';

const DAY_MS = 86_400_000;

/** @param note what is said of the pupil beside the name, or null */
export function pupilRow(learner, note) {
  const body = el('div', { class: 'pupil' });
  const row = el('details', { 'data-pupil': learner }, el('summary', {}, el('span', {}, learner), note), body);
  const fill = async () => {
    show(body, loading());
    try {
      show(body, told(await get(`/learners/${encodeURIComponent(learner)}/profile`)));
    } catch (problem) {
      show(body, trouble(problem, fill));
    }
  };
  row.addEventListener('toggle', () => row.open && !body.hasChildNodes() && fill());
  return row;
}

function told({ pace, misconceptions, reviews, asOf }) {
  return [
    el('h4', { text: words.pupil.pace }),
    el('p', { text: pace ? words.pupil.fast(pace) : words.pupil.noPace }),
    el('h4', { text: words.pupil.misconceptions }),
    misconceptions.length ? el('ul', {}, misconceptions.map((one) => mistake(one, asOf))) : el('p', { text: words.pupil.noMisconception }),
    reviews.length ? el('p', { class: 'small', text: words.pupil.due(reviews.length) }) : null,
  ];
}

function mistake({ misconception, name, count, lastAt }, asOf) {
  const days = Math.max(0, Math.floor((Date.parse(asOf) - Date.parse(lastAt)) / DAY_MS));
  return el('li', { 'data-misconception': misconception }, el('span', { text: name }), el('span', { class: 'small', text: words.pupil.seen(count, days) }));
}
