import { Construct, type IConstruct } from 'constructs';
import type { z } from 'zod';
import { DesignErrors, type Bilingual, type Issue, type IssueCode, type Source } from '../model';
import { faultsOf } from './faults';
import { callSite, written } from './source';

type Words = Record<string, string | Bilingual>;

/**
 * Every word of the vocabulary: a construct that knows where it was written and collects what is wrong with it
 * instead of throwing, so that a design gets all its errors at once.
 *
 * @zh 构件：一切构件的基类。
 */
export abstract class Element extends Construct {
  private readonly site = callSite();
  private readonly found: { code: IssueCode; values: Words; other: Element | undefined }[] = [];

  constructor(scope: Construct, id: string) {
    const other = scope.node.tryFindChild(id);
    super(scope, other ? freeId(scope, id) : id);
    if (other) this.report('id-duplicate', { id, other: other.node.path }, other instanceof Element ? other : undefined);
    else if (!/^[a-z][a-z0-9-]{0,39}$/.test(id)) this.report('id-invalid', { id, suggestion: lawfulId(id, () => this.usualId(scope)) });
  }

  /** Its kind and a number that none beside it has: for an id of which no letter can stay. */
  private usualId(scope: Construct): string {
    const kind = this.constructor.name.replace(/(?<=[a-z0-9])[A-Z]/g, (capital) => `-${capital}`).toLowerCase();
    let n = scope.node.children.filter((each) => each.constructor === this.constructor).length;
    while (scope.node.tryFindChild(`${kind}-${n}`)) n++;
    return `${kind}-${n}`;
  }

  /**
   * Where this was written.
   *
   * @zh 在设计文件中的位置。
   */
  get source(): Source | undefined {
    return written(this.site);
  }

  /**
   * Notes a fault; the design fails when the facility is resolved.
   * @param other what it is at odds with, named as `other` in the values: its line is told too
   *
   * @zh 记下一处错误；`resolve` 时设计不通过。
   */
  report(code: IssueCode, values: Words, other?: Element): void {
    this.found.push({ code, values, other });
  }

  /**
   * Faults noted so far.
   *
   * @zh 至此记下的错误。
   */
  get issues(): Issue[] {
    return this.faults.map(({ issue }) => issue);
  }

  /**
   * Faults noted so far, each with what it is at odds with.
   *
   * @zh 至此记下的错误，以及各自与谁冲突。
   */
  get faults(): { issue: Issue; other: Element | undefined }[] {
    return this.found.map(({ code, values, other }) => ({ issue: { code, path: statedPath(this.node.path), source: this.source, ...(other?.source ? { also: other.source } : {}), values }, other }));
  }

  /**
   * Props checked by their schema. What is invalid is reported and left out, so that the rest can still be checked;
   * `needed` stands in for required ones.
   */
  protected read<S extends z.ZodObject>(schema: S, props: unknown, needed: Partial<z.output<S>> = {}): z.output<S> {
    return readProps(this, schema, props, needed);
  }
}

export function readProps<S extends z.ZodObject>(element: Element, schema: S, props: unknown, needed: Partial<z.output<S>> = {}): z.output<S> {
  const first = schema.safeParse(props ?? {});
  if (first.success) return first.data;
  const faults = faultsOf(schema, props, first.error, (element.constructor as { schema?: z.ZodObject }).schema);
  for (const { code, values } of faults) element.report(code, values);
  // As little as possible is left out: of several overridden parts only the property that is wrong.
  const places = first.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]));
  const least = schema.safeParse({ ...needed, ...stated(places.reduce(withoutAt, props) as object) });
  if (least.success) return least.data;
  const rest = stated(places.reduce((kept, place) => withoutAt(kept, place.slice(0, 1)), props) as object);
  const second = schema.safeParse({ ...needed, ...rest });
  return second.success ? second.data : ({ ...needed, ...rest } as z.output<S>);
}

const stated = (props: object | null | undefined): object => Object.fromEntries(Object.entries(props ?? {}).filter(([, value]) => value !== undefined));

/** A copy without what stands at a place in it; of a list nothing can be left out, so it goes as a whole. */
function withoutAt(value: unknown, [key, ...further]: readonly PropertyKey[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value;
  const { [key as string]: inner, ...others } = value as Record<string, unknown>;
  return further.length === 0 || Array.isArray(inner) || typeof inner !== 'object' || inner === null || inner instanceof Construct ? others : { ...others, [key]: withoutAt(inner, further) };
}

/**
 * A value of the vocabulary that is no construct, such as a product, checked by its schema.
 * @param word how it is called in the design
 * @throws DesignErrors with all its faults and the line where it is written
 */
export function readValue<S extends z.ZodObject>(word: string, schema: S, props: unknown): z.output<S> {
  const read = schema.safeParse(props ?? {});
  if (read.success) return read.data;
  const source = written(callSite());
  throw new DesignErrors(faultsOf(schema, props, read.error).map(({ code, values }) => ({ code, path: word, source, values })));
}

/** A path as the design has it: of ids that are there already, without the number that keeps them apart. */
export const statedPath = (path: string): string => path.replace(/~\d+/g, '');

/** Whether its id, or that of what it is in, is there already. */
export const isAgain = ({ node: { path } }: IConstruct): boolean => statedPath(path) !== path;

function freeId(scope: Construct, id: string): string {
  let n = 2;
  while (scope.node.tryFindChild(`${id}~${n}`)) n++;
  return `${id}~${n}`;
}

/** The id itself, or the one it may have been meant for: what hangs on a wrong one is not wrong again. */
export function lawfulId(id: string, otherwise = () => 'part-1'): string {
  const cleaned = id.toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^[^a-z]+/, '').replace(/-+$/, '').slice(0, 40);
  return cleaned || otherwise();
}

/** The closest enclosing construct of a class. */
export function enclosing<T>(element: IConstruct, is: (candidate: IConstruct) => candidate is IConstruct & T): (IConstruct & T) | undefined {
  for (let at: IConstruct | undefined = element.node.scope; at; at = at.node.scope) if (is(at)) return at;
  return undefined;
}
