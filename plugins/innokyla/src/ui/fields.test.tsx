import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ManyField } from './fields';

function Years() {
  const [values, setValues] = useState<number[]>([]);
  return (
    <>
      <ManyField
        name="years"
        label="Vuodet"
        options={[2022, 2021, 2020].map(value => ({
          value,
          label: `${value}`,
        }))}
        values={values}
        onChange={setValues}
        texts={{
          clear: 'Tyhjennä',
          open: 'Avaa',
          close: 'Sulje',
          none: 'Ei löydy',
        }}
      />
      <button type="button">Seuraava</button>
      <output>{values.join(' ')}</output>
    </>
  );
}

describe('Choosing several of a list by typing', () => {
  const field = () => screen.getByRole('combobox', { name: 'Vuodet' });

  it('takes what was typed when Enter is pressed', async () => {
    render(<Years />);
    await userEvent.type(field(), '2020{Enter}');
    expect(screen.getByRole('status')).toHaveTextContent('2020');
  });

  it('takes what was typed whole when the person just goes on to the next field', async () => {
    render(<Years />);
    await userEvent.type(field(), '2020');
    await userEvent.tab();
    expect(screen.getByRole('status')).toHaveTextContent('2020');
  });

  it('takes nothing of a half-typed word', async () => {
    render(<Years />);
    await userEvent.type(field(), '202');
    await userEvent.click(screen.getByText('Seuraava'));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});
