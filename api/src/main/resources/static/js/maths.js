/** Sets the mathematics of a text: fractions and powers as MathML, which is read and spoken as such, minus and times as true signs. */
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const NUMBER = String.raw`\d+(?:\.\d+)?`;
/** Brackets, with at most one pair inside, around anything but Chinese. */
const GROUP = String.raw`\((?:[^()\u3000-\u9fff]|\([^()\u3000-\u9fff]*\))+\)`;
const POWER = String.raw`(?<base>${NUMBER}|[a-zA-Z]|${GROUP})\^(?<exponent>−?\d+|[a-zA-Z]|${GROUP})`;
const FRACTION = String.raw`(?<![\w./])(?<above>\d+)\/(?<below>\d+)(?![\w/]|\.\d)`;
/** A power keeps the number in front of it, as in 27x^12. */
const SET = new RegExp(String.raw`(?<factor>(?<![\w.])${NUMBER}(?=[a-zA-Z(]))?${POWER}|${FRACTION}`, 'g');
const WITHIN = new RegExp(`${POWER}|${FRACTION}|(?<number>${NUMBER})|(?<letter>[a-zA-Z])|(?<sign>\\S)`, 'g');
const POWERS = new RegExp(POWER, 'g');
const MINUS = /(?<!\w)-(?=[\d.(]|[a-zA-Z](?![a-zA-Z]))|(?<=[\d)] )-(?= [\d(])/g;
const TIMES = /(?<=[\d)])\s*\*\s*(?=[\d(])/g;
const RAISED = { '−': '⁻', n: 'ⁿ', ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, at) => [at, digit])) };

/** The nodes and strings a text is shown as. */
export function typeset(text) {
  const printed = signs(text);
  const parts = [];
  let from = 0;
  for (const found of printed.matchAll(SET)) {
    const { factor } = found.groups;
    parts.push(printed.slice(from, found.index), make('math', ...(factor ? [make('mn', factor)] : []), shape(found.groups)));
    from = found.index + found[0].length;
  }
  return [...parts, printed.slice(from)];
}

/** The same where only a string can stand, such as an option of a select: x^12 as x¹². */
export const plainly = (text) => powers(signs(text), (base, exponent) => (/^(?:−?\d+|n)$/.test(exponent) ? base + [...exponent].map((sign) => RAISED[sign]).join('') : `${base}^${exponent}`));

/** The same for the ear alone. */
export const spoken = ({ zh, en }) => ({ zh: powers(signs(zh), (base, exponent) => `${base}的${exponent}次方`), en: powers(signs(en), (base, exponent) => `${base} to the power ${exponent}`) });

/** Writes every power anew, those within its base first. */
const powers = (text, write) => text.replace(POWERS, (power, base, exponent) => write(powers(base, write), exponent));

const signs = (text) => text.replace(MINUS, '−').replace(TIMES, ' × ');

function shape({ above, below, base, exponent }) {
  return above ? make('mfrac', make('mn', above), make('mn', below)) : make('msup', row(base), row(bare(exponent)));
}

/** An exponent needs no brackets: its height says where it ends. */
const bare = (exponent) => (exponent.startsWith('(') ? exponent.slice(1, -1) : exponent);

function row(text) {
  const parts = Array.from(text.matchAll(WITHIN), ({ groups }) => leaf(groups) ?? shape(groups));
  return parts.length === 1 ? parts[0] : make('mrow', ...parts);
}

function leaf({ number, letter, sign }) {
  if (number) return make('mn', number);
  return letter ? make('mi', letter) : sign && operator(sign);
}

/** Brackets stay as high as a letter, so that the exponent stands at them. */
function operator(sign) {
  const node = make('mo', sign);
  node.setAttribute('stretchy', 'false');
  return node;
}

function make(name, ...children) {
  const node = document.createElementNS(MATHML, name);
  node.append(...children);
  return node;
}
