const rules: readonly { words: RegExp; what: string }[] = [
  { words: /\brm\s+(?:-\S+\s+)*-(?:\w*[rR]|-recursive)/, what: 'It deletes whole folders.' },
  {
    words: /\bfind\b.*\s-delete\b|\bfind\b.*-exec\s+rm\b|\bxargs\b.*\brm\b/,
    what: 'It deletes every file it finds.',
  },
  { words: /\bRemove-Item\b.*-Recurse\b|\brd\s+\/s\b|\bdel\s+\/s\b/i, what: 'It deletes whole folders.' },
  {
    words:
      /\bdrop\s+(?:table|database|schema|index|view|user|role|tablespace)\b|\bdropdb\b|\bdropDatabase\b/i,
    what: 'It drops data that only a backup brings back.',
  },
  {
    words: /\btruncate\s+(?:table\s+)?[\w."`[\]]+\s*(?:;|"|'|$)|\btruncate\s+(?:-s|--size)/i,
    what: 'It empties a table or file.',
  },
  { words: /\bdelete\s+from\s+[\w."`]+\s*(?:;|"|'|$)/i, what: 'It deletes every row of a table.' },
  { words: /\bflush(?:all|db)\b/i, what: 'It empties a whole store.' },
  {
    words: /\bmkfs(?:\.\w+)?\b|\bwipefs\b|\bfdisk\b(?!.*\s-l\b)|\bparted\b|\bsgdisk\b|^format\s+[a-z]:/i,
    what: 'It overwrites a disk.',
  },
  { words: /\bdd\b.*\bof=\/dev\/|>\s*\/dev\/(?:sd|hd|vd|nvme|xvd|disk)/, what: 'It overwrites a disk.' },
  { words: /\bshred\b|\bsrm\b/, what: 'It destroys files beyond recovery.' },
  {
    words:
      /\b(?:shutdown|reboot|poweroff|halt)\b|\binit\s+[06]\b|\bsystemctl\s+(?:\S+\s+)*(?:isolate|halt|kexec)\b|\b(?:Stop|Restart)-Computer\b/,
    what: 'It stops or restarts the machine.',
  },
  {
    words: /\bcurl\b.*(?:\s-X\s*|\s--request[\s=]+)["']?DELETE\b/,
    what: 'It asks a server to delete something.',
  },
  {
    words: /\bkubectl\b.*\bdelete\b|\bkubectl\b.*\bdrain\b|\bhelm\b.*\b(?:uninstall|delete)\b/,
    what: 'It removes what runs in the cluster.',
  },
  {
    words: /\b(?:terraform|tofu|pulumi|cdk|vagrant)\b.*\bdestroy\b|\bterraform\b.*-destroy\b/,
    what: 'It removes infrastructure.',
  },
  {
    words:
      /\bgit\b.*\bpush\b.*(?:--force\b|\s-f\b|--mirror\b)|\bgit\b.*\breset\b.*--hard\b|\bgit\b.*\bclean\b.*\s-\w*f/,
    what: 'It overwrites or drops work in Git.',
  },
  {
    words: /\bdocker\b.*\b(?:prune|rm|rmi)\b|\bdocker\b.*\bdown\b.*(?:\s-v\b|--volumes\b)/,
    what: 'It removes containers, images or volumes.',
  },
  {
    words:
      /\b(?:aws|gcloud|az|doctl)\b.*\b(?:delete|terminate|rb|purge)(?:-[\w-]+)?\b|\baws\b.*\bs3\b.*\brm\b/,
    what: 'It removes something in the cloud.',
  },
  { words: /\bzfs\s+destroy\b|\b(?:lv|vg|pv)remove\b/, what: 'It removes a volume.' },
  {
    words: /\bchmod\s+(?:-\S+\s+)*-R\b.*\s\/(?:\s|$)|\bchown\s+(?:-\S+\s+)*-R\b.*\s\/(?:\s|$)/,
    what: 'It changes the rights of the whole system.',
  },
  { words: /:\s*\(\s*\)\s*\{.*\}\s*;\s*:/, what: 'It starts itself without end.' },
]

/**
 * What a command would destroy, in a sentence; null for one that does not look like it. By words alone, so it errs on
 * the side of a warning: the command is marked, never hidden or held back.
 */
export function whatItDestroys(command: string): string | null {
  const text = command.slice(0, 4000)
  return rules.find(({ words }) => words.test(text))?.what ?? null
}
