/** An entry that starts a program with a Linux desktop, as freedesktop.org's Desktop Entry Specification has it. */
export function desktopEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Watchkeeper',
    `Exec=${command.map(quoted).join(' ')}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/** An argument of Exec: quoted, then escaped once more as every value is, and without field codes. */
function quoted(argument: string): string {
  const inQuotes = argument.replace(/["`$\\]/g, '\\$&')
  return `"${inQuotes}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%')
}
