/** Reads the tables of a panel from a folder of CSV files. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

export interface PanelTables {
  /** Columns `id`, `name`. */
  readonly experts: readonly Row[];
  /** Columns `id`, `text`. */
  readonly propositions: readonly Row[];
  /** Columns `expert`, `proposition`, `stance` from -2 to 2; where there are any, `confidence`, `date`, `quote`, `source`. */
  readonly positions: readonly Row[];
  /** Columns `expert`, `proposition`, `reason`. */
  readonly nonresponses: readonly Row[];
}

/** A folder that holds no panel. The message is for the person who named it. */
export class UnreadablePanel extends Error {}

const LAYOUT =
  'A panel is a folder with experts.csv, propositions.csv, positions.csv, and perhaps nonresponses.csv';

function readTable(folder: string, name: string): Row[] {
  const path = join(folder, `${name}.csv`);
  if (!existsSync(path)) throw new UnreadablePanel(`There is no ${path}. ${LAYOUT}.`);
  try {
    return parse<Row>(readFileSync(path), { bom: true, columns: true, skip_empty_lines: true });
  } catch (error) {
    const isFault = error instanceof CsvError || (error instanceof Error && 'syscall' in error);
    if (!isFault) throw error;
    throw new UnreadablePanel(`${path} cannot be read: ${error.message}.`);
  }
}

/** @throws UnreadablePanel where a file is missing or is no CSV. */
export function readPanelTables(folder: string): PanelTables {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) throw new UnreadablePanel(`There is no folder ${folder}. ${LAYOUT}.`);
  return {
    experts: readTable(folder, 'experts'),
    propositions: readTable(folder, 'propositions'),
    positions: readTable(folder, 'positions'),
    nonresponses: existsSync(join(folder, 'nonresponses.csv')) ? readTable(folder, 'nonresponses') : [],
  };
}
