/** What to do about it: each suggestion with its evidence; the teacher accepts it or says why not. */
import { freshKey, post } from '../api.js';
import { el, focusOn, show } from '../dom.js';
import { empty, trouble } from '../page.js';
import { words } from '../words.js';
import { computed } from './computed.js';
import { questions } from './questions.js';

export function drawSuggestions({ about, items }, { url }) {
  const none = empty(words.empty[about?.empty] ?? words.todo.nothing);
  return [items.length ? el('ul', { class: 'suggestions' }, items.map((one) => card(one, url))) : none, about ? computed(about) : null];
}

function card(suggestion, url) {
  const answer = el('div');
  decide(answer, suggestion, url);
  return el('li', { class: 'suggestion', 'data-signal': suggestion.signal }, el('p', { text: suggestion.text }), plan(suggestion.action), answer);
}

/** Whom and which questions it names; these are looked up when it is opened. */
function plan({ group, items, check }) {
  if (!group.length && !items.length) {
    return null;
  }
  const line = (name, things, told) => (things.length ? [el('dt', { text: name }), el('dd', {}, told(things))] : []);
  const lines = el('dl', { class: 'receipt' });
  const fill = () => show(lines, line(words.todo.group, group, (pupils) => pupils.join(', ')), line(words.todo.items, items, questions), line(words.todo.check, check, questions));
  return el('details', { on: { toggle: ({ target }) => target.open && fill() } }, el('summary', { text: words.todo.plan }), lines);
}

function decide(place, suggestion, url) {
  const open = suggestion.status === 'open';
  show(place, open ? choice(place, suggestion, url) : el('p', { class: 'verdict', 'data-status': suggestion.status, text: words.todo.status[suggestion.status] }));
}

function choice(place, suggestion, url) {
  const key = freshKey();
  const why = el('select', { label: words.todo.why }, Object.entries({ '': words.todo.unsaid, ...words.todo.reasons }).map(([value, text]) => el('option', { value, text })));
  const problem = el('div');
  const send = async (verb, status, body) => {
    try {
      await post(`${url}/${encodeURIComponent(suggestion.id)}/${verb}`, body, `${key}-${verb}`);
      decide(place, { ...suggestion, status }, url);
      focusOn(place.querySelector('.verdict'));
    } catch (refusal) {
      show(problem, trouble(refusal, () => send(verb, status, body)));
    }
  };
  const accept = el('button', { type: 'button', class: 'primary', 'data-do': 'accept', text: words.todo.accept, on: { click: () => send('accept', 'accepted', {}) } });
  const dismiss = el('button', { type: 'button', 'data-do': 'dismiss', text: words.todo.dismiss, on: { click: () => send('dismiss', 'dismissed', why.value ? { reason: why.value } : {}) } });
  return el('div', { class: 'actions' }, accept, el('span', { class: 'no' }, why, dismiss), problem);
}
