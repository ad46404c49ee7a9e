import type { Bilingual, Certainty, SystemKind } from '../model';

/**
 * key: a key item (关键项), one failure fails the system. counted: a general item (一般项), failures are counted.
 * required: asked for, but no item of the check-list. advice: good to have; never an error.
 */
export type Severity = 'key' | 'counted' | 'required' | 'advice';

export const severities: Readonly<Record<Severity, Bilingual>> = {
  key: { zh: '关键项', en: 'key item' },
  counted: { zh: '一般项', en: 'general item' },
  required: { zh: '要求', en: 'required' },
  advice: { zh: '建议', en: 'advice' },
};

/** That a source asks for a rule: where, how surely, how strongly, and which item of its check-list hangs on it. */
export interface Demand {
  readonly rule: string;
  /** With the name of the source: `GM/T 0037-2014 §8.2.2.5`. */
  readonly clause: string;
  readonly certainty: Certainty;
  readonly severity: Severity;
  /** Id of the test item in the check-list that it feeds. */
  readonly item?: string;
}

/** A source and what it asks for: plain data. One rule may stand in several packs, and several times in one. */
export interface Pack {
  readonly id: string;
  readonly title: Bilingual;
  /** Kinds of system it is about. */
  readonly systems: readonly SystemKind[];
  readonly demands: readonly Demand[];
}

type Row = readonly [rule: string, clause: string, certainty: Certainty, severity: Severity, item?: string];

/** What stands in the place of a clause of a standard where its number is not known for sure. */
export const clauseNotGiven: Bilingual = { zh: '条款未注明', en: 'clause not given' };

/** A pack from rows. `source` is put before every clause; where none is given, it is said that it is not. */
export const pack = (id: string, title: Bilingual, systems: readonly SystemKind[], source: string, rows: readonly Row[]): Pack => ({
  id, title, systems,
  demands: rows.map(([rule, clause, certainty, severity, item]) => ({ rule, clause: [source, clause === '' ? clauseNotGiven.zh : clause].filter((part) => part !== '').join(' '), certainty, severity, ...(item === undefined ? {} : { item }) })),
});
