/**
 * No value that nobody stated makes a clause met. Each property of the machine room that a design may leave out is left out of all things of its kind:
 * a rule that then is met, and is not met with some other value of it, has taken the default for the design's word. Networks are not asked: what is
 * judged of them is what the firewalls and hosts are configured with.
 */
import { RootConstruct } from 'constructs';
import { z } from 'zod';
import { sitePart } from '../../analysis/parts';
import { factsOf } from '../../compliance/facts';
import { ruleAreas } from '../../compliance/rules';
import * as vocabulary from '../../constructs';
import { Column, ReferenceMachineRoom, type Facility, type Floor } from '../../constructs';
import { Thing } from '../../constructs/site/thing';
import twoFloors from '../../facilities/two-floors/facility';
import { listsOf, meaningOf, type Model, type ThingKind } from '../../model';
import { compliant } from '../wrong-designs/compliant';
import { draftOf, type Draft } from '../wrong-designs/draft';
import { roomed } from '../wrong-designs/roomed';

type Item = Record<string, unknown>;
interface Property { readonly kind: ThingKind; readonly name: string; readonly schema: z.ZodType; readonly value: unknown }

/** Drawn to scale, with their measures on the sheet: the plan states them. */
const drawn: ReadonlySet<string> = new Set(['size', 'width', 'height', 'depth', 'units', 'clearHeight']);
/** Defaults that may make a clause met, and why. */
const allowed: Readonly<Record<string, string>> = {
  'door.use': 'a door is one to walk through unless it is said to be only for leaving; the plan and the table of doors say which',
  'room.use': 'a room is one for equipment, of which most is asked, unless it is said to be another',
  'room.people': 'nobody is said to work there: the table of rooms says 0',
  'wall.glazed': 'there is no glass that is not drawn',
  'tray.purpose': 'a tray is drawn and listed as what it is for',
  'circuit.nonFire': 'a circuit is not cut off by fire unless it is said to be; fire-cut-power speaks of those that are',
  'lighting.kind': 'lamps are drawn and listed as what they are for',
  'camera.angle': 'the plan draws what it sees', 'camera.range': 'the plan draws what it sees',
  'cabinet.volts': 'nominal voltage of the public supply',
  'furniture.seats': 'a desk or console is a place for one',
  'recorder.watts': 'a load that is counted rather than left out',
};

/** A building with a column, which neither of the others has. */
function withColumn(scope: RootConstruct): Facility {
  const { facility } = compliant(scope);
  new Column(new ReferenceMachineRoom(facility, 'site').part('floor') as Floor, 'kz-1', { name: 'KZ-1', x: 7300, y: 9300, width: 400 });
  return facility;
}

const designs = [roomed, twoFloors, withColumn].map((design: (scope: RootConstruct) => Facility) => {
  const facility = design(new RootConstruct());
  return { model: facility.resolve(), things: facility.node.findAll().filter((each): each is Thing<z.ZodObject> => each instanceof Thing) };
});
const found = new Map<ThingKind, { readonly model: Model; readonly schema: z.ZodObject }>();
for (const { model, things } of designs) for (const thing of things) if (!found.has(thing.kind)) found.set(thing.kind, { model, schema: (thing.constructor as typeof Thing).schema });

const itemsOf = (model: Draft, kind: ThingKind): Item[] => (listsOf(model.site as Model['site'] & object)[kind] as readonly object[]) as Item[];

/** What may be left out: what has a default, and what counts as not said without. */
const properties = [...found].flatMap(([kind, { model, schema }]) => Object.entries(schema.shape).flatMap(([name, property]): Property[] => {
  const { def } = property as z.ZodDefault;
  const hasDefault = def.type === 'default' as string || def.type === 'prefault' as string;
  const unsaid = property instanceof z.ZodOptional && /not said/.test(meaningOf(property.description)?.en ?? '');
  return hasDefault || unsaid ? [{ kind, name, schema: property as z.ZodType, value: hasDefault ? property.safeParse(undefined).data : itemsOf(draftOf(model), kind).find((item) => item[name] !== undefined)?.[name] }] : [];
}));

