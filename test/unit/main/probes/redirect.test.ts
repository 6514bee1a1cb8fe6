import { describe, expect, it } from 'vitest'
import type { Question } from '#main/probes/exchange'
import { redirected } from '#main/probes/redirect'

const asked: Question = {
  url: 'https://shop.example/old?x=1',
  method: 'POST',
  headers: { Accept: 'text/plain', Cookie: 'a=b', 'Content-Type': 'application/json' },
  body: '{}',
}

describe('redirected', () => {
  it('is nowhere without a redirect or a place to go', () => {
    expect(redirected(asked, { statusCode: 200, headers: { location: '/new' } })).toBeNull()
    expect(redirected(asked, { statusCode: 304, headers: { location: '/new' } })).toBeNull()
    expect(redirected(asked, { statusCode: 302, headers: {} })).toBeNull()
  })

  it.each([
    [301, 'GET', null],
    [302, 'GET', null],
    [303, 'GET', null],
    [307, 'POST', '{}'],
    [308, 'POST', '{}'],
  ])('by %i asks with %s', (statusCode, method, body) => {
    expect(redirected(asked, { statusCode, headers: { location: '../new#part' } })).toMatchObject({
      ok: true,
      value: { url: 'https://shop.example/new', method, body },
    })
  })

  it('keeps other methods than POST, unless it is told to see another page', () => {
    const put = { ...asked, method: 'PUT' }
    expect(redirected(put, { statusCode: 302, headers: { location: '/new' } })).toMatchObject({
      value: { method: 'PUT', body: '{}' },
    })
    expect(redirected(put, { statusCode: 303, headers: { location: '/new' } })).toMatchObject({
      value: { method: 'GET', body: null, headers: { Accept: 'text/plain', Cookie: 'a=b' } },
    })
  })

  it('takes only what says nothing of a person to another host, scheme or port', () => {
    for (const location of ['https://other.example/', 'http://shop.example/', 'https://shop.example:8443/'])
      expect(redirected(asked, { statusCode: 303, headers: { location } })).toEqual({
        ok: true,
        value: { url: location, method: 'GET', body: null, headers: { Accept: 'text/plain' } },
      })
  })

  it('carries no password that an address has', () => {
    expect(
      redirected(asked, { statusCode: 303, headers: { location: 'https://me:pw@shop.example/' } }),
    ).toEqual(expect.objectContaining({ value: expect.objectContaining({ url: 'https://shop.example/' }) }))
  })
})
