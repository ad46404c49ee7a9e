/** Pipes on a plan. */
import { contains } from '../../analysis/geometry';
import { by, codeOf, pipeKinds, type Pipe } from '../../model';
import type { PlanContent, PlanPoint } from './compose';
import type { TableData } from './panel';
import { labelPlaces, type FloorPlan } from './plan';

type Way = NonNullable<PlanContent['lines']>[number];

export const pipesOf = (plan: FloorPlan): readonly Pipe[] => plan.site.pipes.filter(({ floor }) => floor === plan.floor.id);

export const pipeWays = (plan: FloorPlan): Way[] => pipesOf(plan).map(({ id, kind, line }) => ({ of: id, style: kind === 'drain' ? 'pipe-drain' : 'pipe', along: line }));

/** 编号 beside each. */
export const pipePoints = (plan: FloorPlan): PlanPoint[] => pipesOf(plan).map((pipe) => {
  const [at, ...also] = labelPlaces(pipe.line);
  const room = plan.rooms.find(({ inner }) => contains(inner, at!))?.id;
  return { id: pipe.id, ...at!, also, ...(room === undefined ? {} : { room }), tag: codeOf(pipe) };
});

export const pipeTable = (plan: FloorPlan): TableData => ({
  title: '管道', head: ['编号', '名称', '类别', '直径', '标高mm'], widths: [26, 80, 34, 24, 32],
  rows: [...pipesOf(plan)].sort(by(codeOf)).map((pipe) => [codeOf(pipe), pipe.name, pipeKinds[pipe.kind].zh, `DN${pipe.diameter}`, String(pipe.z)]),
});
