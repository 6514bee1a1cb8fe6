/** The style of an exported page, on screen and on paper. */
export const pageStyle = `
  :root { color-scheme: light; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #16181d; background: #fff;
    font: 15px/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
  header { border-bottom: 2px solid #16181d; margin-bottom: 2rem; padding-bottom: 0.75rem; }
  header p { margin: 0; } header .name { font-size: 1.25rem; font-weight: 650; }
  header .about { color: #4a4f5a; font-size: 0.85rem; }
  h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.8em 0 0.5em; break-after: avoid; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
  article + article { border-top: 1px solid #c9cdd6; margin-top: 2.5rem; padding-top: 0.5rem; }
  table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
  th, td { border: 1px solid #c9cdd6; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
  thead { display: table-header-group; } tr, img { break-inside: avoid; }
  pre, code { font: 0.85rem/1.45 ui-monospace, "DejaVu Sans Mono", monospace; unicode-bidi: isolate; }
  pre { white-space: pre-wrap; border: 1px solid #c9cdd6; border-radius: 4px; padding: 0.6rem 0.75rem; }
  blockquote { border-left: 3px solid #c9cdd6; margin-left: 0; padding-left: 1rem; color: #4a4f5a; }
  img { max-width: 100%; } a { color: #1a4fa3; }
  .contains-task-list { list-style: none; padding-left: 0.25rem; } .task-list-item input { margin-right: 0.5rem; }
  .picture, .held-back { border: 1px dashed #8b92a1; border-radius: 4px; padding: 0.1rem 0.4rem; color: #4a4f5a; }
  .sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  @media print {
    body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
    a[href^="http"]:not(.bare)::after { content: " (" attr(href) ")"; font-size: 0.85em; color: #4a4f5a; }
  }
  @page { size: A4; margin: 18mm 16mm; }
`
