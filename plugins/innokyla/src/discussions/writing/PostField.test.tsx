import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { renderScreen } from '../../__testUtils__/renderScreen';
import { withoutLayout } from '../../ui/richText/__testUtils__/layoutless';
import { postBox, writtenIn } from './__testUtils__/postBox';
import { PostField } from './PostField';

const mockConnection = { isLost: false };

// The code of the editor, which a lost connection keeps away.
jest.mock('../../ui/richText/editor/RichTextEditor', () => {
  if (mockConnection.isLost) throw new Error('Loading chunk 12 failed.');
  return jest.requireActual('../../ui/richText/editor/RichTextEditor');
});

const LABEL = 'Vastaus';

function show(given = '') {
  withoutLayout();
  const sent: string[] = [];
  function Page() {
    const [text, setText] = useState(given);
    const send = () => {
      sent.push(text);
      setText('');
    };
    return (
      <PostField
        key={sent.length}
        takesFocus
        label={LABEL}
        value={text}
        onChange={setText}
        onSend={send}
      />
    );
  }
  renderScreen(<Page />, { api: fakeApi() });
  return sent;
}

describe('Writing a post', () => {
  it('goes on without the editor’s code, and in the editor when that comes', async () => {
    mockConnection.isLost = true;
    const sent = show();
    const plain = await screen.findByRole('textbox', { name: LABEL });
    await waitFor(() => expect(plain).toHaveFocus());
    await userEvent.keyboard('**Junasta**{Control>}{Enter}{/Control}');
    expect(sent).toEqual(['**Junasta**']);
    await userEvent.keyboard('toinen');
    mockConnection.isLost = false;
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    const box = await postBox(LABEL);
    expect(writtenIn(box)).toBe('toinen');
    expect(box).toHaveFocus();
  });

  it('leaves an empty box with the keyboard in it after each sending', async () => {
    const sent = show();
    await postBox(LABEL);
    await userEvent.keyboard('yksi{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await postBox(LABEL)).toHaveFocus());
    await userEvent.keyboard('kaksi{Control>}{Enter}{/Control}');
    expect(sent).toEqual(['yksi', 'kaksi']);
    expect(writtenIn(await postBox(LABEL))).toBe('');
  });

  it('tells before sending what the portal would refuse', async () => {
    show(
      Array.from({ length: 21 }, (_, i) => `<mention:user:default/u${i}>`).join(
        ' ',
      ),
    );
    expect(await postBox(LABEL)).toHaveAccessibleDescription(
      /At most 20 people and groups/,
    );
  });
});
