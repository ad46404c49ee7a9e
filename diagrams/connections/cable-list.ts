/** The cables of one sheet as a list, for sheets that have room for it. */
import { isDeviceEnd, type Device, type Link, type Model } from '../../model';
import { drawColumn, fact, fillColumns, gapPiece, heading, tableRow, strong, type Piece } from '../writing';
import type { Canvas } from '../canvas';
import type { Box } from '../geometry';
import type { Row } from './row';
import { plugsOf, type Plug } from './wiring';

const kinds: Readonly<Record<Link['kind'], string>> = {
  access: '接入', uplink: '外联', hsm: '密码机直连', console: '管理端直连', mirror: '镜像', heartbeat: '双机心跳', tunnel: '加密通道',
};
const columnGap = 14;
const columns = 2;

interface CableRow { readonly near: string; readonly far: string; readonly kind: string }

/** Every cable with an end on the sheet, each once. */
function cablesOf(model: Model, rows: readonly Row[]): CableRow[] {
  const found = new Map<string, CableRow>();
  const add = (device: Device, plug: Plug): void => {
    if (found.has(plug.link.id)) return;
    const switches = plug.link.ends.every((end) => isDeviceEnd(end)) && device.kind === 'switch' && plug.far?.device.kind === 'switch';
    found.set(plug.link.id, { near: `${device.name} ${plug.port}`, far: plug.far ? `${plug.far.device.name} ${plug.far.port}` : plug.external ?? '', kind: switches ? '堆叠' : kinds[plug.link.kind] });
  };
  for (const { wiring, cards, first } of rows) {
    for (const { device } of cards) for (const plug of plugsOf(model, device)) add(device, plug);
    if (first && wiring.lower) for (const plug of plugsOf(model, wiring.upper)) if (plug.far?.device === wiring.lower) add(wiring.upper, plug);
  }
  return [...found.values()];
}

export interface CableList { readonly height: number; draw(canvas: Canvas, box: Box): void }

export function cableListOf(model: Model, rows: readonly Row[], width: number): CableList {
  const cables = cablesOf(model, rows);
  const own = (width - (columns - 1) * columnGap) / columns;
  const widths = [20, (own - 76) / 2, (own - 76) / 2, 56];
  const head = tableRow(['序号', '本端', '对端', '类别'], widths, 'cables', strong);
  const pieces: Piece[] = cables.map(({ near, far, kind }, i) => tableRow([`${i + 1}`, near, far, kind], widths, 'cables', fact));
  const title = heading('本图线缆一览', width, 'cables');
  // The least height that holds all of them in the given columns.
  const total = pieces.reduce((sum, { height }) => sum + height, 0);
  let body = Math.max(total / columns, ...pieces.map(({ height }) => height));
  while (fillColumns(pieces, body).length > columns) body += 4;
  return {
    height: title.height + head.height + body,
    draw(canvas, box) {
      drawColumn(canvas, [title, gapPiece(0)], box.x, box.y);
      fillColumns(pieces, body).forEach((column, i) => drawColumn(canvas, [head, ...column], box.x + i * (own + columnGap), box.y + title.height));
    },
  };
}
