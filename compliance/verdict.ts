import { append, type Bilingual, type Model, type System, type SystemKind } from '../model';
import type { Finding } from './finding';
import type { TestItem, TestStandard } from './item';
import { gmt0037Items } from './items/gmt0037';
import { gmt0038Items } from './items/gmt0038';
import { fill } from './words';

export const testStandards: Readonly<Record<SystemKind, TestStandard>> = { ca: gmt0037Items, km: gmt0038Items };

/** What people found out about a test item that no model can tell: a function tested, a report seen. */
export interface ItemStatus {
  readonly system: string;
  readonly item: string;
  readonly state: 'met' | 'failed';
  /** Report number, log, date: what shows it. */
  readonly evidence?: string;
}

export type ItemState = 'met' | 'failed' | 'open' | 'not-applicable';

export const itemStates: Readonly<Record<ItemState, Bilingual>> = {
  met: { zh: '设计符合', en: 'met as designed' },
  failed: { zh: '不符合', en: 'failed' },
  open: { zh: '待评估', en: 'open' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

export interface ItemResult {
  readonly item: TestItem;
  readonly state: ItemState;
  /** Findings of the rules that feed the item, in this system. */
  readonly findings: readonly Finding[];
  readonly status?: ItemStatus;
}

export interface Verdict {
  readonly system: System;
  readonly standard: TestStandard;
  readonly items: readonly ItemResult[];
  /** fails: by the pass rule. passes: nothing failed and nothing open. Otherwise passes-so-far. */
  readonly outcome: 'fails' | 'passes' | 'passes-so-far';
  readonly failedKeys: readonly TestItem[];
  /** Failed items other than key ones. */
  readonly failedOthers: readonly TestItem[];
  readonly bothOfPair: boolean;
  readonly open: readonly TestItem[];
  readonly text: Bilingual;
}

/** The verdict on each system by its test standard: GM/T 0037-2014 §10.1, GM/T 0038-2014 §9.1. */
export function verdicts(model: Model, findings: readonly Finding[], statuses: readonly ItemStatus[]): readonly Verdict[] {
  const feeding = new Map<string, Finding[]>();
  for (const finding of findings) {
    const items = new Set(finding.demands.filter((demand) => demand.severity !== 'advice').map((demand) => demand.item).filter((item) => item !== undefined));
    for (const system of finding.systems) {
      for (const item of items) {
        const key = `${system} ${item}`;
        append(feeding, key, finding);
      }
    }
  }
  const supplied = new Map(statuses.map((status) => [`${status.system} ${status.item}`, status]));
  return model.systems.map((system) => {
    const standard = testStandards[system.kind];
    return judgeSystem(system, standard, standard.items.map((item) => {
      const key = `${system.id} ${item.id}`;
      return itemResult(item, feeding.get(key) ?? [], supplied.get(key));
    }));
  });
}

/**
 * An item is failed when one of its rules is, open while something of it is unknown or waived (a standard knows no
 * waivers), and met only when rules have judged all of it, or people say the rest is met.
 */
function itemResult(item: TestItem, findings: readonly Finding[], status: ItemStatus | undefined): ItemResult {
  const state = (): ItemState => {
    if (item.scope === 'product') return 'not-applicable';
    if (status?.state === 'failed' || findings.some((finding) => finding.state === 'not-met')) return 'failed';
    if (findings.some((finding) => finding.state !== 'met')) return 'open';
    const toldByRules = item.remaining === undefined && findings.length > 0;
    return toldByRules || status?.state === 'met' ? 'met' : 'open';
  };
  return { item, state: state(), findings, ...(status === undefined ? {} : { status }) };
}

/** The arithmetic of a pass rule over item results. */
export function judgeSystem(system: System, standard: TestStandard, items: readonly ItemResult[]): Verdict {
  const failed = items.filter((result) => result.state === 'failed').map((result) => result.item);
  const failedKeys = failed.filter((item) => item.weight === 'key');
  const failedOthers = failed.filter((item) => item.weight !== 'key');
  const pair = items.filter((result) => result.item.weight === 'pair');
  const bothOfPair = pair.length > 0 && pair.every((result) => result.state === 'failed');
  const open = items.filter((result) => result.state === 'open').map((result) => result.item);
  const fails = failedKeys.length > 0 || bothOfPair || failedOthers.length >= standard.failuresToFail;
  const outcome = fails ? 'fails' : open.length > 0 ? 'passes-so-far' : 'passes';
  const counts = {
    clause: `${standard.name} ${standard.clause}`, keys: failedKeys.length, others: failedOthers.length, open: open.length, limit: standard.failuresToFail - 1,
  };
  const pairText: Bilingual = bothOfPair ? { zh: '，CRL签发与证书状态查询同时不符合', en: ', CRL issuing and status query failed together' } : { zh: '', en: '' };
  const texts: Readonly<Record<Verdict['outcome'], Bilingual>> = {
    fails: { zh: '按 {clause} 不通过：关键项不符合 {keys} 项，其他项不符合 {others} 项（上限 {limit} 项）{pair}；待评估 {open} 项', en: 'fails by {clause}: {keys} key item(s) and {others} other(s) failed (at most {limit}){pair}; {open} item(s) open' },
    passes: { zh: '按 {clause} 通过：关键项全部符合，其他项不符合 {others} 项（上限 {limit} 项）', en: 'passes by {clause}: no key item failed, {others} other(s) failed (at most {limit})' },
    'passes-so-far': { zh: '按 {clause} 目前没有导致不通过的项：其他项不符合 {others} 项（上限 {limit} 项）；尚有 {open} 项待评估，不能判定通过', en: 'nothing fails it by {clause} so far: {others} other item(s) failed (at most {limit}); {open} item(s) are open, so it cannot be called passed' },
  };
  return { system, standard, items, outcome, failedKeys, failedOthers, bothOfPair, open, text: fill(texts[outcome], { ...counts, pair: pairText }) };
}
