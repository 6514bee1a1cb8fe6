/** What Watchkeeper adds to a page that a runbook is exported as. */
export const page = {
  untitled: 'Runbook',
  from: (runbook: string) => `From ${runbook}`,
  file: (path: string) => `File ${path}`,
  folder: (path: string) => `Folder ${path}`,
  version: (version: string) => `Version ${version}`,
  text: (version: string) => `Text ${version}`,
  exported: (at: string, zone: string) => `Exported ${at} ${zone}`,
  sectionGone: 'The runbook no longer has this section. It may have changed on disk.',
  /** A picture that is not to be had, by its words and its address. */
  pictureNotIncluded: (picture: string) =>
    picture === '' ? 'Picture not included' : `Picture not included: ${picture}`,
  heldBack: (file: string, why: string) => `${file}: ${why}`,
}
