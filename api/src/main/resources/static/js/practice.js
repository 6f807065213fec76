/** The practice page: choose, answer, see the reason, stop with a summary. A reload goes on where one was. */
import { get, post } from './api.js';
import { el, focusOn, show } from './dom.js';
import { identity } from './identity.js';
import { loading, openPage, trouble } from './page.js';
import { Round } from './practice/round.js';
import { setup } from './practice/setup.js';
import { summary } from './practice/summary.js';
import { words } from './words.js';

const OPEN = 'yincai.session';
const main = openPage();
let names = new Map();
await (identity()?.role === 'pupil' ? arrive() : turnAway(identity() ? words.forbidden : words.signedOut));

function turnAway(why) {
  show(main, el('p', { class: 'state', text: why }), el('p', { class: 'state' }, el('a', { class: 'button primary', href: './', text: words.signInAgain })));
}

async function arrive() {
  await attempt(arrive, async () => {
    const { items: skills } = await get('/skills');
    names = new Map(skills.map((skill) => [skill.id, skill.name]));
    if (!(await resume())) {
      choose(skills);
    }
  });
}

/** Goes on with the session of before a reload, if it is still open; one that was complete ends with its summary. */
async function resume() {
  const open = JSON.parse(sessionStorage.getItem(OPEN) ?? 'null');
  const next = open && (await post(`/sessions/${open.session}/next`).catch(gone));
  if (!next) {
    return false;
  }
  await go(open, next);
  return true;
}

/** A session that is over is none; without a network, a valid token or a free service it is not lost. */
function gone(problem) {
  const { status } = problem;
  if (status === 0 || status === 401 || status === 429 || status >= 500) {
    throw problem;
  }
  return null;
}

function choose(skills) {
  sessionStorage.removeItem(OPEN);
  show(main, setup(skills, start));
  focusOn(main.querySelector('h1'));
}

async function start(wish, key) {
  await attempt(() => start(wish, key), async () => {
    const { session, mode } = await post('/sessions', wish, key);
    sessionStorage.setItem(OPEN, JSON.stringify({ session, mode }));
    await go({ session, mode }, await post(`/sessions/${session}/next`));
  });
}

/** One question after another until the service or the pupil stops. */
async function go(open, next) {
  const { session, mode } = open;
  if (next.state !== 'item') {
    await finish(open, next.stoppedBecause);
    return;
  }
  const onward = () => attempt(onward, async () => go(open, await post(`/sessions/${session}/next`)));
  let left = false;
  const leave = (way) => () => {
    if (!left) {
      left = true;
      way();
    }
  };
  const round = new Round(session, next, { names, hints: mode !== 'test', onward: leave(onward), stop: leave(() => finish(open)) });
  show(main, round.node);
  round.begin();
}

async function finish(open, stoppedBecause) {
  await attempt(() => finish(open, stoppedBecause), async () => {
    const result = await post(`/sessions/${open.session}/finish`);
    sessionStorage.removeItem(OPEN);
    show(main, summary({ ...result, stoppedBecause: stoppedBecause ?? result.stoppedBecause }, open.mode, names, arrive));
    focusOn(main.querySelector('h1'));
  });
}

/** Shows that something is under way and, if it fails, why and how to go on. */
async function attempt(again, work) {
  const waiting = setTimeout(() => show(main, loading()), 300);
  try {
    await work();
  } catch (problem) {
    show(main, trouble(problem, again));
  } finally {
    clearTimeout(waiting);
  }
}
