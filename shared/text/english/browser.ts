export const browser = {
  door: {
    otherHost: 'Watchkeeper answers at 127.0.0.1 only.',
    otherMethod: 'Watchkeeper only answers GET here.',
    noAddress: 'This is not an address.',
    tooManyStrangers: 'These are too many requests; try again in a second.',
    tooManyRequests: 'These are too many requests at once. Nothing was changed; try again in a second.',
    linkNeeded:
      'Open Watchkeeper with the newest link that it printed where it runs; each opens one browser.',
    nothingThere: 'There is nothing at this address.',
  },
  path: {
    needed: 'A path is needed.',
    ofRunbook: 'Give the path of the runbook on this machine.',
    ofNewRunbook: 'Give the path that the new runbook gets on this machine.',
    ofFolder: 'Give the path of the folder on this machine.',
  },
  noPdf: 'A browser makes the PDF itself: choose Print, and save as PDF there.',
  demo: 'To look at the demo, run “npm start -- --demo --browser” in the folder of Watchkeeper, or “watchkeeper demo --browser” where it is installed, and open the link that it prints.',
  noAutostart:
    'Only the desktop app starts with the system by itself. Let a service of the system run watchkeeper serve.',
}
