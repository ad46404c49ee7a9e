/** The workbooks of the machine room. None without a site. */
import { pointsOfServer } from '../../analysis/environment';
import { sitePart } from '../../analysis/parts';
import { siteCalculations, type Calculation } from '../../analysis/site';
import { equal, type Model, type Serves, type Site, type SystemKind } from '../../model';
import { withRegister } from '../../office/register';
import type { Book, Sheet } from '../../office/sheet';
import { openSheet, subjectSheets, summarySheet } from './calculation-book';
import { cableSheet, traySheet } from './cabling';
import { airSheet, heatSheet, pipeSheet, terminalSheet, unitSheet as coolingSheet } from './cooling';
import { photoSheet, surroundingSheet } from './photos';
import { accessSheet, controllerSheet, doorSheet, rightSheet, waySheet } from './doors';
import { earthBarSheet } from './earthing';
import { coverSheet, detectorSheet, gasPartSheet, gasSheet, linkageSheet, otherFireSheet } from './fire';
import { acceptanceSheet, indicatorSheet } from './indicators';
import { alarmSheet, networkSheet, pointSheet, readingSheet } from './monitoring';
import { lightLossSheet, lossSheet } from './losses';
import { circuitSheet, earthSheet, lightSheet, loadSheet, pduSheet, sourceSheet, upsSheet } from './power';
import { productSheet } from './products';
import { deskSheet, rackSheet, unitSheet } from './racks';
import { buildingSheet, finishSheet, offsiteSheet, premisesSheet, roomSheet, shieldSheet, shieldTestSheet, wallSheet, windowSheet } from './rooms';
import { alarmLinkageSheet, cameraSheet, coverageSheet, intrusionSheet, recorderSheet } from './security';

export interface SiteBook extends Book {
  readonly kind: 'table';
  readonly serves: readonly Serves[];
}

type Sections = Readonly<Record<string, readonly string[]>>;

/** Sections of the documents of both kinds of system; of the application as a whole when there is any system. */
function served(kinds: ReadonlySet<SystemKind>, ca: Sections, km: Sections): Serves[] {
  const of = (kind: SystemKind, sections: Sections) => (kinds.has(kind) ? Object.entries(sections).flatMap(([doc, list]) => list.map((section) => ({ doc: doc === 'M2' ? doc : `${kind === 'ca' ? 'CA' : 'KM'}-${doc}`, section }))) : []);
  const all = [...of('ca', ca), ...of('km', km)];
  return all.filter((item, i) => all.findIndex((other) => other.doc === item.doc && other.section === item.section) === i);
}

/** A section of 物理环境建设 in both building reports: 7.x of CA is 6.x of KM. */
const physical = (...sections: readonly string[]): readonly [Sections, Sections] => [{ 建设: sections.map((section) => `7.${section}`) }, { 建设: sections.map((section) => `6.${section}`) }];
const with_ = ([ca, km]: readonly [Sections, Sections], moreCa: Sections, moreKm: Sections): readonly [Sections, Sections] => {
  const merged = (a: Sections, b: Sections): Sections => Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((doc) => [doc, [...a[doc] ?? [], ...b[doc] ?? []]]));
  return [merged(ca, moreCa), merged(km, moreKm)];
};

const kept = new WeakMap<Model, { readonly points: unknown; readonly books: readonly SiteBook[] }>();

/** Made of the machine room with what stands in it; of all else, the points of 环境监控 have addresses. */
export function siteBooks(model: Model): readonly SiteBook[] {
  const [part, points] = [sitePart(model), pointsOfServer(model)];
  const known = kept.get(part);
  if (known && equal(known.points, [...points])) return known.books;
  const books = booksOf(part, model).map((book) => withRegister(part.facility.revisions, book));
  kept.set(part, { points: [...points], books });
  return books;
}

