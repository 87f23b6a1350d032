import type { Position } from '../model/corpus.js';
import type { Partition, Views } from '../reasoning/partition.js';
import type { ConditionReport, DerivationStep, View } from '../reasoning/view.js';
import { type CorpusWords, entryOf, quoted } from '../wording/corpus-words.js';
import { listed } from '../wording/lexicon.js';
import { heading, type Line, line } from '../wording/line.js';
import { isImplied, positionInWords, viewInWords } from '../wording/view-words.js';
import type { StanceRow } from './stances.js';

const STATUS: Readonly<Record<ConditionReport['status'], readonly [one: string, many: string]>> = {
  open: ['the condition is open', 'whether the conditions are met is open'],
  met: ['the condition is met', 'the conditions are met'],
  rejected: ['the condition is ruled out', 'not all of the conditions can be met'],
};

/** The position of a step or a report, as the corpus itself has it. */
const positionAt = ({ corpus }: CorpusWords, { index, position }: { index: number; position: Position }) =>
  corpus.positions[index] ?? position;

/** What was given beside a position's words: the reasons, and the sources that it rests on. */
export function groundsOf({ titleOf }: CorpusWords, { because = [], restsOn = [] }: Position): Line[] {
  return [
    ...(because.length > 0 ? [line(`because ${listed(because.map(titleOf))}`)] : []),
    ...(restsOn.length > 0 ? [line('resting on', [], restsOn)] : []),
  ];
}

/** The words of a position after what they are said to mean; empty where there is neither. */
function evidence(lead: string, { quote, reading }: Position, below: readonly Line[]): Line {
  if (!quote) return line(lead === '' ? '' : `${lead} (no quote)`, below);
  const words = quoted(quote, reading);
  return line(lead === '' ? words : `${lead}: ${words}`, below, [quote.source]);
}

/**
 * The way from a position's proposition to a view's. An edge that goes on from where the last one led begins with
 * "which"; one that is travelled backwards, as denials do, is told in full.
 */
function wayLines(words: CorpusWords, via: DerivationStep['via']): Line[] {
  let reached: string | undefined;
  return via.map((edge) => {
    const told = edge.from === reached ? words.onward(edge) : words.link(edge);
    reached = edge.to;
    return line(edge.reason === undefined ? told : `${told}: ${edge.reason}`);
  });
}

/** One position behind a view, and the way from it to the view. */
function stepLine(words: CorpusWords, view: View, step: DerivationStep): Line {
  const position = positionAt(words, step);
  const isElsewhere = step.via.length > 0;
  const said = positionInWords(position, isElsewhere ? words.titleOf(position.proposition) : undefined);
  const lead = isElsewhere || said !== viewInWords(view) ? said : '';
  const { given = [] } = position;
  return evidence(lead, position, [
    ...(given.length > 0
      ? [line(`${words.conditions(given)}: ${STATUS.met[given.length > 1 ? 1 : 0]}`)]
      : []),
    ...groundsOf(words, position),
    ...wayLines(words, step.via),
  ]);
}

/** A position under a condition that is not behind the view. */
function reportLine(words: CorpusWords, report: ConditionReport, isInHeading: boolean): Line {
  const position = positionAt(words, report);
  const { given = [] } = position;
  const status = STATUS[report.status][given.length > 1 ? 1 : 0];
  const lead = isInHeading ? status : `${positionInWords(position)} ${words.conditions(given)}; ${status}`;
  return evidence(lead, position, groundsOf(words, position));
}

/** The positions that a view is told with, by their indices: those behind it, then those that wait for a condition. */
export function toldBy(words: CorpusWords, view: View): { readonly index: number; readonly line: Line }[] {
  const { derivation, conditions = [], stance } = view;
  const steps = stance === 'conditional' ? [] : derivation;
  const behind = new Set(steps.map(({ index }) => index));
  const reports = conditions.filter(({ index }) => !behind.has(index));
  const isInHeading = stance === 'conditional' && reports.length === 1;
  return [
    ...steps.map((step) => ({ index: step.index, line: stepLine(words, view, step) })),
    ...reports.map((report) => ({ index: report.index, line: reportLine(words, report, isInHeading) })),
  ];
}

/** What one expert holds, with the words behind it. */
export function viewLine(words: CorpusWords, view: View, about = ''): Line {
  const lines = toldBy(words, view).map(({ line }) => line);
  const held = `${about}${words.nameOf(view.expert)} ${words.held(view)}`;
  const [only, ...others] = lines;
  // A position without words of its own adds nothing but what stands below it.
  if (only?.text === '' && others.length === 0) return heading(`${held} (no quote)`, only.lines);
  return heading(
    held,
    lines.map((one) => (one.text === '' ? line('no quote', one.lines) : one)),
  );
}

/** A view by itself, with the proposition that it is about. */
export const viewAlone = (words: CorpusWords, view: View): Line =>
  viewLine(words, view, `On ${words.titleOf(view.proposition)}: `);

const FIRMEST = ['certain', 'probable', 'possible'] as const;

/** Views of one side, firmest first, and what is said before what follows. */
export const firmestFirst = (views: readonly View[]): View[] =>
  FIRMEST.flatMap((certainty) => {
    const asFirm = views.filter((view) => 'certainty' in view && view.certainty === certainty);
    return [...asFirm.filter((view) => !isImplied(view)), ...asFirm.filter(isImplied)];
  });

type Standing = Partition & { readonly views: Views };

/** The views of experts, as far as they have any. */
export const viewsOf = ({ views }: Pick<Standing, 'views'>, experts: readonly string[]): View[] =>
  experts.flatMap((expert) => entryOf(views, expert) ?? []);

/** Where each of those asked stands, in a sentence. `but` leaves some of them out. */
export function standing(words: CorpusWords, where: Standing, but: ReadonlySet<string> = new Set()): Line[] {
  const others = (experts: readonly string[]) => experts.filter((expert) => !but.has(expert));
  const [holders, opponents] = [where.holders, where.opponents].map((side) =>
    firmestFirst(viewsOf(where, others(side))),
  );
  const sideless = viewsOf(where, others([...where.undecided, ...where.conditional, ...where.contradictory]));
  const silent = others(where.silent);
  const told = [
    words.whoHolds([...(holders ?? []), ...(opponents ?? []), ...sideless]),
    silent.length > 0 ? `${words.names(silent)} ${silent.length === 1 ? 'says' : 'say'} nothing of it` : '',
  ].filter((part) => part !== '');
  return told.length > 0 ? [line(`${told.join('; ')}.`)] : [];
}

/** A row of the table of stances. */
export function rowLine(words: CorpusWords, row: StanceRow): Line {
  const experts = [
    ...row.holders,
    ...row.opponents,
    ...row.undecided,
    ...row.conditional,
    ...row.contradictory,
  ];
  const said = viewsOf(row, experts).map((view) => line(`${words.nameOf(view.expert)} ${words.held(view)}.`));
  const { silent } = row;
  const unsaid = silent.map((expert) => line(`${words.nameOf(expert)} says nothing of it.`));
  return line(words.textOf(row.proposition), [...said, ...unsaid]);
}
