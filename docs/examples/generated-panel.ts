/**
 * A made-up panel of the size of a real one: 52 experts, 326 statements, some 11,000 answers. Nobody in it exists, and
 * nothing in it says anything about the world.
 */
import type { PanelTables, Row } from './panel/tables.js';

const TREES = [
  'Acacia', 'Alder', 'Almond', 'Apple', 'Ash', 'Aspen', 'Baobab', 'Beech', 'Birch', 'Cedar', 'Cherry', 'Chestnut',
  'Cypress', 'Ebony', 'Elder', 'Elm', 'Fig', 'Fir', 'Ginkgo', 'Hawthorn', 'Hazel', 'Hickory', 'Holly', 'Hornbeam',
  'Juniper', 'Larch', 'Laurel', 'Lemon', 'Lime', 'Linden', 'Magnolia', 'Mahogany', 'Maple', 'Medlar', 'Mulberry',
  'Myrtle', 'Oak', 'Olive', 'Palm', 'Pear', 'Pine', 'Plane', 'Plum', 'Poplar', 'Quince', 'Rowan', 'Spruce',
  'Sycamore', 'Tamarisk', 'Walnut', 'Willow', 'Yew',
]; // biome-ignore format: a list to look over

const MEASURES = [
  'A basic income', 'A border tax on carbon', 'A cap on rents', 'A four-day week', 'A higher minimum wage',
  'A land register', 'A levy on flights', 'A lower voting age', 'A national bank holiday', 'A network of cycle paths',
  'A night train to the coast', 'A public bank', 'A right to repair', 'A second airport', 'A shorter school year',
  'A tax on land', 'A tax on sugar', 'A toll on city roads', 'An export credit', 'An inheritance tax',
  'An open patent office', 'Compulsory pensions', 'Free buses', 'Free school meals', 'Later school hours',
  'Longer parental leave', 'Lower corporate taxes', 'More new housing', 'Paid civil service', 'Public broadband',
  'Stricter bank capital rules', 'Subsidies for heat pumps', 'Wider vaccination',
]; // biome-ignore format: a list to look over

const OUTCOMES = [
  'pay for itself within ten years',
  'raise employment',
  'lower prices for most households',
  'benefit the poorest fifth most',
  'reduce emissions noticeably',
  'slow growth over the next decade',
  'cost more than it is worth',
  'be easy to evade',
  'work better if it came in steps',
  'improve health within a generation',
];

const STATEMENTS = 326;
const REPEATED = 5;

/** How far opinion on a statement leans to one side, and how far the camps are apart on it. */
const SETTLED = { tilt: 1.35, apart: 0.1 };
const LEANING = { tilt: 0.75, apart: 0.35 };
const OPEN = { tilt: 0.1, apart: 0.25 };
const CONTESTED = { tilt: 0.1, apart: 0.7 };
const KINDS = [SETTLED, SETTLED, LEANING, LEANING, LEANING, OPEN, CONTESTED];

/** Numbers from 0 to 1 that look random and are the same each time (Park and Miller's generator, 1988). */
function numbers(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return {
    next,
    /** Around 0, mostly between -1 and 1: much like a bell curve. */
    noise: () => next() + next() + next() + next() - 2,
    pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T, // of a list that is not empty
  };
}

/** The month in which a statement was put to the panel: 27 a year. */
function monthOf(statement: number, yearsLater = 0): string {
  const month = 1 + Math.floor(((statement % 27) * 12) / 27);
  return `${2011 + Math.floor(statement / 27) + yearsLater}-${String(month).padStart(2, '0')}`;
}

const stanceOf = (opinion: number) => {
  const strength = Math.abs(opinion);
  return Math.sign(opinion) * (strength < 0.35 ? 0 : strength < 1.35 ? 1 : 2) + 0; // not -0
};

/**
 * Makes the tables up. Three camps answer settled, leaning, open and contested statements, with gaps: some join late or
 * leave early, and some do not answer. A few answer twice, and two rows are spoilt, as happens in real tables.
 */
export function generatedPanel(): PanelTables {
  const { next, noise, pick } = numbers(20110929);

  const people = TREES.map((name) => {
    const isWholeTime = next() < 0.65;
    const joins = isWholeTime ? 0 : Math.floor(next() * STATEMENTS * 0.6);
    const leaves = isWholeTime ? STATEMENTS : joins + 15 + Math.floor(next() * (STATEMENTS - joins - 15));
    return { id: name.toLowerCase(), name, camp: pick([-1, -1, 0, 1, 1]) + noise() / 4, joins, leaves };
  });
  const diligence = new Map(people.map(({ id }) => [id, 0.7 + 0.28 * next()]));

  const statements = MEASURES.flatMap((measure) =>
    OUTCOMES.map((outcome) => ({
      id: `${measure} ${outcome}`.toLowerCase().replaceAll(' ', '-'),
      text: `${measure} would ${outcome}.`,
    })),
  ).slice(0, STATEMENTS);

  const positions: Row[] = [];
  const nonresponses: Row[] = [];
  for (const [asked, { id: proposition }] of statements.entries()) {
    const { tilt, apart } = pick(KINDS);
    const [lean, turn] = [next() < 0.7 ? tilt : -tilt, next() < 0.5 ? apart : -apart];
    for (const { id: expert, camp, joins, leaves } of people) {
      if (asked < joins || asked >= leaves) continue;
      const row = { expert, proposition, date: monthOf(asked) };
      if (next() > (diligence.get(expert) ?? 1)) {
        nonresponses.push({ ...row, reason: next() < 0.7 ? 'Did Not Answer' : 'No Opinion' });
        continue;
      }
      const opinion = lean + turn * camp + 0.8 * noise();
      const confidence = Math.min(10, Math.max(1, Math.round(5 + 2 * Math.abs(opinion) + noise())));
      positions.push({ ...row, stance: String(stanceOf(opinion)), confidence: String(confidence) });
    }
  }

  const [again, spoilt] = [positions.slice(0, REPEATED), positions.slice(-2)];
  positions.push(
    ...again.map((row) => ({ ...row, stance: '0', date: monthOf(0, 1) })),
    ...spoilt.map((row, i) => ({ ...row, ...(i === 0 ? { stance: '3' } : { expert: 'beach' }) })),
  );
  return {
    experts: people.map(({ id, name }) => ({ id, name })),
    propositions: statements,
    positions,
    nonresponses,
  };
}
