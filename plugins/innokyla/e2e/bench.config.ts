import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** What takes its time between two browsers; printed, not asserted. Run by `npm run bench`. */
export default defineConfig(base, { testMatch: '**/*.bench.ts' });
