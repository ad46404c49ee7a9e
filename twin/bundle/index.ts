/** Everything an air-gapped site needs to bring a facility's twin up, in one folder. */
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, cpSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { firewallFiles } from '../../firewalls';
import { byText, type Bilingual, type Model } from '../../model';
import { twinPlan, type TwinProps } from '../../stacks';
import { offlineTwin } from '../../stacks/offline';
import { buildImage, imageExists } from '../build-images';
import { docker, run } from '../engine';
import { imageContexts } from '../image-contexts';
import { terraformEnvironment, terraformProgram } from '../terraform';
import { downScript, layout, readme, upScript, type Contents } from './scripts';

export interface BundleOptions {
  /** Debian that images are built on, when they are not there yet. */
  readonly baseImage: string;
  readonly progress?: (text: Bilingual) => void;
}

export interface Bundle extends Contents {
  readonly files: number;
  readonly bytes: number;
}

/** A step that failed, in words. */
export class BundleFailure extends Error {
  constructor(readonly text: Bilingual) {
    super(text.en);
  }
}

/**
 * Writes the bundle. It is made beside its place and moved there when it is whole.
 *
 * @param folder must not exist, or be empty
 * @throws BundleFailure
 */
export async function makeBundle(model: Model, folder: string, { baseImage, progress = () => undefined }: BundleOptions): Promise<Bundle> {
  const props: TwinProps = { model, firewallFiles: firewallFiles(model), imageContexts: imageContexts() };
  const { json, images } = offlineTwin(props);
  await haveImages(props, images, baseImage, progress);
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    mkdirSync(join(work, layout.stack));
    writeFileSync(join(work, layout.stack, 'cdk.tf.json'), json);
    writeFileSync(join(work, 'facility'), `${model.facility.id}\n`);
    progress({ zh: 'Terraform 与 provider …', en: 'Terraform and its provider …' });
    const { program, provider } = await takeTerraform(work);
    progress({ zh: `保存 ${images.length} 个镜像 …`, en: `saving ${images.length} images …` });
    const saved = await docker(['save', '--output', join(work, layout.images), ...images]);
    if (saved.code !== 0) throw failure('docker save', saved.stderr);
    const plan = twinPlan(model, new Map());
    const contents: Contents = { containers: plan.containers.length, networks: plan.networks.length, images, program, provider, architecture: process.arch };
    for (const [name, text] of [['up.sh', upScript(images)], ['down.sh', downScript]] as const) {
      writeFileSync(join(work, name), text);
      chmodSync(join(work, name), 0o755);
    }
    writeFileSync(join(work, 'README.md'), readme(model, contents));
    progress({ zh: '计算校验和 …', en: 'checksums …' });
    const listed = await checksums(work);
    writeFileSync(join(work, layout.sums), listed.text);
    chmodSync(work, 0o755);
    // Only an empty folder stands there, if anything.
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
    return { ...contents, files: listed.files + 1, bytes: listed.bytes };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Ours are built, those of the user's own are pulled: unless the engine has them. */
async function haveImages(props: TwinProps, images: readonly string[], baseImage: string, progress: (text: Bilingual) => void): Promise<void> {
  for (const image of images) {
    const context = /^jifang-twin\/([a-z0-9-]+):/.exec(image)?.[1];
    if (context !== undefined && props.imageContexts?.has(context) === true) {
      const reason = await buildImage(props.imageContexts, context, baseImage, (name) => { progress({ zh: `构建镜像 ${name} …`, en: `building the image ${name} …` }); });
      if (reason !== undefined) throw failure('docker build', reason);
    } else if (!await imageExists(image)) {
      progress({ zh: `拉取镜像 ${image} …`, en: `pulling the image ${image} …` });
      const { code, stderr } = await docker(['pull', '--quiet', image]);
      if (code !== 0) throw failure('docker pull', stderr);
    }
  }
}

/** The program itself, and the provider as `init` found it: its folder has the layout of a mirror. */
async function takeTerraform(work: string): Promise<{ program: string; provider: string }> {
  const env = terraformEnvironment();
  const program = terraformProgram();
  const asked = await run(program, ['version'], { env });
  if (asked.code !== 0) throw failure(program, asked.stderr);
  const stack = join(work, layout.stack);
  const initialised = await run(program, [`-chdir=${stack}`, 'init', '-input=false', '-no-color', '-backend=false'], { env });
  if (initialised.code !== 0) throw failure('terraform init', initialised.stderr);
  cpSync(join(stack, '.terraform', 'providers'), join(work, layout.providers), { recursive: true, dereference: true });
  for (const left of ['.terraform', '.terraform.lock.hcl']) rmSync(join(stack, left), { recursive: true, force: true });
  mkdirSync(join(work, dirname(layout.program)));
  copyFileSync(await locate(program), join(work, layout.program));
  chmodSync(join(work, layout.program), 0o755);
  return { program: asked.stdout.split('\n')[0]!.trim(), provider: /kreuzwerker\/docker v([0-9][^\s]*[0-9a-z])/.exec(initialised.stdout)?.[1] ?? '' };
}

async function locate(program: string): Promise<string> {
  const found = existsSync(program) ? program : (await run('sh', ['-c', 'command -v "$1"', 'sh', program])).stdout.trim();
  if (found === '') throw failure(program, 'not found');
  return realpathSync(found);
}

/** As `sha256sum --check` reads it. */
async function checksums(folder: string): Promise<{ text: string; files: number; bytes: number }> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort(byText);
  let text = '';
  let bytes = 0;
  for (const path of paths) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    text += `${hash.digest('hex')}  ${path}\n`;
  }
  return { text, files: paths.length, bytes };
}

const failure = (step: string, reason: string): BundleFailure =>
  new BundleFailure({ zh: `${step} 失败：${reason.trim()}`, en: `${step} failed: ${reason.trim()}` });
