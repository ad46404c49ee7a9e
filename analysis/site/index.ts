/** Every calculation of a machine room. The same records are printed by tables, rules, `jifang explain` and reports. */
import type { Model } from '../../model';
import { sitePart } from '../parts';
import type { Calculation } from './calculation';
import { cablingCalculations } from './cabling';
import { cameraCalculations, videoCalculations } from './cameras';
import { clearanceCalculations } from './clearances';
import { coolingCalculations } from './cooling';
import { detectorCalculations } from './detectors';
import { doorCalculations } from './doors';
import { gasCalculations } from './gas';
import { lightingCalculations } from './lighting';
import { lossCalculations } from './losses';
import { powerCalculations } from './power';
import { rackCalculations } from './racks';
import { floorLoadCalculations, roomCalculations } from './rooms';
import { upsCalculations } from './ups';

export { assumed, calculationKinds, type Calculation, type CalculationKind, verdicts, type CalculationVerdict, type Input, type Quantity } from './calculation';
export { demandSources, demands, type DemandId } from './demands';

export interface Subject {
  readonly zh: string;
  readonly en: string;
  readonly calculations: readonly Calculation[];
}

const kept = new WeakMap<Model, readonly Subject[]>();

/** By subject, in the order of the 计算书; empty without a site. */
export function calculationsBySubject(facility: Model): readonly Subject[] {
  const model = sitePart(facility);
  const known = kept.get(model);
  if (known) return known;
  const { site } = model;
  const made: readonly Subject[] = site === undefined ? [] : [
    { zh: '面积与层高', en: 'areas and heights', calculations: roomCalculations(site) },
    { zh: '楼面荷载', en: 'floor load', calculations: floorLoadCalculations(model, site) },
    { zh: '机柜', en: 'racks', calculations: rackCalculations(model, site) },
    { zh: '通道与间距', en: 'aisles and clearances', calculations: clearanceCalculations(model, site) },
    { zh: '供配电', en: 'power', calculations: [...powerCalculations(model, site), ...lossCalculations(model, site)] },
    { zh: 'UPS与蓄电池', en: 'UPS and batteries', calculations: upsCalculations(model, site) },
    { zh: '照明', en: 'lighting', calculations: lightingCalculations(site) },
    { zh: '空调与新风', en: 'cooling and fresh air', calculations: coolingCalculations(model, site) },
    { zh: '气体灭火', en: 'gas extinguishing', calculations: gasCalculations(site) },
    { zh: '火灾探测', en: 'fire detection', calculations: detectorCalculations(site) },
    { zh: '视频监控', en: 'video', calculations: [...cameraCalculations(model, site), ...videoCalculations(site)] },
    { zh: '综合布线', en: 'cabling', calculations: cablingCalculations(model, site) },
    { zh: '人员通行', en: 'who passes where', calculations: doorCalculations(site) },
  ];
  kept.set(model, made);
  return made;
}

const lists = new WeakMap<readonly Subject[], readonly Calculation[]>();

/** All of them, in the same order. */
export function siteCalculations(model: Model): readonly Calculation[] {
  const subjects = calculationsBySubject(model);
  let known = lists.get(subjects);
  if (!known) lists.set(subjects, (known = subjects.flatMap(({ calculations }) => calculations)));
  return known;
}
