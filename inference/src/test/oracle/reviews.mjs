// Random review histories as ts-fsrs schedules them, one line a review, weights named in lines of their own:
//   npm install && node reviews.mjs HISTORIES SEED > reviews.csv
//   mvn -Pquick test -pl inference -am -Dtest=OracleTest -Dsurefire.failIfNoSpecifiedTests=false -Doracle=FILE
import { createEmptyCard, fsrs, generatorParameters } from 'ts-fsrs'

const [histories, seed] = process.argv.slice(2).map(Number)
const PUBLISHED = [0.2172, 1.1771, 3.2602, 16.1507, 7.0114, 0.57, 2.0966, 0.0069, 1.5261, 0.112, 1.0178, 1.849, 0.1133,
  0.3127, 2.2934, 0.2191, 3.0004, 0.7536, 0.3332, 0.1437, 0.2]
const NEWER = [...generatorParameters().w]
const PHASES = ['', 'LEARNING', 'KNOWN', 'RELEARNING']
const DAY = 86400000

let state = seed >>> 0
function random() { // mulberry32
  state = (state + 0x6d2b79f5) >>> 0
  let t = Math.imul(state ^ (state >>> 15), state | 1)
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

function shaken() {
  return PUBLISHED.map((w, i) => i === 20 ? +(0.1 + 0.4 * random()).toFixed(4) : +(w * (0.75 + 0.5 * random())).toFixed(4))
}

function gap(card, at) {
  const dice = random()
  if (dice < 0.5) return new Date(card.due)
  if (dice < 0.7) return new Date(at.getTime() + Math.floor(random() * DAY / 1000) * 1000)
  return new Date(at.getTime() + Math.floor(Math.exp(random() * Math.log(1000)) * DAY / 1000) * 1000)
}

for (let history = 0; history < histories; history++) {
  const w = history % 3 === 0 ? PUBLISHED : history % 3 === 1 ? NEWER : shaken()
  const retention = history % 5 === 4 ? 0.8 : 0.9
  const scheduler = fsrs({ w, request_retention: retention, enable_fuzz: false })
  console.log(['w', retention, ...w].join(','))
  let at = new Date(Date.UTC(2024, 0, 1) + Math.floor(random() * 1000 * DAY / 1000) * 1000)
  let card = createEmptyCard(at)
  for (let review = 2 + Math.floor(random() * 8); review > 0; review--) {
    const dice = random()
    const rating = dice < 0.2 ? 1 : dice < 0.35 ? 2 : dice < 0.85 ? 3 : 4
    card = scheduler.next(card, at, rating).card
    console.log([rating, at.getTime() / 1000, card.stability, card.difficulty, PHASES[card.state], card.learning_steps,
      card.due.getTime() / 1000].join(','))
    at = gap(card, at)
  }
}
