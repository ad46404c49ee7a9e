/** `jifang`: reads the command line, runs one command, gives the exit code. */
import { existsSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { localeOf, localeWords, say, type Bilingual, type Locale } from '../model/locale';
import { Failure, type ExitCode } from './failure';
import { endProcess, exitNow, keepProcess, processTerminal, type Terminal } from './terminal';
import { explainHelp, listHelp } from './explain-words';
import { diffHelp } from './diff/words';
import { impactHelp } from './impact-words';
import { displayWidth, wrapText } from './table';
import { releaseHelp } from './release-words';
import { verifyHelp } from './verify-words';
import { twinHelp } from './twin-words';
import { watchHelp } from './watch-words';
import { failures, help } from './words';

/**
 * Runs a command line and gives its exit code: 0 fine, 1 errors in the design or unmet rules, 2 wrong use.
 * Each command is loaded when it runs, so that `--help` answers at once.
 */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const locale = chosenLocale(args);
  const terminal = processTerminal(locale, args.includes('--json'));
  process.stdout.on('error', (error) => {
    // The reader has seen enough (`jifang check | head`).
    if ('code' in error && error.code === 'EPIPE') exitNow(0);
    throw error;
  });
  keepProcess(locale);
  // A design may leave timers and promises behind: what they throw is told like everything else that is wrong with it.
  process.once('uncaughtException', (error) => {
    const { reportError } = load('./report-error');
    exitNow(reportError((require('./user-error') as typeof import('./user-error')).lateError(error, terminal.cwd) ?? error, terminal));
  });
  let exit: ExitCode = 0;
  const program = commandLine(terminal, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code === 'commander.help' && !terminal.json) return 2;
    }
    return load('./report-error').reportError(error instanceof CommanderError ? wrongUse(error, program, args) : error, terminal);
  } finally {
    terminal.progress();
  }
}

interface MakingOptions { readonly out?: string; readonly png: boolean; readonly cache?: string | boolean }
const asked = ({ out, png, cache }: MakingOptions) => ({ out, png, cache });

