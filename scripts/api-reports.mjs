// Writes what each package offers to others into plugins/*/report*.api.md, from
// the declarations that `npm run types` makes. With --check nothing is written;
// it fails when a report is not what it should be.
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from '@microsoft/api-extractor';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const isCheck = process.argv.includes('--check');
const temporary = mkdtempSync(path.join(tmpdir(), 'innokyla-api-'));
const wrong = [];

for (const folder of readdirSync(path.join(root, 'plugins'))) {
  const packagePath = path.join(root, 'plugins', folder, 'package.json');
  if (existsSync(packagePath)) {
    for (const { source, report } of entryPoints(packagePath)) {
      makeReport({ folder, packagePath, source, report });
    }
  }
}
rmSync(temporary, { recursive: true, force: true });

if (wrong.length > 0) {
  console.error(
    `\nThese API reports are not up to date: ${wrong.join(', ')}\n` +
      'Run `npm run types && npm run api-reports`, look at what changed, and commit it.',
  );
  process.exit(1);
}

/** The ways to import a package, such as `.` and `./legacy`. */
function entryPoints(packagePath) {
  const manifest = JSON.parse(readFileSync(packagePath, 'utf8'));
  const entries = Object.entries(manifest.exports ?? { '.': manifest.main });
  return entries
    .filter(([, source]) => /\.tsx?$/.test(source))
    .map(([name, source]) => ({
      source,
      report: name === '.' ? 'report' : `report-${name.slice('./'.length)}`,
    }));
}

function makeReport({ folder, packagePath, source, report }) {
  const declarations = path.join(
    root,
    'dist-types/plugins',
    folder,
    source.replace(/\.tsx?$/, '.d.ts'),
  );
  const fileName = `plugins/${folder}/${report}.api.md`;
  if (!existsSync(declarations)) {
    console.error(`${fileName}: run \`npm run types\` first`);
    wrong.push(fileName);
    return;
  }
  const silent = { logLevel: ExtractorLogLevel.None };
  const written = {
    logLevel: ExtractorLogLevel.Warning,
    addToApiReportFile: true,
  };
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: packagePath,
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: path.dirname(packagePath),
      mainEntryPointFilePath: declarations,
      bundledPackages: [],
      newlineKind: 'lf',
      compiler: {
        tsconfigFilePath: path.join(root, 'tsconfig.json'),
        skipLibCheck: true,
      },
      apiReport: {
        enabled: true,
        reportFileName: `${report}.api.md`,
        reportFolder: path.dirname(packagePath),
        reportTempFolder: temporary,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        // `tsc` itself has reported the compiler's messages.
        compilerMessageReporting: { default: silent },
        extractorMessageReporting: {
          default: written,
          // Everything exported is public; nothing here is released otherwise.
          'ae-missing-release-tag': silent,
          // The other packages of this repository are read from their sources.
          'ae-wrong-input-file-type': silent,
        },
        tsdocMessageReporting: { default: silent },
      },
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: !isCheck,
    messageCallback: message => {
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  console.log(
    `${fileName}${
      result.apiReportChanged ? (isCheck ? ': differs' : ': written') : ''
    }`,
  );
  if (result.errorCount > 0 || (isCheck && result.apiReportChanged)) {
    wrong.push(fileName);
  }
}
