/** What holds for all drawings of structure, whatever the facility: printable, complete, the same bytes in any order. */
import * as fc from 'fast-check';
import { checkScene } from '../../diagrams';
import { connectionDrawings } from '../../diagrams/connections';
import { MissingGlyphError } from '../../diagrams/font';
import { logicalDrawings } from '../../diagrams/logical';
import { mermaidOf } from '../../diagrams/mermaid';
import { networkAreaDrawings } from '../../diagrams/network-areas';
import { protectionDrawings } from '../../diagrams/protection';
import type { Scene } from '../../diagrams/scene';
import { svgText } from '../../diagrams/svg-text';
import type { Model } from '../../model';
import { exampleModel, exampleNames } from '../support';
import { landscape, landscapeModel, modelOf, recipe } from './generated';
import { smallModel } from './small-facility';
import { backwards, devicesDrawn } from './structure-support';

const families = { networkAreaDrawings, logicalDrawings, protectionDrawings, connectionDrawings };
const all = (model: Model): Scene[] => Object.values(families).flatMap((family) => family(model));
const faultsOf = (scenes: readonly Scene[]): string[] => scenes.flatMap(checkScene).map(({ message }) => message.zh);

describe('drawings of structure', () => {
  it('can be printed for zones of up to 60 devices with pairs, 密码机, long names and IPv6', () => {
    fc.assert(fc.property(recipe, (given) => { expect(faultsOf(all(modelOf(given)))).toEqual([]); }), { numRuns: 12, seed: 20261 });
  }, 120_000);

  it('can be printed for several CAs with remote sites, in one LAN and over a wide area network', () => {
    fc.assert(fc.property(landscape, (given) => { expect(faultsOf(all(landscapeModel(given)))).toEqual([]); }), { numRuns: 6, seed: 20262 });
  }, 120_000);

  it('leave out no device of a zone, however many sheets it takes', () => {
    fc.assert(fc.property(recipe, (given) => {
      const model = modelOf(given);
      const devices = model.devices.map(({ id }) => id);
      const areas = devicesDrawn(networkAreaDrawings(model));
      const cabled = new Set(connectionDrawings(model).flatMap(({ graph }) => graph.nodes.map(({ id }) => id)));
      expect(devices.filter((id) => !areas.has(id))).toEqual([]);
      expect(devices.filter((id) => !cabled.has(id))).toEqual([]);
    }), { numRuns: 6, seed: 20263 });
  }, 120_000);

  it.each(exampleNames)('of %s do not depend on the order of any list in the model', (name) => {
    const model = exampleModel(name);
    const bytes = (scenes: readonly Scene[]) => new Map(scenes.map((scene) => [scene.name, `${svgText(scene)}${mermaidOf(scene)}`]));
    const [one, other] = [bytes(all(model)), bytes(all(backwards(model)))];
    expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
    for (const [file, text] of one) expect([file, other.get(file) === text]).toEqual([file, true]);
  });

  it('have file names, titles and numbers of sheets of their own', () => {
    for (const name of exampleNames) {
      const names = all(exampleModel(name)).map((scene) => scene.name);
      expect(new Set(names).size).toBe(names.length);
      for (const each of names) expect(each).toMatch(/^[a-z0-9-]+$/);
    }
  });
});

describe('a label that cannot be drawn', () => {
  it('is an error that names the character the font lacks', () => {
    const model = smallModel({ ocsp: { name: 'OCSP服务器☃\u{1F680}' } });
    for (const family of Object.values(families)) expect(() => family(model)).toThrow(MissingGlyphError);
  });

  it('is shortened in the title block when that cannot hold it', () => {
    const model = smallModel({ systemName: '证书认证系统'.repeat(20) });
    for (const family of Object.values(families)) for (const scene of family(model)) {
      const [title] = scene.shapes.flatMap((shape) => (shape.shape === 'text' && shape.of === 'title-block' && shape.text.includes('…') ? [shape.text] : []));
      expect([scene.name, title]).toEqual([scene.name, expect.stringMatching(/…/)]);
    }
  });

  it('is broken over lines, not cut, when it is one long word', () => {
    const name = 'ocsp-responder-of-the-national-example-authority.internal.example.cn';
    const model = smallModel({ ocsp: { name } });
    for (const family of Object.values(families)) {
      const scenes = family(model);
      expect(faultsOf(scenes)).toEqual([]);
      expect(scenes.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []))).join('')).toContain(name);
    }
  });
});
