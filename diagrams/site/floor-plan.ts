import { gapPiece } from '../writing';
import type { PlanKind } from './compose';
import { storeyPlan } from './key-plan';

/** 机房平面图: rooms with their numbers and areas, walls, doors, windows, dimensions. */
export const floorPlan: PlanKind = {
  name: 'site-floor-plan', title: '机房平面图', number: 'PM',
  serves: [{ doc: 'M2', section: '3.2' }, { doc: 'CA-建设', section: '5.1' }, { doc: 'KM-建设', section: '4.1' }],
  content: (_model, plan) => ({ things: [], washes: [], points: [], rooms: 'full', notes: [], roomTable: true, symbols: [], tables: () => [], ...(plan.floor.outline ? { aside: [gapPiece(5), ...storeyPlan(plan)] } : {}) }),
};
