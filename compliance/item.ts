import type { Bilingual } from '../model';

/** How a failed item counts: key fails the system; two of a pair failing together do; counted ones add up. */
export type ItemWeight = 'key' | 'pair' | 'counted';

/** One row of a test standard's check-list. */
export interface TestItem {
  readonly id: string;
  /** Number of the demand in the standard: `8.2.1`. */
  readonly clause: string;
  readonly title: Bilingual;
  readonly weight: ItemWeight;
  /** both; only operating projects (项目); only products (产品), and then not applicable to a facility. */
  readonly scope: 'both' | 'project' | 'product';
  /** What the model cannot tell. Absent: rules judge the whole item as designed. */
  readonly remaining?: Bilingual;
  /** What the tester is shown. */
  readonly evidence?: Bilingual;
}

/** A test standard: its items and its arithmetic. */
export interface TestStandard {
  /** Id of the pack whose demands feed the items. */
  readonly pack: string;
  readonly name: string;
  /** Clause of the pass rule. */
  readonly clause: string;
  readonly items: readonly TestItem[];
  /** This many failures of other than key items fail the system. */
  readonly failuresToFail: number;
}

type Row = readonly [id: string, clause: string, zh: string, en: string, weight: ItemWeight, scope: TestItem['scope'], remaining: Bilingual | undefined, evidence?: Bilingual];

export const items = (rows: readonly Row[]): readonly TestItem[] => rows.map(([id, clause, zh, en, weight, scope, remaining, evidence]) => ({
  id, clause, title: { zh, en }, weight, scope,
  ...(remaining === undefined ? {} : { remaining }),
  ...(evidence === undefined ? {} : { evidence }),
}));

/** What is left to people for many items alike. */
export const left = {
  login: { zh: '登录试验：正确的证书和口令可登录，错误的被拒绝', en: 'login test: the right certificate and PIN pass, wrong ones are refused' },
  function: { zh: '软件功能试验', en: 'test of the software function' },
  measured: { zh: '实测数据', en: 'measured figures' },
  documents: { zh: '管理文件', en: 'management documents' },
  logs: { zh: '现场日志', en: 'logs on site' },
  rooms: { zh: '机房：区域划分与进入顺序、屏蔽、门禁、监控、消防探测', en: 'the machine room: areas and the order of entering, shielding, door control, video, fire probes' },
  siteTests: { zh: '门禁试验、监控无死角、屏蔽检测报告、消防验收报告', en: 'door test, video without dead angle, shielding test report, fire acceptance report' },
} as const satisfies Record<string, Bilingual>;

/** What a run leaves for the tester to look at. */
export const shown = {
  topology: { zh: '网络拓扑图、IP地址规划表', en: 'topology drawing, IP plan' },
  firewalls: { zh: '防火墙安全策略表、规则文件', en: 'firewall policy tables, rule files' },
  security: { zh: '防火墙、入侵检测与漏洞扫描部署图', en: 'drawing of the security devices' },
  links: { zh: '设备物理连接图、点对点链路表', en: 'drawing of physical connections, point-to-point link table' },
  list: { zh: '软硬件清单及证书复印件', en: 'equipment list and copies of certificates' },
  placement: { zh: '网络区域划分图、区域设备表', en: 'drawing of the network areas, zone tables' },
} as const satisfies Record<string, Bilingual>;
