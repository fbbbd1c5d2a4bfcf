import { ProxiedSignInPage } from '@backstage/core-components';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { useState } from 'react';
import { chosenUser } from './chosenUser';
import { forgetOnSignOut } from './forgetOnSignOut';
import { SignInFailed } from './SignInFailed';
import { UserChoice } from './UserChoice';

/** Signs in the example user chosen in this tab, or asks who it is. */
export function ExampleUserSignInPage({ onSignInSuccess }: SignInPageProps) {
  const [user, setUser] = useState(chosenUser.get);
  const [attempt, setAttempt] = useState(0);

  if (!user) {
    return (
      <UserChoice
        onChoose={chosen => {
          chosenUser.set(chosen);
          setUser(chosen);
        }}
      />
    );
  }
  return (
    <ProxiedSignInPage
      key={attempt}
      provider="innokyla-dev-users"
      headers={{ 'x-innokyla-dev-user': user }}
      onSignInSuccess={identity => onSignInSuccess(forgetOnSignOut(identity))}
      ErrorComponent={({ error }) => (
        <SignInFailed
          error={error}
          onRetry={() => setAttempt(attempt + 1)}
          onChooseAnother={() => {
            chosenUser.clear();
            setUser(undefined);
          }}
        />
      )}
    />
  );
}
