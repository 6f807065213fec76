/** Sets the fractions of a text as MathML, the rest as it is: "1/5 + 2/5" is read and spoken as two fractions. */
const FRACTION = /(?<![\w./])(\d+)\/(\d+)(?![\w/]|\.\d)/g;
const MATHML = 'http://www.w3.org/1998/Math/MathML';

export function typeset(text) {
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(FRACTION)) {
    parts.push(text.slice(from, found.index), fraction(found[1], found[2]));
    from = found.index + found[0].length;
  }
  return [...parts, text.slice(from)];
}

function fraction(above, below) {
  const number = (digits) => make('mn', digits);
  return make('math', make('mfrac', number(above), number(below)));
}

function make(name, ...children) {
  const node = document.createElementNS(MATHML, name);
  node.append(...children);
  return node;
}
