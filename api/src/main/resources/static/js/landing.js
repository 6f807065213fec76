/** The landing page: one click and one is a pupil, a teacher or a developer of the demo county. */
import { call3 } from './curls.js';
import { get, post } from './api.js';
import { el, focusOn, show } from './dom.js';
import { signIn } from './identity.js';
import { loading, openPage, trouble } from './page.js';
import { words } from './words.js';

const PLACES = { pupil: 'practice.html', teacher: 'class.html', platform: null };
const NO_DEMO = [401, 403, 404];

openPage();
const roles = document.querySelector('#roles');
await offer();

async function offer() {
  show(roles, loading());
  try {
    const all = await get('/demo/identities');
    const cards = Object.keys(PLACES).map((role) => card(role, all)).filter(Boolean);
    show(roles, el('h2', { text: words.lookAround }), el('div', { class: 'cards' }, cards));
  } catch (problem) {
    const asked = NO_DEMO.includes(problem.status);
    show(roles, asked ? el('p', { class: 'state', text: words.throughPlatform }) : trouble(problem, offer));
  }
}

function card(role, all) {
  const persons = all.filter((person) => person.role === role);
  if (persons.length === 0) {
    return null;
  }
  const chosen = persons.length > 1 ? el('select', { label: words.roles[role].which }, persons.map((p) => el('option', { value: p.id }, p.id))) : null;
  const person = () => persons.find((p) => p.id === chosen?.value) ?? persons[0];
  const problem = el('div');
  const enter = () => become(person(), all).catch((fault) => show(problem, trouble(fault, enter)));
  return el(
    'article',
    { class: 'card' },
    el('h3', { text: words.roles[role].name }),
    el('p', { text: words.roles[role].what }),
    chosen,
    el('button', { type: 'button', class: 'primary', 'data-role': role, text: words.roles[role].enter, on: { click: enter } }),
    problem,
  );
}

async function become(person, all) {
  const { access_token: token } = await post(`/demo/token?identity=${encodeURIComponent(person.id)}`);
  signIn({ ...person, token });
  const place = PLACES[person.role];
  if (place) {
    location.assign(place);
    return;
  }
  const calls = call3(location.origin, person.id, all.find((p) => p.learner)?.learner ?? 'p001');
  show(document.querySelector('#calls'), calls);
  focusOn(calls.querySelector('h2'));
}
