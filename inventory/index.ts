/** The tables of the application as workbooks: address plan, zones, flows, policies, protection and 软硬件清单 of each system. */
import type { Model, OutputFile, OutputKind, Serves } from '../model';
import { addressSheet, subnetSheet } from './address-plan';
import { connectionSheet, pointToPointSheet } from './connections';
import { equipmentSheet } from './equipment-list';
import { hostRouteSheet } from './host-routes';
import { forwarderSheet, policySheet, routeSheet, translationSheet } from './firewall-policy';
import { accessMatrixSheet, flowSheet } from './flows';
import { antivirusSheet, intrusionSheet, scannerSheet } from './protection';
import { scopesOf, serves, type Scope } from './scope';
import { withRegister } from '../office/register';
import type { Book, Sheet } from '../office/sheet';
import { addressBook, type AddressBook } from './words';
import { siteBooks } from './site';
import { writeBook, type BookWriter } from '../office/workbook';
import { hostSoftwareSheet, zoneDeviceSheet, zoneSheet } from './zones';

export interface InventoryBook extends Book {
  readonly kind: Extract<OutputKind, 'table' | 'inventory'>;
  readonly serves: readonly Serves[];
}

function booksOf(model: Model, scope: Scope, listName: string, addresses: AddressBook): InventoryBook[] {
  const { facility } = model;
  const heading: Book['heading'] = [
    ['单位', facility.organization.name],
    ['系统名称', scope.title],
    ['版次', facility.revision],
    ...(facility.date === undefined ? [] : [['日期', facility.date] as const]),
  ];
  const book = (kind: InventoryBook['kind'], path: string, title: string, sheets: readonly Sheet[], sections: readonly Serves[]): InventoryBook => ({
    kind, path, title, heading, organization: facility.organization.name, sheets, serves: sections,
    ...(facility.date === undefined ? {} : { date: facility.date }),
  });
  const table = (name: string, title: string, sheets: readonly Sheet[], sections: readonly Serves[]) =>
    book('table', `tables/${scope.key}-${name}.xlsx`, `${scope.title}${title}`, sheets, sections);
  const { policies } = scope;
  return [
    book('inventory', `inventory/软硬件清单-${listName}.xlsx`, `${scope.title}软硬件清单`, [equipmentSheet(model, scope)],
      serves(scope, { 技术: ['6.3'] }, { 技术: ['6.3'] })),
    table('ip-plan', 'IP地址规划与设备连接表',
      [addressSheet(model, scope, addresses), subnetSheet(model, scope), hostRouteSheet(model, scope, addresses), connectionSheet(model, scope), pointToPointSheet(model, scope)].filter((sheet) => sheet !== undefined),
      serves(scope, { 建设: ['8.2'] }, { 建设: ['7.2'] })),
    table('zones', '网络区域与设备表', [zoneSheet(model, scope), zoneDeviceSheet(model, scope), hostSoftwareSheet(model, scope)],
      serves(scope,
        { 建设: ['5.2', '8.1'], 技术: ['6.1.1', '6.1.2', '6.1.3', '6.2.1', '6.2.2', '6.2.3', '6.2.4', '6.2.5', '6.2.6'], 安全: ['3.3', '3.3.1', '3.3.2', '3.3.3', '4.2'] },
        { 建设: ['4.2', '7.1'], 技术: ['6.1', '6.2.1', '6.2.2', '6.2.3'], 安全: ['4.2'] })),
    table('flows', '业务流与区域访问控制矩阵', [flowSheet(model, scope), accessMatrixSheet(model, scope)],
      serves(scope, { 建设: ['6'], 安全: ['7.2'] }, { 建设: ['5'], 安全: ['5.1.1', '5.1.2'] })),
    table('firewalls', '防火墙安全策略表', [
      forwarderSheet(model, scope), ...policies.map((policy) => policySheet(model, policy, addresses)),
      ...[translationSheet(model, scope, policies, addresses), routeSheet(scope, policies, addresses)].filter((sheet) => sheet !== undefined),
    ],
      serves(scope, { 安全: ['3.4.1'] }, { 安全: ['3.3.1'] })),
    table('protection', '入侵检测、漏洞扫描与防病毒部署表', [intrusionSheet(model, scope), scannerSheet(model, scope), antivirusSheet(model, scope)],
      serves(scope, { 技术: ['6.2.7'], 安全: ['3.4.2', '3.5'] }, { 技术: ['6.2.4'], 安全: ['3.3.2', '3.4'] })),
  ];
}

/** Names for the lists' files: the system's name as the applicant writes it, made different where two are alike. */
function listNames(scopes: readonly Scope[]): string[] {
  const names = scopes.map(({ title }) => title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim());
  return names.map((name, i) => (names.indexOf(name) === i && names.lastIndexOf(name) === i ? name : `${name}-${scopes[i]!.key}`));
}

/** The workbooks as data, before they are written. */
export function inventoryBooks(model: Model): InventoryBook[] {
  const scopes = scopesOf(model);
  const names = listNames(scopes);
  const addresses = addressBook(model);
  return [...scopes.flatMap((scope, i) => booksOf(model, scope, names[i]!, addresses)).map((book) => withRegister(model.facility.revisions, book)), ...siteBooks(model)];
}

/** Every table and both 软硬件清单 as .xlsx. */
export async function inventoryFiles(model: Model, write: BookWriter = writeBook): Promise<OutputFile[]> {
  return Promise.all(inventoryBooks(model).map(async (book) => ({ path: book.path, title: book.title, kind: book.kind, serves: book.serves, bytes: await write(book) })));
}
