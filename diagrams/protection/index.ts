/** 防火墙、入侵检测、漏洞扫描部署图: one drawing per system. */
import type { Model } from '../../model';
import { ladderDrawings, type LadderKind } from '../ladder/drawings';
import type { Scene } from '../scene';
import type { OnUndrawn } from '../undrawn';
import { onOneSheet, onSheets } from './layout';

const kind: LadderKind = {
  name: 'security-deployment', title: '防火墙、入侵检测与漏洞扫描部署图', number: 'AQ', widest: 2, onOneSheet, onSheets,
  serves: {
    ca: [{ doc: 'CA-安全', section: '3.4.1' }, { doc: 'CA-安全', section: '3.4.2' }, { doc: 'CA-安全', section: '3.5' }],
    km: [{ doc: 'KM-安全', section: '3.3.1' }, { doc: 'KM-安全', section: '3.3.2' }, { doc: 'KM-安全', section: '3.4' }],
  },
};

export const protectionDrawings = (model: Model, onUndrawn?: OnUndrawn, only?: string): readonly Scene[] => ladderDrawings(model, kind, onUndrawn, only);
