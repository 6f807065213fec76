/** The smaller question on the third step of the hint ladder, graded by the service on the spot. */
import { el, freshId, show } from '../dom.js';
import { trouble } from '../page.js';
import { words } from '../words.js';
import { isMendable, mend } from './refusal.js';

/** @param grade sends an answer and gives {result: {correct, text}} */
export function stepQuestion(question, grade) {
  const id = freshId('step');
  const box = el('input', { id, type: 'text', class: 'written short', autocomplete: 'off' });
  const verdict = el('div', { 'aria-live': 'polite' });
  const submit = async (event) => {
    event?.preventDefault();
    const answer = box.value.trim();
    if (answer) {
      const refused = (problem) => (isMendable(problem) ? mend('number', { answer }) : trouble(problem, submit));
      await grade(answer).then(({ result }) => show(verdict, said(result)), (problem) => show(verdict, refused(problem)));
    }
  };
  const line = el('span', { class: 'line' }, box, el('button', { text: words.round.check }));
  return el('form', { class: 'step', novalidate: true, on: { submit } }, el('label', { for: id, maths: question }), line, verdict);
}

const said = ({ correct, text }) => el('p', { 'data-correct': String(correct) }, el('span', { 'aria-hidden': 'true' }, correct ? '✓ ' : '✗ '), el('span', { maths: text }));
