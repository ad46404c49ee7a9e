import { by, byText, codeOf, lightingKindNames, lightingKinds, type Model } from '../../model';
import { lettersNote, shownThings } from './codes';
import type { PlanContent, PlanKind } from './compose';
import { roomNamer, type FloorPlan } from './plan';
import { faintThings } from './things';

/** 照明平面图: every luminaire of the normal, stand-by and escape lighting by the code of its group, and the circuits that feed the groups. */
export const lightingPlan: PlanKind = {
  name: 'site-lighting', title: '照明平面图', number: 'DQ',
  serves: [{ doc: 'CA-建设', section: '7.5.3' }, { doc: 'KM-建设', section: '6.5.3' }],
  content,
};

function content(_model: Model, plan: FloorPlan): PlanContent | undefined {
  const { circuits, things } = plan.index;
  const rooms = plan.holds;
  const groups = plan.site.power.lighting.filter(({ room }) => rooms.has(room)).sort(by(codeOf));
  if (groups.length === 0) return undefined;
  const cabinets = new Set(groups.flatMap(({ inputs }) => inputs.map((input) => circuits.get(input)?.cabinet ?? input)));
  const shown = faintThings(plan).map((thing) => {
    const found = cabinets.has(thing.id) ? things.get(thing.id) : undefined;
    return found ? { ...thing, label: { code: codeOf(found.thing), tone: 'ink' as const } } : thing;
  });
  const roomName = roomNamer(plan);
  const circuitNames = (inputs: readonly string[]): string => (inputs.length === 0 ? '自带电池' : inputs.map((input) => { const circuit = circuits.get(input); return circuit ? `${codeOf(things.get(circuit.cabinet)!.thing)} ${circuit.name}` : input; }).sort(byText).join('、'));
  return {
    things: shown, washes: [], rooms: 'short', roomTable: false, symbols: [],
    points: groups.flatMap((group) => group.fixtures.map(({ x, y }, i) => ({ id: `${group.id}-fixture-${i + 1}`, icon: `light-${group.kind}`, x, y, room: group.room, tag: codeOf(group) }))),
    notes: [
      '同一编号的灯具为一组，由同一回路供电；编号与照明与应急照明表相同。', '灯具按设计位置表示，符号不代表外形；为避让，部分符号略偏离实际位置。',
      lettersNote(plan, shownThings(plan, [...groups.map(({ id }) => id), ...shown.flatMap(({ id, label }) => (label ? [id] : []))])),
    ],
    tables: () => lightingKindNames.flatMap((kind) => {
      const own = groups.filter((group) => group.kind === kind);
      return own.length === 0 ? [] : [{
        title: lightingKinds[kind].zh, head: ['编号', '房间', '灯具', '设计lx', '供电'], widths: [26, 32, 40, 34, 64],
        rows: own.map((group) => [codeOf(group), roomName(group.room), `${group.fixtures.length}×${group.watts} W`, String(group.lux), `${circuitNames(group.inputs)}${group.minutes === undefined ? '' : ` ${group.minutes} min`}`]),
      }];
    }),
  };
}
