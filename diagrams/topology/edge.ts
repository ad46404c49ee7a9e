/** Thin bands for what lies outside a drawing's zones: the Internet, a carrier's network, another system's zone. */
import { iconBox, sideOf, topOf, heightOf, type Canvas, type TextLine } from '../canvas';
import { bottom, centreX, centreY, right, type Box } from '../geometry';
import type { LineStyle, Tone } from '../scene';
import { registerSign, type Sign } from './block';
import type { Metrics } from './metrics';
import { barHeight, drawNameBar, nameBar } from './zone-name';

export interface EdgePlan {
  readonly id: string;
  /** Zones it stands for. */
  readonly zones: readonly string[];
  readonly name: string;
  readonly tone: Tone;
  readonly notes: readonly TextLine[];
  /** Carries packets: drawn as a cloud. */
  readonly cloud?: Sign;
  /** Whoever uses the Internet; only drawn where the bus leaves room. */
  readonly user?: Sign;
  /** What else hangs on it. */
  readonly signs: readonly Sign[];
  readonly style: LineStyle;
  readonly uplinks: readonly string[];
}

export interface EdgePorts {
  readonly y: number;
  /** The node that lines from here join. */
  readonly id: string;
  readonly plan: EdgePlan;
  /** Where a line to `x` leaves the symbol. */
  startFor(x: number): number;
}

const pad = 4;

export function edgeHeight(plan: EdgePlan, bar: number, metrics: Metrics): number {
  const { scale } = metrics;
  const cloud = plan.cloud ? 34 * scale + heightOf(plan.cloud.lines) + 2 * pad : 0;
  const hung = plan.cloud && plan.signs.length > 0 ? 21 * scale + 6 + Math.max(24 * scale, ...plan.signs.map(({ lines }) => heightOf(lines))) + 2 * pad : 0;
  const beside = Math.max(0, ...plan.signs.map((sign) => Math.max(26 * scale, heightOf(sign.lines)))) + 2 * pad;
  return Math.max(cloud, hung, plan.cloud ? 0 : beside, barHeight(plan.name, bar, scale));
}

/** `cloudX`: where the cloud stands when several systems hang on it; it stands in the middle when there is only one (`alone`). */
export function drawEdge(canvas: Canvas, plan: EdgePlan, box: Box, bar: number, metrics: Metrics, alone: boolean, cloudX?: number): EdgePorts {
  const { scale } = metrics;
  canvas.ground({ role: 'zone', of: plan.id, ...box, radius: 4, fill: plan.tone, fillOpacity: 0.055, stroke: plan.tone, strokeWidth: 1.1, dash: true });
  drawNameBar(canvas, box, nameBar(plan.name, bar, box.height, scale), bar, plan.tone, plan.id);
  canvas.group({ id: plan.id, label: plan.name, tone: plan.tone, ...box });
  canvas.textBlock(plan.notes, box.x + bar + 6, box.y + 3, 'start', plan.id);
  return plan.cloud ? drawCloud(canvas, plan, plan.cloud, box, bar, metrics, alone, cloudX) : drawNeighbours(canvas, plan, box, metrics);
}

function drawCloud(canvas: Canvas, plan: EdgePlan, sign: Sign, box: Box, bar: number, metrics: Metrics, alone: boolean, cloudX?: number): EdgePorts {
  const { scale } = metrics;
  const x = plan.signs.length > 0 ? right(box) - 48 * scale : cloudX ?? box.x + bar + (box.width - bar) * 0.5;
  const cloud = iconBox(sign.icon, x, box.y + pad, scale);
  canvas.icon(sign.icon, cloud, sign.id);
  canvas.textBlock(sign.lines, x, bottom(cloud) + 0.5, 'middle', sign.id);
  registerSign(canvas, sign, cloud, plan.id);
  const y = centreY(cloud) + 4 * scale;
  const [left, end] = [sideOf(cloud, 'left')[0], sideOf(cloud, 'right')[0]];
  if (cloudX !== undefined && plan.uplinks.length > 0) canvas.text({ text: plan.uplinks.join('、'), size: 7, weight: 'regular', tone: plan.tone }, end + 8, y - 4, 'start', plan.id);
  if (plan.user && alone) {
    const user = iconBox(plan.user.icon, box.x + bar + (box.width - bar) * 0.26, y - 13 * scale, scale);
    canvas.icon(plan.user.icon, user, plan.user.id);
    canvas.textBlock(plan.user.lines, centreX(user), bottom(user) + 0.5, 'middle', plan.user.id);
    registerSign(canvas, plan.user, user, plan.id);
    canvas.line('access', [sideOf(user, 'right'), [left, y]], `access:${plan.user.id}`, { joins: [plan.user.id, sign.id] });
    canvas.edge({ from: plan.user.id, to: sign.id, style: 'access' });
  }
  if (plan.signs.length > 0) {
    const step = (left - 8 - (box.x + bar + 6)) / plan.signs.length;
    const labels = Math.max(...plan.signs.map(({ lines }) => heightOf(lines)));
    let first = left;
    for (const [i, each] of plan.signs.entries()) {
      const at = box.x + bar + 6 + i * step + 16 * scale;
      const icon = iconBox(each.icon, at, y + 6 + Math.max(0, (labels - 24 * scale) / 2), scale * 0.9);
      canvas.icon(each.icon, icon, each.id);
      canvas.textBlock(each.lines, right(icon) + 3, centreY(icon) - heightOf(each.lines) / 2, 'start', each.id);
      registerSign(canvas, each, icon, plan.id);
      canvas.line(plan.style, [[at, y], topOf(icon)], `drop:${each.id}`, { joins: [each.id, sign.id] });
      canvas.edge({ from: each.id, to: sign.id, style: plan.style });
      first = Math.min(first, at);
    }
    canvas.line(plan.style, [[first, y], [left, y]], `bus:${plan.id}`, { joins: [sign.id, sign.id] });
  }
  return { y, id: sign.id, plan, startFor: (to) => (to < x ? left : end) };
}

/** Another system seen from here: its symbol in the middle, its name to the left of it, the line leaves to the right. */
function drawNeighbours(canvas: Canvas, plan: EdgePlan, box: Box, metrics: Metrics): EdgePorts {
  const [sign] = plan.signs;
  const y = centreY(box);
  if (!sign) return { y, id: plan.id, plan, startFor: () => right(box) };
  const icon = iconBox(sign.icon, box.x + box.width * 0.5, y - 13 * metrics.scale, metrics.scale);
  canvas.icon(sign.icon, icon, sign.id);
  canvas.textBlock(sign.lines, icon.x - 4, y - heightOf(sign.lines) / 2, 'end', sign.id);
  registerSign(canvas, sign, icon, plan.id);
  return { y, id: sign.id, plan, startFor: () => sideOf(icon, 'right')[0] - 5 * metrics.scale };
}
