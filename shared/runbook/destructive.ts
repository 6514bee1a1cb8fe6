import { type Catalogue, text } from '../text/text'

const rules: readonly { words: RegExp; what: keyof Catalogue['runbook']['destroys'] }[] = [
  { words: /\brm\s+(?:-\S+\s+)*-(?:\w*[rR]|-recursive)/, what: 'folders' },
  {
    words: /\bfind\b.*\s-delete\b|\bfind\b.*-exec\s+rm\b|\bxargs\b.*\brm\b/,
    what: 'foundFiles',
  },
  { words: /\bRemove-Item\b.*-Recurse\b|\brd\s+\/s\b|\bdel\s+\/s\b/i, what: 'folders' },
  {
    words:
      /\bdrop\s+(?:table|database|schema|index|view|user|role|tablespace)\b|\bdropdb\b|\bdropDatabase\b/i,
    what: 'data',
  },
  {
    words: /\btruncate\s+(?:table\s+)?[\w."`[\]]+\s*(?:;|"|'|$)|\btruncate\s+(?:-s|--size)/i,
    what: 'tableOrFile',
  },
  { words: /\bdelete\s+from\s+[\w."`]+\s*(?:;|"|'|$)/i, what: 'rows' },
  { words: /\bflush(?:all|db)\b/i, what: 'store' },
  {
    words: /\bmkfs(?:\.\w+)?\b|\bwipefs\b|\bfdisk\b(?!.*\s-l\b)|\bparted\b|\bsgdisk\b|^format\s+[a-z]:/i,
    what: 'disk',
  },
  { words: /\bdd\b.*\bof=\/dev\/|>\s*\/dev\/(?:sd|hd|vd|nvme|xvd|disk)/, what: 'disk' },
  { words: /\bshred\b|\bsrm\b/, what: 'filesForGood' },
  {
    words:
      /\b(?:shutdown|reboot|poweroff|halt)\b|\binit\s+[06]\b|\bsystemctl\s+(?:\S+\s+)*(?:isolate|halt|kexec)\b|\b(?:Stop|Restart)-Computer\b/,
    what: 'machine',
  },
  {
    words: /\bcurl\b.*(?:\s-X\s*|\s--request[\s=]+)["']?DELETE\b/,
    what: 'onServer',
  },
  {
    words: /\bkubectl\b.*\bdelete\b|\bkubectl\b.*\bdrain\b|\bhelm\b.*\b(?:uninstall|delete)\b/,
    what: 'cluster',
  },
  {
    words: /\b(?:terraform|tofu|pulumi|cdk|vagrant)\b.*\bdestroy\b|\bterraform\b.*-destroy\b/,
    what: 'infrastructure',
  },
  {
    words:
      /\bgit\b.*\bpush\b.*(?:--force\b|\s-f\b|--mirror\b)|\bgit\b.*\breset\b.*--hard\b|\bgit\b.*\bclean\b.*\s-\w*f/,
    what: 'work',
  },
  {
    words: /\bdocker\b.*\b(?:prune|rm|rmi)\b|\bdocker\b.*\bdown\b.*(?:\s-v\b|--volumes\b)/,
    what: 'containers',
  },
  {
    words:
      /\b(?:aws|gcloud|az|doctl)\b.*\b(?:delete|terminate|rb|purge)(?:-[\w-]+)?\b|\baws\b.*\bs3\b.*\brm\b/,
    what: 'cloud',
  },
  { words: /\bzfs\s+destroy\b|\b(?:lv|vg|pv)remove\b/, what: 'volume' },
  {
    words: /\bchmod\s+(?:-\S+\s+)*-R\b.*\s\/(?:\s|$)|\bchown\s+(?:-\S+\s+)*-R\b.*\s\/(?:\s|$)/,
    what: 'rights',
  },
  { words: /:\s*\(\s*\)\s*\{.*\}\s*;\s*:/, what: 'processes' },
]

/**
 * What a command would destroy, in a sentence; null for one that does not look like it. By words alone, so it errs on
 * the side of a warning: the command is marked, never hidden or held back.
 */
export function whatItDestroys(command: string): string | null {
  const read = command.slice(0, 4000)
  const rule = rules.find(({ words }) => words.test(read))
  return rule === undefined ? null : text.runbook.destroys[rule.what]
}
