/** Functional architectures of two revisions as one: a part that is gone stays where it stood, one that says something else says what it said. */
import type { Model } from '../../model';
import { architecturesOf, type Architecture } from '../subsystems';
import type { Layer, Part, PartGroup } from '../subsystems/layout';
import { Marks } from './marks';

export interface JoinedArchitecture {
  /** Of both revisions. */
  readonly joined: Architecture;
  readonly marks: Marks;
}

/** @param renamed later ids by earlier ones */
export function joinedArchitectures(before: Model, after: Model, renamed: ReadonlyMap<string, string>): JoinedArchitecture[] {
  const [earlier, later] = [before, after].map((model) => new Map(architecturesOf(model).map((each) => [each.kind.name, each]))) as [Map<string, Architecture>, Map<string, Architecture>];
  return [...new Set([...later.keys(), ...earlier.keys()])].map((name) => {
    const [old, now] = [earlier.get(name), later.get(name)];
    const marks = new Marks();
    return { joined: { kind: (now ?? old)!.kind, layers: joinedLayers(old?.layers ?? [], now?.layers ?? [], renamed, marks) }, marks };
  });
}

function joinedLayers(before: readonly Layer[], after: readonly Layer[], renamed: ReadonlyMap<string, string>, marks: Marks): Layer[] {
  const none = (layer: Layer): Layer => ({ ...layer, groups: [] });
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  return names.map((name) => {
    const [old, now] = [before, after].map((layers) => layers.find((layer) => layer.name === name)) as [Layer | undefined, Layer | undefined];
    const [earlier, later] = [old ?? none(now!), now ?? none(old!)];
    const ids = [...new Set([...later.groups, ...earlier.groups].map(({ id }) => id))];
    return {
      ...later,
      groups: ids.map((id): PartGroup => {
        const [was, is] = [earlier, later].map(({ groups }) => groups.find((group) => group.id === id)) as [PartGroup | undefined, PartGroup | undefined];
        return { ...(is ?? was)!, parts: joinedParts(was?.parts ?? [], is?.parts ?? [], renamed, marks) };
      }),
    };
  });
}

function joinedParts(before: readonly Part[], after: readonly Part[], renamed: ReadonlyMap<string, string>, marks: Marks): Part[] {
  const left = new Map(before.map((part) => [renamed.get(part.id) ?? part.id, part]));
  const parts = after.map((part): Part => {
    const was = left.get(part.id);
    left.delete(part.id);
    if (!was) {
      marks.put(part.id, 'added');
      return part;
    }
    const former = [...(was.name === part.name ? [] : [was.name]), ...was.notes.filter((text) => !part.notes.includes(text))];
    if (former.length === 0 && was.notes.length === part.notes.length) return part;
    marks.put(part.id, was.name === part.name ? 'changed' : 'renamed');
    return former.length === 0 ? part : { ...part, notes: [...part.notes, `原 ${former.join('，')}`] };
  });
  for (const id of left.keys()) marks.put(id, 'removed');
  return [...parts, ...[...left].map(([id, part]) => ({ ...part, id }))];
}
