/** What A and B of `jifang diff A B` mean: a revision, a facility, an output folder or a model.json. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { DesignErrors, nearest, readModel, type Bilingual, type Model } from '../../model';
import { findFacilities, findFacility, shownFrom, type FacilityFile } from '../facility-file';
import { Failure } from '../failure';
import { loadFacility } from '../load-facility';
import type { Terminal } from '../terminal';
import { commitOf, lastTag, namesOf, repositoryOf, Snapshot } from './git';
import { diffFailures, diffWords } from './words';

export interface Side {
  readonly model: Model;
  /** As the user would name it: `v1.0`, `out/my-ca`, the working tree. */
  readonly label: Bilingual;
}

export interface Asked {
  readonly a: string | undefined;
  readonly b: string | undefined;
  /** Whose revisions are meant. */
  readonly facility: string | undefined;
}

const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Both sides, earlier first. A path that exists is a path; everything else is a revision. */
export function sidesOf({ a, b, facility }: Asked, terminal: Terminal): readonly [Side, Side] {
  const { cwd } = terminal;
  // One facility folder alone: its last tag against what stands there now.
  if (a !== undefined && b === undefined && facility === undefined && isFacility(resolve(cwd, a))) return sidesOf({ a: undefined, b: undefined, facility: a }, terminal);
  const stated = facility ?? [b, a].find((each) => each !== undefined && isFacility(resolve(cwd, each)));
  const reading = new Reading(() => findFacilities(stated === undefined ? [] : [stated], cwd)[0]!, terminal);
  const earlier = a === undefined ? reading.lastTag() : reading.side(a);
  return [earlier, b === undefined ? reading.workingTree() : reading.side(b)];
}

function isFacility(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.isDirectory() ? existsSync(join(path, 'facility.ts')) : /\.c?[jt]s$/.test(path));
}

class Reading {
  constructor(private readonly facility: () => FacilityFile, private readonly terminal: Terminal) {}

  workingTree(): Side {
    const source = this.facility();
    return { model: this.load(source, diffWords.workingTree), label: diffWords.workingTree };
  }

  lastTag(): Side {
    const source = this.facility();
    const tag = repositoryOf(source.folder) === undefined ? undefined : lastTag(source.folder);
    if (tag === undefined) throw new Failure('tag-missing', diffFailures.noTag(source.shown), 2);
    return this.revision(tag);
  }

  side(asked: string): Side {
    const path = resolve(this.terminal.cwd, asked);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return this.revision(asked);
    const shown = shownFrom(this.terminal.cwd, path);
    if (isFacility(path)) return { model: this.load(findFacility(asked, this.terminal.cwd), same(shown)), label: same(shown) };
    const file = found.isDirectory() ? join(path, 'model.json') : path;
    if (!existsSync(file) || (!found.isDirectory() && !path.endsWith('.json'))) throw new Failure('side-unknown', diffFailures.noSide(shown), 2);
    return { model: modelOf(file, shown), label: same(shown) };
  }

  private revision(revision: string): Side {
    const source = this.facility();
    const repository = repositoryOf(source.folder);
    const commit = repository === undefined ? undefined : commitOf(source.folder, revision);
    if (repository === undefined || commit === undefined) throw new Failure('revision-unknown', diffFailures.noRevision(revision, source.shown, repository === undefined ? undefined : nearest(revision, namesOf(source.folder))), 2);
    const short = commit.slice(0, 12);
    const label = revision === commit ? same(short) : { zh: `${revision}，${short}`, en: `${revision}, ${short}` };
    this.terminal.progress(diffWords.reading(revision));
    const snapshot = new Snapshot(repository, commit);
    try {
      const file = snapshot.placeOf(realpathSync(source.file));
      if (file === undefined) throw new Failure('facility-not-there', diffFailures.notThere(source.shown, revision), 2);
      const there = findFacility(file, this.terminal.cwd);
      return { model: this.load({ ...there, shown: `${revision}:${basename(source.folder)}/${basename(source.file)}` }, label), label };
    } finally {
      snapshot.remove();
    }
  }

  /** A wrong design of either side ends it: there is nothing to compare. */
  private load(source: FacilityFile, label: Bilingual): Model {
    try {
      return loadFacility(source, this.terminal.cwd).model;
    } catch (error) {
      if (error instanceof DesignErrors && !this.terminal.json) this.terminal.err(`${this.terminal.locale === 'zh-CN' ? diffWords.wrongAt(label).zh : diffWords.wrongAt(label).en}\n`);
      throw error;
    }
  }
}

function modelOf(file: string, shown: string): Model {
  try {
    return readModel(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Failure('model-unreadable', diffFailures.badModel(shown, error instanceof Error ? error.message.split('\n').slice(0, 12).join('\n') : String(error)), 2);
  }
}
