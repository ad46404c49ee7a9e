/** One topology of the reference facility against mermaid-cli with Chromium drawing the same graph. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DrawingTimes } from './drawing-run';
import { inTurn, run } from './measure';
import { Unavailable, chromium, npmPackage } from './peers';
import type { Comparison, Peer, Section } from './report';

const version = '12.2.0';
const arguments_ = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps', '--disable-dev-shm-usage', '--no-first-run'];

/** mermaid-cli's own function with the browser already running: what drawing many diagrams in one go costs each. */
const warmScript = `
import puppeteer from 'puppeteer';
import { readFileSync } from 'node:fs';
import { renderMermaid } from '@mermaid-js/mermaid-cli';
const { executablePath, args } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const text = readFileSync(process.argv[3], 'utf8');
const browser = await puppeteer.launch({ executablePath, args, headless: 'shell' });
const times = [];
for (let i = 0; i < 5; i++) {
  const start = performance.now();
  await renderMermaid(browser, text, 'svg');
  times.push((performance.now() - start) / 1000);
}
await browser.close();
console.log(Math.min(...times));
`;

interface MermaidTimes { readonly svg: number; readonly png: number; readonly largePng: number; readonly warm: number }

async function mermaidTimes(folder: string): Promise<MermaidTimes> {
  const browser = chromium();
  const cli = npmPackage('@mermaid-js/mermaid-cli', version, { PUPPETEER_SKIP_DOWNLOAD: '1' });
  const settings = join(folder, 'puppeteer.json');
  writeFileSync(settings, JSON.stringify({ executablePath: browser, args: arguments_ }));
  const program = join(cli, 'node_modules/@mermaid-js/mermaid-cli/src/cli.js');
  const graph = join(folder, 'topology.mmd');
  const command = (output: string, ...more: string[]) => ({ file: process.execPath, args: [program, '-q', '-p', settings, '-i', graph, '-o', join(folder, output), ...more], cwd: folder });
  try {
    // Three times 784 pixels: as wide as ours, as nearly as its scale allows.
    const [svg, png, largePng] = await inTurn(3, [command('mermaid.svg'), command('mermaid.png'), command('mermaid-3.png', '-s', '3')]);
    const script = join(cli, 'warm.mjs');
    writeFileSync(script, warmScript);
    const warm = await run({ file: process.execPath, args: [script, settings, graph], cwd: cli });
    return { svg: svg!.seconds, png: png!.seconds, largePng: largePng!.seconds, warm: Number(warm.stdout) };
  } catch (error) {
    throw new Unavailable(`mermaid-cli does not run here: ${error instanceof Error ? error.message.split('\n').slice(-3).join(' ') : String(error)}`);
  }
}

export async function drawing({ quick }: { quick: boolean }): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'jifang-drawing-'));
  const name = `mermaid-cli ${version} + Chromium`;
  try {
    const { stdout } = await run({ file: process.execPath, args: [require.resolve('tsx/cli'), join(__dirname, 'drawing-run.ts'), folder], cwd: dirname(__dirname) });
    const ours = JSON.parse(stdout) as DrawingTimes;
    let theirs: MermaidTimes | undefined;
    let reason = 'left out by --quick';
    if (!quick) {
      try {
        theirs = await mermaidTimes(folder);
      } catch (error) {
        if (!(error instanceof Unavailable)) throw error;
        reason = error.message;
      }
    }
    const peer = (of: keyof MermaidTimes, label: string, recordedSeconds: number): Peer =>
      (theirs ? { name: label, measured: { seconds: theirs[of] } } : { name: label, skipped: reason, recordedSeconds });
    const compare = (task: string, mine: number, of: keyof MermaidTimes, wanted?: number): Comparison =>
      ({ task, ours: { seconds: mine }, peer: of === 'warm' ? peer(of, `${name}, browser running`, 1.4) : peer(of, name, 3.9), wanted });
    return {
      title: 'One drawing: the overall topology of the reference facility, from the model; mermaid-cli from its text',
      comparisons: [
        compare('SVG', ours.svg, 'svg', 100),
        compare('SVG, the first of a process (reads the fonts)', ours.firstSvg, 'svg'),
        compare('SVG, against a browser that is running already', ours.svg, 'warm'),
        compare('PNG at 200 dpi, 2,339 x 1,654; its own 2,352 wide', ours.png, 'largePng', 20),
        compare('PNG as wide as mermaid-cli makes it, 784', ours.smallPng, 'png', 20),
        compare('PNG at 200 dpi, against its own 784 wide', ours.png, 'png'),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