function commandLine(terminal: Terminal, finish: (exit: ExitCode) => void): Command {
  const words = (text: Bilingual) => say(text, terminal.locale);
  const command = (name: string): Command => new Command(name)
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => {
      if (!terminal.json) terminal.err(text);
    }, outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => (help.titles[title] ? words(help.titles[title]) : title), optionDescription: (option) => option.description, displayWidth, boxWrap: wrapText })
    .helpOption('-h, --help', words(help.help))
    .addOption(new Option('--lang <zh-CN|en-US>', words(help.lang)).choices([...localeWords]))
    .option('--json', words(help.json));
  const described = (name: string, { summary, description }: { summary: Bilingual; description: Bilingual }) => command(name).summary(words(summary)).description(words(description));
  /** A command that writes the files of facilities, and how. */
  const making = (name: string, text: { summary: Bilingual; description: Bilingual }) => described(name, text)
    .option('--out <folder>', words(help.out))
    .option('--no-png', words(help.noPng))
    .option('--cache <folder>', words(help.cache))
    .option('--no-cache', words(help.noCache));
  const run = <T extends unknown[]>(action: (...values: T) => ExitCode | Promise<ExitCode>) => async (...values: T) => finish(await action(...values));

  const program = command('jifang')
    .description(words(help.program))
    .helpCommand(false)
    .version(version(), '-V, --version', words(help.version))
    .addHelpText('after', `\n${words(help.after)}`);
  program.addCommand(making('synth', help.synth)
    .argument('[facility...]', words(help.facilities))
    .action(run((facilities: string[], options: MakingOptions) => load('./synth').synth(facilities, asked(options), terminal))));
  program.addCommand(making('watch', watchHelp)
    .argument('[facility]', words(help.facility))
    .action(run((facility: string | undefined, options: MakingOptions) => load('./watch').watch({ facility, ...asked(options) }, terminal))));
  program.addCommand(described('check', help.check)
    .argument('[facility...]', words(help.facilities))
    .action(run((facilities: string[]) => load('./check').check(facilities, terminal))));
  program.addCommand(described('release', releaseHelp)
    .argument('[facility]', words(help.facility))
    .action(run((facility: string | undefined) => load('./release').release(facility, terminal))));
  program.addCommand(described('reach', help.reach)
    .argument('<from>', words(help.reach.from))
    .argument('<to>', words(help.reach.to))
    .argument('<service>', words(help.reach.service))
    .option('--facility <folder>', words(help.ofFacility))
    .action(run((from: string, to: string, service: string, { facility }: { facility?: string }) => load('./reach').reach({ from, to, service, facility }, terminal))));
  program.addCommand(described('impact', impactHelp)
    .argument('<part...>', words(impactHelp.parts))
    .option('--facility <folder>', words(help.ofFacility))
    .option('--no-outputs', words(impactHelp.noOutputs))
    .action(run((parts: string[], { facility, outputs }: { facility?: string; outputs: boolean }) => load('./impact').impact({ words: parts, facility, outputs }, terminal))));
  program.addCommand(described('explain', explainHelp)
    .argument('[subject...]', words(explainHelp.subject))
    .option('--facility <folder>', words(help.ofFacility))
    .action(run((subject: string[], { facility }: { facility?: string }) => load('./explain').explain({ words: subject, facility }, terminal))));
  program.addCommand(described('list', listHelp)
    .argument('[kind...]', words(listHelp.kind))
    .option('--facility <folder>', words(help.ofFacility))
    .action(run((kind: string[], { facility }: { facility?: string }) => load('./list').list({ words: kind, facility }, terminal))));
  program.addCommand(described('diff', diffHelp)
    .argument('[A]', words(diffHelp.a))
    .argument('[B]', words(diffHelp.b))
    .option('--facility <folder>', words(diffHelp.facility))
    .option('--markdown', words(diffHelp.markdown))
    .option('--xlsx <file>', words(diffHelp.xlsx))
    .option('--out <folder>', words(diffHelp.out))
    .option('--reason <text>', words(diffHelp.reason))
    .option('--exit-code', words(diffHelp.exitCode))
    .action(run((a: string | undefined, b: string | undefined, options: { facility?: string; markdown?: boolean; xlsx?: string; out?: string; reason?: string; exitCode?: boolean }) =>
      load('./diff').diff({ a, b, facility: options.facility, markdown: options.markdown === true, xlsx: options.xlsx, out: options.out, reason: options.reason, exitCode: options.exitCode === true }, terminal))));
  program.addCommand(described('preflight', help.preflight)
    .option('--facility <folder>', words(help.ofFacility))
    .option('--base-image <image>', words(help.preflight.baseImage))
    .option('--no-canary', words(help.preflight.noCanary))
    .action(run((options: { facility?: string; baseImage?: string; canary: boolean }) => load('./preflight').preflight(options, terminal))));
  program.addCommand(described('recover', help.recover)
    .argument('[facility]', words(help.facility))
    .option('--out <folder>', words(help.out))
    .action(run((facility: string | undefined, { out }: { out?: string }) => load('./recover').recover({ facility, out }, terminal))));
  program.addCommand(described('verify', verifyHelp)
    .argument('[facility]', words(help.facility))
    .option('--junit <file>', words(verifyHelp.junit))
    .option('--xlsx <file>', words(verifyHelp.xlsx))
    .option('--sample <number>', words(verifyHelp.sample))
    .option('--no-record', words(verifyHelp.noRecord))
    .action(run((facility: string | undefined, options: { junit?: string; xlsx?: string; sample?: string; record: boolean }) => load('./verify').verify({ facility, ...options }, terminal))));
  program.addCommand(described('bundle', help.bundle)
    .argument('[facility]', words(help.facility))
    .requiredOption('--out <folder>', words(help.bundle.out))
    .option('--base-image <image>', words(help.preflight.baseImage))
    .action(run((facility: string | undefined, options: { out: string; baseImage?: string }) => load('./bundle').bundle({ facility, ...options }, terminal))));
  const twin = described('twin', { summary: twinHelp.summary, description: twinHelp.summary }).helpCommand(false);
  twin.addCommand(described('fault', twinHelp.fault)
    .argument('[point]', words(twinHelp.fault.point))
    .argument('[condition]', words(twinHelp.fault.condition))
    .option('--list', words(twinHelp.fault.list))
    .option('--no-wait', words(twinHelp.fault.noWait))
    .option('--facility <folder>', words(help.ofFacility))
    .action(run((point: string | undefined, condition: string | undefined, { list, wait, facility }: { list?: boolean; wait: boolean; facility?: string }) => load('./twin').fault({ point, condition, list: list === true, wait, facility }, terminal))));
  twin.addCommand(described('scan', twinHelp.scan)
    .argument('[scanner]', words(twinHelp.scan.scanner))
    .option('--ports <ports>', words(twinHelp.scan.ports))
    .option('--minutes <number>', words(twinHelp.scan.minutes))
    .option('--no-window', words(twinHelp.scan.noWindow))
    .option('--facility <folder>', words(help.ofFacility))
    .action(run((scanner: string | undefined, options: { ports?: string; minutes?: string; window: boolean; facility?: string }) => load('./twin').scan({ scanner, ...options }, terminal))));
  twin.addCommand(described('alerts', twinHelp.alerts)
    .option('--last <number>', words(twinHelp.alerts.last))
    .option('--facility <folder>', words(help.ofFacility))
    .action(run((options: { last?: string; facility?: string }) => load('./twin').alerts(options, terminal))));
  program.addCommand(twin);
  program.addCommand(described('schema', help.schema)
    .argument('[construct]', words(help.schema.construct))
    .option('--all', words(help.schema.all))
    .action(run((construct: string | undefined, { all }: { all?: boolean }) => load('./schema').schema({ construct, all: all === true }, terminal))));
  for (const { title, commands } of help.groups) for (const each of program.commands) if (commands.includes(each.name())) each.helpGroup(words(title));
  return program;
}

