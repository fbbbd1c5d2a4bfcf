// Writes what each package offers to others into plugins/*/report*.api.md, from
// the declarations that `npm run types` makes. With --check nothing is written;
// it fails when a report is not what it should be.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
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
        reportFolder: temporary,
        reportTempFolder: path.join(temporary, 'made'),
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
          // Said beside the declaration itself; here it would name lines of files.
          'ae-undocumented': silent,
          // The other packages of this repository are read from their sources.
          'ae-wrong-input-file-type': silent,
        },
        tsdocMessageReporting: { default: silent },
      },
    },
  });
  mkdirSync(path.join(temporary, 'made'), { recursive: true });
  const result = Extractor.invoke(config, {
    localBuild: true,
    messageCallback: message => {
      message.handled = message.logLevel !== ExtractorLogLevel.Error;
    },
  });
  const made = settled(
    readFileSync(path.join(temporary, `${report}.api.md`), 'utf8'),
  );
  rmSync(path.join(temporary, `${report}.api.md`));
  const isSame =
    existsSync(path.join(root, fileName)) &&
    readFileSync(path.join(root, fileName), 'utf8') === made;
  if (isSame) {
    console.log(fileName);
  } else if (isCheck) {
    console.log(`${fileName}: differs`);
  } else {
    writeFileSync(path.join(root, fileName), made);
    console.log(`${fileName}: written`);
  }
  if (result.errorCount > 0 || (isCheck && !isSame)) {
    wrong.push(fileName);
  }
}

/**
 * The report without what differs from one clone or one run of the compiler to
 * the next: the folder of the clone, and the order of the keys of texts.
 */
function settled(report) {
  return report
    .replaceAll(`${root.replaceAll('\\', '/')}/`, '')
    .replace(/(^ *readonly "[^\n]*\n)+/gm, keys =>
      keys.split('\n').slice(0, -1).sort().concat('').join('\n'),
    );
}
