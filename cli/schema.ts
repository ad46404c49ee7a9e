/** `jifang schema`: JSON Schema for editors and other programs. */
import { nearest } from '../model';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { allPropsJsonSchema, constructProps, modelJsonSchema, propsJsonSchema, schemaNamed, valueProps } from './schemas';
import type { Terminal } from './terminal';
import { failures } from './words';

export interface SchemaOptions {
  readonly construct: string | undefined;
  readonly all: boolean;
}

/** The output is JSON with and without `--json`. */
export function schema({ construct, all }: SchemaOptions, terminal: Terminal): ExitCode {
  terminal.out(json(all ? { model: modelJsonSchema(), constructs: allPropsJsonSchema() } : construct === undefined ? modelJsonSchema() : ofConstruct(construct)));
  return 0;
}

function ofConstruct(name: string): object {
  const props = schemaNamed(name);
  if (props !== undefined) return propsJsonSchema(props);
  throw new Failure('construct-unknown', failures.unknownConstruct(name, nearest(name, [...constructProps.keys(), ...[...valueProps.keys()].map((value) => value.toLowerCase())])), 2);
}