interface Commands {
  './synth': typeof import('./synth');
  './watch': typeof import('./watch');
  './check': typeof import('./check');
  './diff': typeof import('./diff');
  './release': typeof import('./release');
  './reach': typeof import('./reach');
  './impact': typeof import('./impact');
  './explain': typeof import('./explain');
  './list': typeof import('./list');
  './bundle': typeof import('./bundle');
  './preflight': typeof import('./preflight');
  './recover': typeof import('./recover');
  './verify': typeof import('./verify');
  './schema': typeof import('./schema');
  './twin': typeof import('./twin');
  './report-error': typeof import('./report-error');
}

const load = <K extends keyof Commands>(file: K): Commands[K] => require(file) as Commands[K];

const version = (): string => (require('../package.json') as { version: string }).version;

/** `--lang` anywhere on the line, else what the environment says. */
function chosenLocale(args: readonly string[]): Locale {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const stated = at < 0 ? undefined : args[at]!.split('=')[1] ?? args[at + 1];
  return localeOf(localeWords.find((word) => word === stated) ?? ([process.env['LC_ALL'], process.env['LC_MESSAGES'], process.env['LANG']].find((value) => value !== undefined && value !== '')));
}

export { endProcess };

/** What commander found wrong, in both languages. */
function wrongUse(error: CommanderError, program: Command, args: readonly string[]): Failure {
  const command = program.commands.find((candidate) => args.includes(candidate.name()));
  const called = command === undefined ? 'jifang' : `jifang ${command.name()}`;
  const [first = '', second] = [...error.message.matchAll(/'([^']*)'|Did you mean ([^?]+)\?/g)].map((match) => match[1] ?? match[2]!);
  const text = ((): Bilingual => {
    switch (error.code) {
      case 'commander.unknownOption': return failures.unknownOption(first, second);
      case 'commander.help': return failures.noCommand();
      case 'commander.unknownCommand': return failures.unknownCommand(first, second ?? (first !== '' && existsSync(first) ? `synth ${first}` : undefined));
      case 'commander.missingArgument': return failures.missingArgument(first);
      case 'commander.missingMandatoryOptionValue': return failures.missingOption(first);
      case 'commander.optionMissingArgument': return failures.missingValue(first);
      case 'commander.excessArguments': return failures.tooMany();
      case 'commander.invalidArgument': return failures.badValue(first, second ?? '', /Allowed choices are (.+)\./.exec(error.message)?.[1] ?? '');
      default: return { zh: error.message, en: error.message };
    }
  })();
  const hint = failures.seeHelp(called);
  return new Failure('usage', { zh: `${text.zh}\n${hint.zh}`, en: `${text.en}\n${hint.en}` }, 2);
}
