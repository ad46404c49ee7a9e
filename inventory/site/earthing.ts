/** 接地端子板: where they hang, and what ends there. */
import { groupedBy, type Model, type Site } from '../../model';
import { row, type Sheet } from '../../office/sheet';
import { codeCells, codeColumns, codesOf, inOrder, placeText } from './words';

const earthBarKinds = { main: '总接地端子板', local: '局部等电位端子板' } as const;

export function earthBarSheet(_model: Model, site: Site): Sheet | undefined {
  const bars = site.power.earthing?.bars ?? [];
  if (bars.length === 0) return undefined;
  const bonds = groupedBy(site.power.earthing!.bonds, ({ to }) => to);
  return {
    name: '接地端子板表', title: '接地端子板表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(32), { header: '类别', width: 20 }, { header: '位置(m)', width: 30 }, { header: '接入的设备、屏蔽室和端子板', width: 56 }],
    rows: inOrder(bars).map((bar, i) => row(i + 1, ...codeCells(bar), earthBarKinds[bar.kind], bar.position === undefined ? '属于建筑' : placeText(site, bar.position), codesOf(site, (bonds.get(bar.id) ?? []).map(({ from }) => from)))),
    notes: ['导体截面、根数见接地与等电位联结表。'],
  };
}
