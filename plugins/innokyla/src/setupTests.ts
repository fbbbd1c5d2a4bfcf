import '@testing-library/jest-dom';

// Finding things by their role walks the whole screen; on a small machine with everything running that takes its time.
jest.setTimeout(60_000);
