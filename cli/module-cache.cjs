'use strict';
// Modules compiled in earlier runs, in one file: loading the product from its sources would be a third of a run's time.
// Whatever is missing, changed or unreadable is compiled again; the file may be deleted at any time.
const { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

const format = 2;

/** An entry holds when the source was written and how long it is, its compiled text, and V8's code for that. */
class ModuleCache {
  /** @param root folder that the names of modules are relative to */
  constructor(file, root) {
    this.file = file;
    this.root = root;
    this.used = new Map();
    this.changed = false;
    [this.descriptor, this.entries] = opened(file);
  }

  /**
   * The module's function, compiled now or in an earlier run.
   * @param compile gives the text to compile, or undefined where it is for others to load
   */
  functionOf(file, compile) {
    const name = relative(this.root, file);
    const { mtimeMs, size } = statSync(file);
    const known = this.entries[name];
    let [text, code] = known !== undefined && known.mtimeMs === mtimeMs && known.size === size ? this.read(known) : [];
    if (text === undefined) {
      const body = compile(file);
      if (body === undefined) return undefined;
      text = `(function (exports, require, module, __filename, __dirname) { ${body}\n})`;
    }
    const script = new vm.Script(text, { filename: file, cachedData: code, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
    const kept = code !== undefined && script.cachedDataRejected === false;
    if (!kept) this.changed = true;
    this.used.set(name, { mtimeMs, size, text, code: kept ? code : undefined, script });
    return script.runInThisContext();
  }

  read({ at, text, code, wide }) {
    const bytes = Buffer.alloc(text + code);
    if (readSync(this.descriptor, bytes, 0, bytes.length, at) !== bytes.length) return [];
    return [bytes.toString(wide ? 'utf8' : 'latin1', 0, text), bytes.subarray(text)];
  }

  /** Writes what this run has compiled beside what others have. A reader meanwhile keeps the file it opened. */
  save() {
    if (!this.changed) return;
    this.changed = false;
    const parts = [];
    const entries = {};
    let at = 0;
    const add = (name, mtimeMs, size, text, code) => {
      // Characters beyond Latin 1 are rare in compiled text and dear to read.
      const wide = /[^\0-\x7f]/.test(text);
      const bytes = Buffer.from(text, wide ? 'utf8' : 'latin1');
      parts.push(bytes, code);
      entries[name] = { mtimeMs, size, at, text: bytes.length, code: code.length, wide };
      at += bytes.length + code.length;
    };
    try {
      for (const [name, entry] of Object.entries(this.entries)) {
        if (this.used.has(name) || !unchanged(join(this.root, name), entry)) continue;
        const [text, code] = this.read(entry);
        if (text !== undefined) add(name, entry.mtimeMs, entry.size, text, code);
      }
      for (const [name, { mtimeMs, size, text, code, script }] of this.used) add(name, mtimeMs, size, text, code ?? script.createCachedData());
      const index = Buffer.from(JSON.stringify({ format, entries }));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(index.length);
      mkdirSync(dirname(this.file), { recursive: true });
      const fresh = `${this.file}.${process.pid}`;
      try {
        writeFileSync(fresh, Buffer.concat([...parts, index, length]));
        renameSync(fresh, this.file);
      } catch (error) {
        rmSync(fresh, { force: true });
        throw error;
      }
    } catch {
      // Nowhere to write: the next run compiles again.
    }
  }
}

function opened(file) {
  let descriptor;
  try {
    descriptor = openSync(file, 'r');
    const end = fstatSync(descriptor).size;
    const length = Buffer.alloc(4);
    readSync(descriptor, length, 0, 4, end - 4);
    const index = Buffer.alloc(length.readUInt32LE());
    readSync(descriptor, index, 0, index.length, end - 4 - index.length);
    const read = JSON.parse(index.toString());
    if (read.format === format) return [descriptor, read.entries];
  } catch {
    // Absent or cut off: as if there were none.
  }
  if (descriptor !== undefined) closeSync(descriptor);
  return [undefined, {}];
}

function unchanged(file, { mtimeMs, size }) {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs === mtimeMs && found.size === size;
}

/** Beside the packages, one for each engine: its code is no other's. */
function openModuleCache(root) {
  const packages = `${sep}node_modules${sep}`;
  const within = root.lastIndexOf(packages);
  const folder = within < 0 ? join(root, 'node_modules') : root.slice(0, within + packages.length - 1);
  return new ModuleCache(join(folder, '.cache', 'jifang', `modules-${process.version}-${v8.cachedDataVersionTag()}.bin`), root);
}

module.exports = { ModuleCache, openModuleCache };
