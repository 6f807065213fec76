/** What a try was worth, in words: right or wrong, what the mistake was, and how the picture of the pupil moved. */
import { el } from '../dom.js';
import { meter } from '../meter.js';
import { words } from '../words.js';

/** Kinds of answers that are not wrong mathematics. */
const GENTLE = { 'wrong-form': 'almost', unreadable: 'unread' };
const HASTE = ['rapid-guess', 'hurried'];
const SIGNS = { right: '✓', almost: '≈', unread: '?', wrong: '✗', taken: '✓' };

/** @param how what an answer to this kind of question looks like, told to whoever was not understood */
export function feedback(result, names, how) {
  const kind = result.feedback?.kind;
  const tone = result.correct === null ? 'taken' : result.correct ? 'right' : GENTLE[kind] ?? 'wrong';
  return el(
    'section',
    { class: `feedback ${tone}`, 'data-correct': String(result.correct) },
    el('h2', {}, el('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[tone]), el('span', { text: words.feedback[tone] })),
    result.feedback?.text ? el('p', { maths: result.feedback.text }) : null,
    tone === 'unread' ? el('p', { text: how }) : null,
    told(result.evidence?.flags ?? [], tone).map((flag) => words.flags[flag]).filter(Boolean).map((text) => el('p', { class: 'small', text })),
    (result.mastery ?? []).filter((moved) => moved.before !== moved.after).map((moved) => change(moved, names)),
    result.fallback ? el('p', { class: 'small', text: words.fallback }) : null,
  );
}

/** A second try does not count anyway, so how quick it was need not be said; only what is right could have been done alone. */
function told(flags, tone) {
  const alone = tone === 'right' ? flags : flags.filter((flag) => flag !== 'aided');
  return alone.includes('second-try') ? alone.filter((flag) => !HASTE.includes(flag)) : alone;
}

function change(moved, names) {
  const percent = (share) => `${Math.round(100 * share)} %`;
  return el(
    'div',
    { class: 'change' },
    el('span', { text: names.get(moved.skill) ?? { zh: moved.skill, en: moved.skill } }),
    meter({ mean: moved.after, low: moved.low, high: moved.high }),
    el('span', { class: 'numbers', text: words.moved(percent(moved.before), percent(moved.after)) }),
    el('span', { class: 'level', text: words.levels[moved.level] ?? words.levels['not-started'] }),
  );
}