/** @param whole for what is read over the network */
function booksOf(model: Model, whole: Model): SiteBook[] {
  const { site, facility } = model;
  if (site === undefined) return [];
  const kinds = new Set(model.systems.map(({ kind }) => kind));
  const calculations = new Map<string, Calculation>(siteCalculations(model).map((line) => [line.id, line]));
  const of = (id: string) => calculations.get(id);
  const heading: Book['heading'] = [['单位', facility.organization.name], ['场所', site.name], ['版次', facility.revision], ...(facility.date === undefined ? [] : [['日期', facility.date] as const])];
  const book = (name: string, title: string, sheets: readonly (Sheet | undefined)[], [ca, km]: readonly [Sections, Sections]): SiteBook => ({
    kind: 'table', path: `tables/site-${name}.xlsx`, title, heading, organization: facility.organization.name, sheets: sheets.filter((sheet) => sheet !== undefined), serves: served(kinds, ca, km),
    ...(facility.date === undefined ? {} : { date: facility.date }),
  });
  const own = (...make: readonly ((model: Model, site: Site, of: (id: string) => Calculation | undefined) => Sheet | undefined)[]) => make.map((sheet) => sheet(model, site, of));
  return [
    book('rooms', '机房房间与装修表', own(premisesSheet, buildingSheet, roomSheet, finishSheet, wallSheet, windowSheet, ...(site.shieldings.length > 0 ? [shieldSheet, shieldTestSheet] : [])),
      with_(physical('1.3', '2.1', '2.2', '2.3', '2.4', '2.6', '2.7', ...(site.shieldings.length > 0 ? ['3.1', '3.2'] : [])), { 建设: ['5.1'], 安全: ['2.3'], M2: ['3.1', '3.2', '3.3'] }, { 建设: ['4.1'], 安全: ['2.3'] })),
    book('doors', '机房门与通行权限表', own(doorSheet, accessSheet, controllerSheet, rightSheet, waySheet), with_([{ 建设: ['7.2.5', '7.4.2'] }, { 建设: ['6.2.5', '6.4.3'] }], { 安全: ['2.3', '5.2.4'], M2: ['3.3'] }, { 安全: ['2.3', '7.2.4'] })),
    book('racks', '机柜与设备U位表', own(rackSheet, unitSheet, deskSheet, productSheet('racks')), [{ 建设: ['5.1'], 安全: ['5.2.4'] }, { 建设: ['4.1'], 安全: ['7.2.4'] }]),
    book('power', '机房供配电与照明接地表', own(loadSheet, circuitSheet, pduSheet, lossSheet, lightLossSheet, upsSheet, sourceSheet, lightSheet, earthSheet, earthBarSheet, productSheet('power')), physical('5.1', '5.2', '5.3', '5.4')),
    book('cooling', '机房空调与通风表', own(heatSheet, coolingSheet, airSheet, terminalSheet, pipeSheet, productSheet('cooling')), physical('6.2', '6.3')),
    book('fire', '机房消防及报警表', [detectorSheet(model, site), coverSheet(model), gasSheet(model, site), gasPartSheet(model, site), linkageSheet(model, site), otherFireSheet(model, site), productSheet('fire')(model, site)], with_(physical('8.3'), { 安全: ['2.3'] }, { 安全: ['2.3'] })),
    book('security', '机房安防点位表', [productSheet('security')(model, site), cameraSheet(model, site), recorderSheet(model, site), coverageSheet(model), intrusionSheet(model, site), alarmLinkageSheet(model, site)], with_([{ 建设: ['7.4.1', '7.4.2'] }, { 建设: ['6.4.2', '6.4.3'] }], { 安全: ['2.3'], M2: ['3.3'] }, { 安全: ['2.3'] })),
    book('premises', '机房周边环境与现场照片表', own(surroundingSheet, offsiteSheet, photoSheet), [{ M2: ['3.3'] }, { M2: ['3.3'] }]),
    book('cabling', '综合布线表', own(cableSheet, traySheet), physical('7')),
    book('monitoring', '环境监控监测点与告警表', own(pointSheet, alarmSheet, () => readingSheet(whole, site), networkSheet, productSheet('monitoring')), physical('9.1', '9.3', '9.4', '9.5', '9.6', '9.7', '9.8')),
    book('indicators', '机房环境指标表', own(indicatorSheet, acceptanceSheet), with_(physical('1.2', '6.1'), site.shieldings.length > 0 ? { 建设: ['7.3.2'] } : {}, site.shieldings.length > 0 ? { 建设: ['6.3.2'] } : {})),
    book('calculations', '机房计算书', [summarySheet(model), openSheet(model), ...subjectSheets(model)], physical('1.3', '5.1', '5.2', '5.3', '6.2', '7', '8.3')),
  ];
}
