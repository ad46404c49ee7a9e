/**
 * `npm run pictures`: the pictures of the README, from the reference facility. Drawings always; pages of the 软硬件清单
 * where LibreOffice and poppler are installed, as nothing of ours prints workbooks.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFacility, packageFolder } from '../cli/facility-file';
import { loadFacility } from '../cli/load-facility';
import { drawings, filesOf } from '../diagrams';
import { inventoryFiles } from '../inventory';

const shown = ['topology-overall', 'zone-ca-service', 'logical-ca', 'site-floor-plan', 'racks-1'];
const dpi = 130;
const folder = join(packageFolder, 'docs', 'pictures');

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { model } = loadFacility(findFacility(join(packageFolder, 'facilities', 'reference'), packageFolder), packageFolder);
  for (const scene of drawings(model).filter(({ name }) => shown.includes(name))) {
    const png = filesOf(scene, { dpi }).find(({ path }) => path.endsWith('.png'))!;
    writeFileSync(join(folder, `${scene.name}.png`), png.bytes);
  }
  const installed = ['soffice', 'pdftoppm'].every((program) => spawnSync('which', [program]).status === 0);
  if (!installed) return console.error('soffice or pdftoppm is not installed: equipment-list.png stays as it is');
  const list = (await inventoryFiles(model)).find(({ kind }) => kind === 'inventory')!;
  writeFileSync(join(folder, 'equipment-list.png'), firstPage(list.bytes));
}

/** The first page of a workbook as it prints. */
function firstPage(workbook: Uint8Array): Buffer {
  const work = mkdtempSync(join(tmpdir(), 'jifang-page-'));
  try {
    writeFileSync(join(work, 'book.xlsx'), workbook);
    execFileSync('soffice', [`-env:UserInstallation=file://${work}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', work, join(work, 'book.xlsx')], { stdio: 'ignore' });
    return execFileSync('pdftoppm', ['-r', '110', '-f', '1', '-l', '1', '-png', join(work, 'book.pdf')], { maxBuffer: 2 ** 26 });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

void main();
