import { entityQueryParams, InnokylaClient } from './index';

function client(answer: { status: number; body?: unknown }) {
  const asked: { url: string; init: RequestInit }[] = [];
  const api = new InnokylaClient({
    discoveryApi: { getBaseUrl: async () => 'http://portal/api/innokyla' },
    fetchApi: {
      fetch: async (url: any, init: any) => {
        asked.push({ url, init });
        return new Response(
          answer.body === undefined ? null : JSON.stringify(answer.body),
          {
            status: answer.status,
            headers: { 'Content-Type': 'application/json' },
          },
        );
      },
    },
  });
  return { api, asked };
}

describe('The client', () => {
  it('asks for a list with every filter it was given', () => {
    const params = entityQueryParams({
      kind: 'OperatingModel',
      relation: { type: 'documents', targetRef: 'component:default/a' },
      filter: { region: ['maakunta:19', 'country'] },
      facets: ['region', 'phase'],
      limit: 5,
    });
    expect(params.toString()).toBe(
      'kind=OperatingModel&relation=documents%3Dcomponent%3Adefault%2Fa&filter.region=maakunta%3A19&filter.region=country&facets=region%2Cphase&limit=5',
    );
  });

  it('sends the revision a change is based on', async () => {
    const { api, asked } = client({ status: 200, body: {} });
    await api.updateEntity('operatingmodel:lappi/a', 3, {
      title: 'A',
      spec: {},
    });
    expect(asked[0]).toMatchObject({
      url: 'http://portal/api/innokyla/entities/operatingmodel/lappi/a',
      init: {
        method: 'PUT',
        headers: { 'If-Match': '"3"', 'Content-Type': 'application/json' },
      },
    });
  });

  it('rejects with the words of the answer and the current revision', async () => {
    const { api } = client({
      status: 412,
      body: {
        error: {
          name: 'PreconditionFailedError',
          message: 'Somebody…',
          currentRevision: 4,
        },
        response: { statusCode: 412 },
      },
    });
    await expect(
      api.publishEntity('workspace:default/lappi', 1, 'portal'),
    ).rejects.toMatchObject({
      statusCode: 412,
      body: { error: { currentRevision: 4 } },
    });
  });

  it('answers nothing for an answer without a body', async () => {
    const { api, asked } = client({ status: 204 });
    await expect(
      api.removeMember('lappi', 'user:default/a'),
    ).resolves.toBeUndefined();
    expect(asked[0].url).toBe(
      'http://portal/api/innokyla/workspaces/lappi/members/user%3Adefault%2Fa',
    );
  });
});
