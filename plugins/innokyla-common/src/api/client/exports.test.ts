import { entityExportPath, InnokylaClient, listExportPath } from './index';

function client(status: number, headers: Record<string, string> = {}) {
  const asked: { url: string; init: RequestInit }[] = [];
  const api = new InnokylaClient({
    discoveryApi: { getBaseUrl: async () => 'http://portal/api/innokyla' },
    fetchApi: {
      fetch: async (url: any, init: any) => {
        asked.push({ url, init });
        return new Response(null, { status, headers });
      },
    },
  });
  return { api, asked };
}

describe('Saving a file', () => {
  it('has an address with what the file is to be', () => {
    expect(
      entityExportPath('operatingmodel:lappi/a', {
        format: 'markdown',
        language: 'sv',
      }),
    ).toBe('/exports/operatingmodel/lappi/a?format=markdown&language=sv');
  });

  it('has the filters of the list in its address, and nothing about its pages', () => {
    expect(
      listExportPath(
        {
          kind: 'GrantApplication',
          programme: 'ohjelma',
          filter: { region: ['maakunta:19', 'maakunta:13'] },
          limit: 5,
          cursor: 'x',
          orderBy: 'title',
        } as {},
        { format: 'csv', language: 'fi' },
      ),
    ).toBe(
      '/exports/entities?kind=GrantApplication&programme=ohjelma&filter.region=maakunta%3A19&filter.region=maakunta%3A13&format=csv&language=fi',
    );
  });

  it('is allowed by a cookie, also in a portal that has none', async () => {
    const { api, asked } = client(404);
    await api.allowDownloads();
    expect(asked).toEqual([
      {
        url: 'http://portal/api/innokyla/.backstage/auth/v1/cookie',
        init: expect.objectContaining({ credentials: 'include' }),
      },
    ]);
    await expect(client(401).api.allowDownloads()).rejects.toThrow('401');
  });

  it('is checked first, with what will not be in the file', async () => {
    const told = {
      'Innokyla-Grants': '3',
      'Innokyla-Left-Out': 'decidedOn=1, host=0, granted=12',
    };
    const { api, asked } = client(200, told);
    expect(await api.checkExport('/exports/entities?format=360giving')).toEqual(
      { grants: 3, leftOut: { decidedOn: 1, host: 0, granted: 12 } },
    );
    expect(asked[0].init.method).toBe('HEAD');
    const none = client(409, { ...told, 'Innokyla-Grants': '0' });
    expect((await none.api.checkExport('/x')).grants).toBe(0);
    expect(await client(200).api.checkExport('/x')).toEqual({ leftOut: {} });
    await expect(client(404).api.checkExport('/x')).rejects.toThrow('404');
    await expect(client(409).api.checkExport('/x')).rejects.toThrow('409');
  });
});
