import { screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { fakeApi, refusal } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import type { InnokylaApi } from '../../api';
import { useNear } from './useNear';

const AUTHORS = ['user:default/aino', 'user:default/me'];
const takingPart = () => AUTHORS;

function Near(props: { anchor: string }) {
  const near = useNear({
    anchor: props.anchor,
    me: 'user:default/me',
    takingPart,
  });
  const [found, setFound] = useState<readonly string[]>();
  useEffect(() => {
    near.find().then(setFound);
  }, [near]);
  return <p>{found ? `near: ${found.join(', ')}` : 'looking'}</p>;
}

const show = (
  anchor: string,
  listMembers: InnokylaApi['listMembers'] = async workspace => ({
    items: [
      {
        ref: `group:default/${workspace}`,
        role: 'member',
        addedAt: '2020-03-01T08:00:00Z',
        addedBy: 'user:default/aino',
      },
    ],
  }),
) => renderScreen(<Near anchor={anchor} />, { api: fakeApi({ listMembers }) });

describe('being offered whom one may mean', () => {
  it('finds those who take part, then the members of the workspace, and not oneself', async () => {
    show('operatingmodel:lappi/malli');
    expect(await screen.findByText(/^near/)).toHaveTextContent(
      'near: user:default/aino, group:default/lappi',
    );
  });

  it('finds the members of the workspace that is discussed', async () => {
    show('workspace:ohjelma/lappi');
    expect(await screen.findByText(/^near/)).toHaveTextContent(
      'group:default/lappi',
    );
  });

  it.each([
    ['may not know the members', 'operatingmodel:lappi/malli'],
    ['discusses what belongs to no workspace', 'component:default/palvelu'],
  ])('finds those who take part when one %s', async (_, anchor) => {
    show(anchor, async () => {
      throw refusal(403);
    });
    expect(await screen.findByText(/^near/)).toHaveTextContent(
      /^near: user:default\/aino$/,
    );
  });
});
