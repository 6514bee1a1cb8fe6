import fc from 'fast-check'

const pieces = [
  '# Title',
  '## Morning checklist',
  '#',
  '- [ ] Look',
  '- [x] Look',
  '  - [ ] Nested',
  '1. **Phase**',
  '   - [ ] Box',
  '**Monday:**',
  '| Metric | Warning | Critical |',
  '|---|---|---|',
  '| CPU | >70% | [Threshold] |',
  '```',
  '~~~',
  '```yaml monitors',
  '- name: a',
  '  kind: cpu',
  '  kind: *a',
  '---',
  'name: [a',
  '> quote',
  '> # in a quote',
  '',
  '',
  '',
  '<!--',
  '-->',
  '<script>',
  '[Name]',
  '[a]: b',
  'Text\n===',
  '    code',
  '\t',
  '[^1]: note',
  '**Response Time:** 1 hour',
  '| Level | Response |',
  '| P1 | soon |',
  '| Role | Name | Phone |',
  '| Lead | [Name] | |',
  '**Symptoms:**',
  '\u2028',
  '\r',
]

/** Texts of what runbooks are made of, in any order: lists cut short, fences left open, tables without a body. */
export const markdownLike = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }),
    {
      maxLength: 60,
    },
  )
  .map((lines) => lines.join('\n'))
