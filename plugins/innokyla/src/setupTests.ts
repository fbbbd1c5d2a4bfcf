import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Screens are loaded when they are first shown, and finding things by their role walks the whole screen; on a small
// machine with everything running both take their time.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
