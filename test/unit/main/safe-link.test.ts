import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeLink } from '#main/safe-link'

test.each([
  'https://status.example/',
  'http://127.0.0.1:8080/x?y#z',
  'mailto:ines@harbour.example?subject=Ledger&body=Hello',
  'tel:+46701234567',
  'HTTPS://status.example',
])('%s may be opened', (text) => expect(safeLink(text)?.href).toBe(new URL(text).href))

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'smb://server/share',
  '\\\\server\\share',
  'ms-msdt:/id',
  'search-ms:query=x',
  'ssh://host',
  'view-source:https://a.example',
  'chrome://gpu',
  'about:blank',
  'blob:https://a.example/1',
  'watchkeeper-window://app/',
  'ftp://a.example',
  'ws://a.example',
  '/etc/passwd',
  '',
])('%s may not', (text) => expect(safeLink(text)).toBeNull())

test.each(['attach=/etc/passwd', 'subject=x&Attachment=%2fetc%2fpasswd', 'x-mailer=1'])(
  'a mail cannot be told %s',
  (fields) => expect(safeLink(`mailto:ines@harbour.example?${fields}`)).toBeNull(),
)

test('no other scheme may', () => {
  const scheme = fc.stringMatching(/^[a-z][a-z0-9+.-]{0,12}$/)
  fc.assert(
    fc.property(scheme, fc.webPath(), (name, path) => {
      fc.pre(!['http', 'https', 'mailto', 'tel'].includes(name))
      expect(safeLink(`${name}:${path}`)).toBeNull()
      expect(safeLink(`${name}://host${path}`)).toBeNull()
    }),
  )
})
