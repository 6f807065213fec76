/** The end of a session: how many, why it stopped, which levels moved, what is due for review. */
import { el } from '../dom.js';
import { inNumbers, meter } from '../meter.js';
import { words } from '../words.js';

/** Reviews that are named; a pupil is not shown a long list of what waits. */
const NAMED = 3;

export function summary(result, mode, names, onceMore) {
  const name = (skill) => names.get(skill) ?? { zh: skill, en: skill };
  const levels = result.levels ?? [];
  const reviews = result.reviewsDue ?? [];
  return el(
    'section',
    { class: 'summary' },
    el('h1', { text: mode === 'test' ? words.summary.test : words.summary.title }),
    el('p', { class: 'score', text: words.summary.score(result.correct, result.answered) }),
    el('p', { text: why(result.stoppedBecause, mode) }),
    mode === 'test' ? el('p', { class: 'band', text: result.test ? words.summary.band(result.test) : words.summary.noBand }) : null,
    el('h2', { text: words.summary.levels }),
    levels.length ? el('ul', { class: 'levels' }, levels.map((level) => row(level, name(level.skill)))) : el('p', { class: 'state', text: words.summary.noLevels }),
    reviews.length ? el('h2', { text: words.summary.reviews }) : null,
    reviews.length ? el('ul', {}, reviews.slice(0, NAMED).map((due) => el('li', { text: name(due.skill) }))) : null,
    reviews.length > NAMED ? el('p', { class: 'small', text: words.summary.moreReviews(reviews.length - NAMED) }) : null,
    el('button', { type: 'button', class: 'primary large', 'data-do': 'more', text: words.summary.more, on: { click: onceMore } }),
  );
}

function why(reason, mode) {
  return mode === 'test' && reason === 'budget-used' ? words.summary.testDone : words.stopped[reason] ?? words.stopped['user-stopped'];
}

function row(level, name) {
  const changed = level.before !== level.after;
  return el(
    'li',
    {},
    el('b', { text: name }),
    el('span', { class: changed ? 'level changed' : 'level', text: changed ? words.summary.from(words.levels[level.before], words.levels[level.after]) : words.levels[level.after] }),
    meter(level),
    inNumbers(level),
  );
}
