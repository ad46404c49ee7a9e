/** 网络区域划分图: one drawing per system. */
import type { Model } from '../../model';
import { ladderDrawings, type LadderKind } from '../ladder/drawings';
import type { Scene } from '../scene';
import type { OnUndrawn } from '../undrawn';
import { onOneSheet, onSheets } from './layout';

const kind: LadderKind = {
  name: 'network-areas', title: '网络区域划分图', number: 'QY', widest: 4, onOneSheet, onSheets,
  serves: {
    ca: [{ doc: 'CA-建设', section: '5.2' }, { doc: 'CA-建设', section: '8.1' }, { doc: 'CA-安全', section: '3.3' }],
    km: [{ doc: 'KM-建设', section: '4.2' }, { doc: 'KM-建设', section: '7.1' }],
  },
};

export const networkAreaDrawings = (model: Model, onUndrawn?: OnUndrawn, only?: string): readonly Scene[] => ladderDrawings(model, kind, onUndrawn, only);
