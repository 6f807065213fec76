/** Why an answer was not taken, in a pupil's words: what to do about it, and never the name of a field. */
import { el } from '../dom.js';
import { words } from '../words.js';

/** The longest text that the service reads. */
const LONGEST = 1000;
const INVALID = 422;

/** Whether the answer itself is at fault, so that it can be mended and sent again. */
export const isMendable = (problem) => problem.status === INVALID && !isElsewhere(problem);

/** Whether the question is not the open one any more: the pupil went on in another window. */
export const isElsewhere = (problem) => problem.status === INVALID && problem.faults.some(({ field }) => field === 'attempt');

/**
 * How to mend an answer.
 *
 * @param kind of the question, such as number
 * @param response as it was sent
 */
export function mend(kind, response) {
  const long = Object.values(response).flat(2).some((text) => text.length > LONGEST);
  return nudge(long ? words.round.tooLong(LONGEST) : words.round.notTaken, long ? null : words.answer.how[kind]);
}

/** Says that nothing was answered yet, or not all of it. */
export const missing = (kind) => nudge(words.round.answerFirst, words.answer.how[kind]);

function nudge(...texts) {
  return el('p', { class: 'nudge' }, texts.filter(Boolean).map((text) => el('span', { text })));
}
