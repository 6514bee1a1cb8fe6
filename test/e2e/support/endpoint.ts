import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An endpoint on loopback that a test can break and mend. */
export interface Endpoint {
  url: string
  status: number
  close(): Promise<void>
}

export async function startEndpoint(): Promise<Endpoint> {
  const server = createServer((_request, response) => {
    response.statusCode = endpoint.status
    response.end('ok')
  })
  const endpoint: Endpoint = {
    url: '',
    status: 200,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  endpoint.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`
  return endpoint
}
