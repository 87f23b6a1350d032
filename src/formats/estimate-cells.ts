import { PERCENT } from '../model/credence.js';
import { remembering } from './remembering.js';

/** What a cell says in numbers: a range of percent. */
export interface NumberReading {
  readonly low: number;
  readonly high: number;
  /** Whether the cell says that its number is a rounded one. */
  readonly isRounded: boolean;
}

/** Reads probabilities in one unit. */
export interface EstimateReader {
  /** A cell that stands alone: a number, a range, a bound. `undefined` where it is none of these, or out of range. */
  readonly read: (text: string) => NumberReading | undefined;
  /** A cell that is one end of a range: a number. */
  readonly readEnd: (text: string) => number | undefined;
  /** What a cell should be: one that stands alone, and one that is an end. */
  readonly expected: { readonly alone: string; readonly end: string };
  /** Once all are read: what they are, if it is not what was declared, and what should have been. */
  readonly misdeclared: () => { readonly found: string; readonly expected: string } | undefined;
}

const NUMBER = String.raw`((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)`;
const ONE = new RegExp(String.raw`^\s*(<=?|>=?|[≤≥~≈])?\s*${NUMBER}\s*(%?)\s*$`, 'i');
const RANGE = new RegExp(String.raw`^\s*${NUMBER}\s*(%?)\s*[-–]\s*${NUMBER}\s*(%?)\s*$`, 'i');

interface Parsed {
  /** `<`, `>`, `~` and the like; empty for none. */
  readonly sign: string;
  readonly numbers: readonly number[];
  readonly isPercent: boolean;
}

/** What a cell is made of. A percent sign behind the second number of a range counts for the first too. */
function parsed(text: string): Parsed | undefined {
  const one = ONE.exec(text);
  if (one) return { sign: one[1] ?? '', numbers: [Number(one[2])], isPercent: one[3] === '%' };
  const range = RANGE.exec(text);
  if (!range || (range[2] === '%' && range[4] !== '%')) return undefined;
  return { sign: '', numbers: [Number(range[1]), Number(range[3])], isPercent: range[4] === '%' };
}

/** A fraction in percent, without the noise that binary numbers add: 7, and not 7.000000000000001. */
const percentOf = (fraction: number): number => Number((fraction * PERCENT.maximum).toPrecision(15));

/** As if it were read: numbers without a sign in the unit of percent, which are above 1. */
const isAboveOne = ({ numbers, isPercent }: Parsed): boolean =>
  !isPercent && numbers.some((number) => number > 1);
const isFraction = ({ numbers, isPercent }: Parsed): boolean =>
  !isPercent && numbers.some((number) => number > 0 && number <= 1);

const EXAMPLES = 3;

/** Prepares to read probabilities. */
export function estimateReader(unit: 'percent' | 'fraction'): EstimateReader {
  const parsedText = remembering((text) => parsed(text) ?? 'faulty');
  const above: string[] = [];
  let fractions = 0;

  const scaled = ({ numbers, isPercent }: Parsed): number[] | undefined => {
    const percent = unit === 'fraction' && !isPercent ? numbers.map(percentOf) : numbers;
    return percent.every((number) => number <= PERCENT.maximum) ? [...percent] : undefined;
  };
  const parse = (text: string): Parsed | undefined => {
    const cell = parsedText(text);
    if (cell === 'faulty') return undefined;
    if (unit === 'fraction') {
      if (isAboveOne(cell) && above.length < EXAMPLES) above.push(text.trim());
      if (isFraction(cell)) fractions++;
    }
    return cell;
  };
  const end = unit === 'fraction' ? 'a number from 0 to 1' : 'a number from 0 to 100';

  return {
    expected: {
      alone: `${end}, a range such as ${unit === 'fraction' ? '0.3-0.4' : '30-40'}, or a bound such as <${unit === 'fraction' ? '0.1' : '10'}`,
      end,
    },
    read: (text) => {
      const cell = parse(text);
      const numbers = cell && scaled(cell);
      if (!cell || !numbers) return undefined;
      const [low = 0, high = low] = numbers;
      if (low > high) return undefined;
      if (cell.sign === '<' || cell.sign === '<=' || cell.sign === '≤') {
        return { low: PERCENT.minimum, high: low, isRounded: false };
      }
      if (cell.sign === '>' || cell.sign === '>=' || cell.sign === '≥') {
        return { low, high: PERCENT.maximum, isRounded: false };
      }
      return { low, high, isRounded: cell.sign !== '' };
    },
    readEnd: (text) => {
      const cell = parse(text);
      if (cell?.sign !== '' || cell.numbers.length > 1) return undefined;
      return scaled(cell)?.[0];
    },
    misdeclared: () => {
      if (above.length === 0 || fractions > 0) return undefined;
      const found = `"fraction", while every number but 0 is above 1: ${above.join(', ')}`;
      return { found, expected: '"percent"' };
    },
  };
}
