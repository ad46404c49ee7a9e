/** Address spaces as a user states them: network addresses, with room for what is placed in them. */
import { z } from 'zod';
import { formatPrefix, parsePrefix, type Bilingual } from '../model';

type Refuse = (reason: Bilingual, allowed: Bilingual) => void;

const checked = (text: string, longest: number, refuse: Refuse, example: string): void => {
  const prefix = parsePrefix(text);
  if (prefix === undefined) return;
  const canonical = formatPrefix(prefix);
  if (parsePrefix(`${text.slice(0, text.indexOf('/'))}/${prefix.family === 4 ? 32 : 128}`)?.first !== prefix.first) {
    refuse({ zh: '主机位不为零', en: 'it has host bits set' }, { zh: `网络地址，主机位全为零，如 ${canonical}`, en: `a network address with all host bits zero, such as ${canonical}` });
  } else if (prefix.length > longest) {
    refuse({ zh: '地址空间太小', en: 'the space is too small' }, { zh: `/${longest} 或更短的地址段，如 ${example}`, en: `a prefix of /${longest} or shorter, such as ${example}` });
  }
};

/** An IPv4 network, no longer than `longest`. */
export const space4 = (longest: number, example: string) => z.cidrv4().superRefine((text, context) => {
  checked(text, longest, (reason, allowed) => context.addIssue({ code: 'custom', params: { reason, allowed } }), example);
});

/** An IPv6 network, no longer than `longest`. */
export const space6 = (longest: number, example: string) => z.cidrv6().superRefine((text, context) => {
  checked(text, longest, (reason, allowed) => context.addIssue({ code: 'custom', params: { reason, allowed } }), example);
});
