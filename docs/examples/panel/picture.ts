/** Draws a panel's agreement in blocks: a row and a column for each expert, similar ones side by side. */
import { agreementMatrix, pairOf, similarityOrder } from 'consilience/panels';
import { count, percent, quantile } from '../figures.js';
import { heading, wrap } from '../terminal.js';
import { answersBy, nameOf, type Panel } from './corpus.js';

const NAME = 20;
/** What fits beside a name and a number in 80 columns. */
const MOST_EXPERTS = 52;

const SHADES = ['░', '▒', '▓', '█'];
const THIN = '·';
const SELF = '\\';

/** @param enough On how many statements a pair must both have taken a side to be shaded. */
export function printPicture(panel: Panel, enough: number): string[] {
  const answers = answersBy(panel);
  const drawn = [...answers].sort(([, a], [, b]) => b - a).slice(0, MOST_EXPERTS);
  const matrix = agreementMatrix(panel.corpus, { experts: drawn.map(([expert]) => expert) });
  const order = similarityOrder(matrix);

  const shareOf = (a: string, b: string) => {
    const { value, comparable } = pairOf(matrix, a, b).rate;
    return comparable < enough ? undefined : value;
  };
  const shares = order.flatMap((a, i) => order.slice(i + 1).flatMap((b) => shareOf(a, b) ?? []));
  const bounds = [0.25, 0.5, 0.75].flatMap((at) => quantile(shares, at) ?? []);
  const shadeOf = (share: number) => SHADES[bounds.filter((bound) => share >= bound).length] ?? THIN;
  const block = (a: string, b: string) => {
    if (a === b) return SELF;
    const share = shareOf(a, b);
    return share === undefined ? THIN : shadeOf(share);
  };

  const legend = SHADES.flatMap((shade) => {
    const shaded = shares.filter((share) => shadeOf(share) === shade);
    const [low, high] = [0, 1].map((at) => quantile(shaded, at));
    return low === undefined || high === undefined ? [] : `${shade} ${percent(low)} to ${percent(high)}`;
  });
  const left = answers.size - drawn.length;
  return [
    ...heading('THE PANEL AS A PICTURE'),
    ...wrap(
      'Each row is an expert, and the columns are the same experts in the same order, in which those who agree stand close together. The shade is the share of statements with the same side, out of those on which both took one, by quarters of the pairs shown: the lightest quarter agrees least, and need not agree little.',
    ),
    '',
    ...(legend.length > 0 ? [`  ${legend.join('   ')}`] : []),
    `  ${THIN} fewer than ${enough} statements on which both took a side   ${SELF} the same expert`,
    `  The number is how many statements the expert answered.`,
    ...(left > 0 ? [`  Not drawn: the ${count(left)} experts who answered least.`] : []),
    '',
    ...order.map((expert) => {
      const name = nameOf(panel, expert)
        .slice(0, NAME - 1)
        .padEnd(NAME);
      const blocks = order.map((other) => block(expert, other)).join('');
      return `  ${name}${blocks}${count(answers.get(expert) ?? 0).padStart(6)}`;
    }),
  ];
}