const inner = (schema: z.ZodType): z.ZodType => ('innerType' in schema.def ? inner(schema.def.innerType as z.ZodType) : schema);

/** Texts that some rule finds fault with, wherever it reads one. */
const wrong = ['无', '另一种', '干粉'];

/** Other values it may have: both truths, every name, the smallest and the largest number, in turn for each part of an object. */
function others(schema: z.ZodType, value: unknown): unknown[] {
  const bare = inner(schema);
  const valid = (list: readonly unknown[]): unknown[] => list.filter((each) => schema.safeParse(each).success);
  if (bare instanceof z.ZodBoolean) return [true, false];
  if (bare instanceof z.ZodEnum) return bare.options;
  if (bare instanceof z.ZodNumber) return [...valid([-1e6, 0, 1e-3, 1, 2]).slice(0, 1), ...valid([1e6, 1000, 100, 10]).slice(0, 1)];
  if (bare instanceof z.ZodString) return wrong;
  if (bare instanceof z.ZodArray) return valid([[]]);
  if (bare instanceof z.ZodObject && value !== undefined) return Object.entries(bare.shape).flatMap(([key, part]) => others(part as z.ZodType, (value as Item)[key]).map((each) => ({ ...(value as object), [key]: each })));
  return [];
}

const roomRules = ruleAreas.filter(({ id }) => ['building', 'shielding', 'security', 'power', 'cooling', 'fire', 'monitoring', 'cabling'].includes(id)).flatMap(({ rules }) => rules);

/** Of each rule and subject, whether it is met. */
function judged(model: Draft): ReadonlyMap<string, string> {
  const facts = factsOf(sitePart(model as Model));
  return new Map(roomRules.flatMap((rule) => [...rule.check(facts)].map(({ subject, state }) => [`${rule.id} ${subject.path}`, state] as const)));
}

function withValue({ kind, name }: Property, value: unknown): Draft {
  const draft = draftOf(found.get(kind)!.model);
  for (const item of itemsOf(draft, kind)) if (value === undefined) Reflect.deleteProperty(item, name); else item[name] = structuredClone(value);
  return draft;
}

function believed(property: Property): string[] {
  const hasDefault = !(property.schema instanceof z.ZodOptional);
  const leftOut = withValue(property, hasDefault ? property.value : undefined);
  const silent = judged(leftOut);
  // What is not said is asked for: a rule that has nothing to say of it would be one that nobody misses.
  const passes = (state: string | undefined): boolean => state === 'met' || (state === undefined && !hasDefault);
  return [...new Set(others(property.schema, property.value).flatMap((value) => [...judged(withValue(property, value))].flatMap(([key, state]) => (state === 'not-met' && passes(silent.get(key)) ? [key.split(' ')[0]!] : []))))];
}

test('every kind of thing stands in one of the designs', () => {
  const all = Object.values(vocabulary).flatMap((each) => (typeof each === 'function' && each.prototype instanceof Thing && Object.hasOwn(each, 'schema') ? [(each as unknown as typeof Thing).schema] : []));
  expect(all.length).toBeGreaterThan(40);
  const schemas = new Set([...found.values()].map(({ schema }) => schema));
  expect(all.filter((schema) => !schemas.has(schema)).map((schema) => Object.keys(schema.shape))).toEqual([]);
});

const asked = properties.filter(({ kind, name }) => !drawn.has(name) && allowed[`${kind}.${name}`] === undefined);

test.each(asked.map((property) => [`${property.kind}.${property.name}`, property] as const))('%s makes no clause met while nobody states it', (_, property) => {
  expect(believed(property)).toEqual([]);
});

test.each(Object.keys(allowed))('%s is still a default that makes clauses met', (name) => {
  const property = properties.find(({ kind, name: own }) => `${kind}.${own}` === name);
  expect(property && believed(property)).not.toEqual([]);
});
